/**
 * What no text field may hold: NUL and the other control characters but TAB, LF and CR; lone surrogates, which are
 * no Unicode text; and the bidirectional embeddings, overrides and isolates, which make text read otherwise than it
 * is stored (CVE-2021-42574).
 */
const forbidden =
  /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069\p{Surrogate}]/u;

export function hasForbiddenCharacter(text: string): boolean {
  return forbidden.test(text);
}

/** Unicode NFC, without white space at the ends, every run of white space inside made one space. */
export function tidyText(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** As `tidyText`, for numbers of papers: no white space at all, capital letters. */
export function tidyNumber(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, '').toUpperCase();
}
