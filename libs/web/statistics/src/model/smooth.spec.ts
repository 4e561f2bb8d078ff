import { meansOfSeven } from './smooth';

describe('means of seven days', () => {
  it.each<[(number | null)[], (number | null)[]]>([
    [
      [7, 7, 7, 7, 7, 7, 7, 14],
      [7, 7, 7, 7, 7, 7, 7, 8],
    ],
    [
      [2, null, 4],
      [2, 2, 3],
    ],
    [[null], [null]],
    [[], []],
  ])('of %j are %j', (values, means) => {
    expect(meansOfSeven(values)).toEqual(means);
  });
});
