import fc from 'fast-check';
import countries from 'i18n-iso-countries';
import { isNationality, nationalities, stateOfMrz } from './nationalities.js';

describe('nationalities', () => {
  it('are the 249 of ISO 3166-1 and five more', () => {
    const beyondIso = ['XKX', 'XXA', 'XXB', 'XXC', 'XXX'];
    // The package adds Kosovo under a code of its own.
    const iso = Object.keys(countries.getAlpha3Codes()).filter((code) => !code.startsWith('XK'));
    expect(iso).toHaveLength(249);
    expect([...nationalities].sort()).toEqual([...iso, ...beyondIso].sort());
  });

  it.each([
    ['VNM', true],
    ['XXA', true],
    ['XKX', true],
    ['vnm', false],
    ['VN', false],
    ['UTO', false],
    ['UNO', false],
    ['ZZZ', false],
    ['', false],
    ['constructor', false],
  ])('%j is one: %p', (code, expected) => {
    expect(isNationality(code)).toBe(expected);
  });

  it.each([
    ['VNM', 'VNM'],
    ['D<<', 'DEU'],
    ['GBD', 'GBR'],
    ['GBN', 'GBR'],
    ['GBO', 'GBR'],
    ['GBP', 'GBR'],
    ['GBS', 'GBR'],
    ['RKS', 'XKX'],
    ['XXB', 'XXB'],
    ['UNO', 'UNO'],
    ['UTO', 'UTO'],
    ['ZZZ', undefined],
    ['<<<', undefined],
    ['VN<', undefined],
  ])('%s of an MRZ is %s', (field, expected) => {
    expect(stateOfMrz(field)).toBe(expected);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.constantFrom('__proto__', 'toString')), (text) => {
        expect(isNationality(text) && text.length !== 3).toBe(false);
        expect(stateOfMrz(text) === undefined || stateOfMrz(text)?.length === 3).toBe(true);
      }),
    );
  });
});
