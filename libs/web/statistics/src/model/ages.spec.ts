import { byAge, pyramidOf, sideOf } from './ages';

const rows = ['65+/male', 'unknown/female', '0-13/female', '0-13/male', '14-17/unspecified'].map(
  (key, at) => ({
    key,
    arrivals: at === 3 ? null : at + 1,
  }),
);

describe('an age pyramid', () => {
  it('has the oldest on top, men and women on their sides, and nobody whose age is unknown', () => {
    const shown = pyramidOf(rows).map(({ age, male, female }) => [
      age,
      sideOf(male, 'arrivals'),
      sideOf(female, 'arrivals'),
    ]);
    expect(shown).toEqual([
      ['65+', 1, 0],
      ['14-17', 0, 0],
      ['0-13', null, 3],
    ]);
  });

  it('has a table of everybody, by age', () => {
    expect(byAge(rows).map(({ key }) => key)).toEqual([
      '0-13/female',
      '0-13/male',
      '14-17/unspecified',
      '65+/male',
      'unknown/female',
    ]);
  });
});
