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

  it.each([
    ['the same field', 'place', 'place', false],
    ['a field inside one of wrong shape', 'guest', 'guest.document.number', false],
    ['a field around one of wrong shape', 'guest.document.number', 'guest', true],
    ['another field', 'place', 'guest.fullName', true],
    ['a field whose name begins alike', 'guest', 'guests', true],
  ])('a rule error of %s is kept beside the shape error: %#', (_case, shaped, ruled, kept) => {
    const shape = [{ path: shaped, code: 'TYPE_STRING' }] as const;
    const rules = [{ path: ruled, code: 'PATTERN' }] as const;
    expect(mergeErrors(shape, rules)).toEqual(kept ? [...shape, ...rules] : shape);
  });

  it('keeps two rule errors of one field, in order', () => {
    const rules = [
      { path: 'guest.document.number', code: 'PID_BIRTHYEAR_MISMATCH' },
      { path: 'guest.document.number', code: 'PID_SEX_MISMATCH' },
    ] as const;
    expect(mergeErrors([], rules)).toEqual(rules);
  });
});
