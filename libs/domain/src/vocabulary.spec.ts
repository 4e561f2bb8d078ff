import { facilityKinds, facilityKindsBySector, isKindOf } from './facility-kinds.js';
import * as vocabulary from './vocabulary.js';

describe('vocabulary', () => {
  it.each(Object.entries({ ...vocabulary, facilityKinds }))(
    '%s holds distinct camelCase words, some with a year',
    (_name, words) => {
      expect(new Set(words).size).toBe(words.length);
      for (const word of words) expect(word).toMatch(/^[a-z][A-Za-z]+(?:20\d\d)?$/);
    },
  );

  it.each([
    ['accommodation', 'hotel', true],
    ['accommodation', 'other', true],
    ['health', 'hospital', true],
    ['transport', 'coachFirm', true],
    ['health', 'hotel', false],
    ['transport', 'toString', false],
  ] as const)('%s × %s: %p', (sector, kind, expected) => {
    expect(isKindOf(sector, kind)).toBe(expected);
  });

  it('lists each kind of each trade', () => {
    for (const kinds of Object.values(facilityKindsBySector))
      expect(facilityKinds).toEqual(expect.arrayContaining([...kinds]));
  });
});
