/**
 * What no text field may hold: NUL and the other control characters but TAB, LF and CR; lone surrogates, which are
 * no Unicode text; the bidirectional embeddings, overrides and isolates, which make text read otherwise than it is
 * stored (CVE-2021-42574).
 */
const forbidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\p{Surrogate}]/u;

/** More combining marks on one letter than any language has: the bound of Unicode's stream-safe text, UAX #15. */
const heapedMarks = /\p{M}{31}/u;

/**
 * Letters of Vietnamese and other Latin scripts as they are usually typed, digits and ASCII signs: no marks of their
 * own, nothing forbidden, and in NFC already. Nearly every text is of these, and needs no second look.
 */
const ordinary = /^[ -~\u00A1-\u02FF\u1E00-\u1EFF]*$/;

/** The same with no white space to be tidied. */
const tidy = /^[!-~\u00A1-\u02FF\u1E00-\u1EFF]+(?: [!-~\u00A1-\u02FF\u1E00-\u1EFF]+)*$/;

/** Whether a text holds what no field may hold, heaped combining marks included. */
export function hasForbiddenCharacter(text: string): boolean {
  return !ordinary.test(text) && (forbidden.test(text) || heapedMarks.test(text));
}

/**
 * Unicode NFC, or NFD where asked. Text with heaped marks comes back as it is, for putting n marks in order takes
 * n² steps: 100,000 of them hold the processor for seconds.
 */
export function normaliseUnicode(text: string, form: 'NFC' | 'NFD'): string {
  return heapedMarks.test(text) ? text : text.normalize(form);
}

/** NFC, without white space at the ends, every run of white space inside made one space. */
export function tidyText(text: string): string {
  if (tidy.test(text)) return text;
  return normaliseUnicode(text, 'NFC').replace(/\s+/gu, ' ').trim();
}

/** As `tidyText`, for numbers of papers: no white space at all, capital letters. */
export function tidyNumber(text: string): string {
  return normaliseUnicode(text, 'NFC').replace(/\s+/gu, '').toUpperCase();
}

/** A telephone number without the spaces, dots, hyphens and brackets people write in it. */
export function tidyPhone(text: string): string {
  return normaliseUnicode(text, 'NFC').replace(/[\s.()-]+/gu, '');
}
