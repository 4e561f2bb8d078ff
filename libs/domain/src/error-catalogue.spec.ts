import {
  codes,
  errorCatalogue,
  isCode,
  languages,
  mergeErrors,
  message,
  statusOf,
} from './error-catalogue.js';

describe('error catalogue', () => {
  it.each(codes)('%s is named and worded for a person in both languages', (code) => {
    expect(code).toMatch(/^[A-Z][A-Z0-9_]+$/);
    for (const language of languages) {
      const words = message(code, language);
      expect(words).toMatch(/^\P{Ll}.*\.$/su);
      expect(words).toBe(words.trim().normalize('NFC'));
      expect([...words].length).toBeLessThanOrEqual(90);
    }
    expect(errorCatalogue[code].vi).not.toBe(errorCatalogue[code].en);
  });

  it('says nothing twice', () => {
    for (const language of languages) {
      const words = codes.map((code) => message(code, language));
      expect(new Set(words).size).toBe(words.length);
    }
  });

  it.each([
    ['STAY_NOT_PRESENT', 409],
    ['ACCOUNT_LOCKED', 423],
    ['PRECONDITION_REQUIRED', 428],
    ['PID_FORMAT', 422],
    ['UNKNOWN_FIELD', 422],
  ] as const)('%s travels under %i', (code, status) => {
    expect(statusOf(code)).toBe(status);
  });

  it.each([
    ['NOT_FOUND', true],
    ['toString', false],
    ['__proto__', false],
    ['', false],
    [7, false],
  ])('%p is a code: %p', (value, expected) => {
    expect(isCode(value)).toBe(expected);
  });

  it('names a field once, by its shape, and keeps the rules of the others', () => {
    const shape = [{ path: 'place', code: 'TOO_LONG' }] as const;
    const rules = [
      { path: 'place', code: 'PATTERN' },
      { path: 'guest.fullName', code: 'NAME_FORMAT' },
      { path: 'guest.document.number', code: 'PID_SEX_MISMATCH' },
      { path: 'guest.document.number', code: 'PID_BIRTHYEAR_MISMATCH' },
    ] as const;
    expect(mergeErrors(shape, rules)).toEqual([shape[0], rules[1], rules[2], rules[3]]);
  });
});
