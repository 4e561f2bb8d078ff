import { hasForbiddenCharacter, normaliseUnicode, tidyText } from './text.js';

/** Longest name stored, in Unicode code points. */
export const maxNameLength = 200;

const namePattern = /^[\p{L}\p{M} '’.·-]+$/u;
const letter = /\p{L}/u;

/**
 * Whether a tidied name (`tidyText`) can be a person's: letters of any script with their marks, spaces, apostrophes,
 * hyphen, full stop and middle dot, at least one letter, 1 to 200 code points. Markup and digits are refused.
 */
export function isName(name: string): boolean {
  // A code point is at most two UTF-16 units: the first test keeps hostile length away from the others.
  return (
    name.length <= 2 * maxNameLength &&
    namePattern.test(name) &&
    letter.test(name) &&
    !hasForbiddenCharacter(name) &&
    [...name].length <= maxNameLength
  );
}

/**
 * What names are searched and compared by: no case, no accents of Latin letters, `đ` as `d`, no punctuation. Two
 * names with one key are the same name as far as a typist is concerned: `Nguyễn Văn-Mẫu` gives `nguyen van mau`.
 */
export function nameKey(name: string): string {
  const plain = normaliseUnicode(tidyText(name).toLowerCase(), 'NFD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .replace(/đ/g, 'd')
    .replace(/[.·-]/g, ' ');
  return tidyText(plain);
}

/** A name for those who may not see it: `Nguyễn Văn Mẫu` gives `N. V. M.`. */
export function maskName(name: string): string {
  return tidyText(name)
    .split(/[ -]/)
    .flatMap((word) => letter.exec(word)?.[0] ?? [])
    .map((initial) => `${initial.toUpperCase()}.`)
    .join(' ');
}

/**
 * A number of a paper for those who may not see it, as long as it was: of 12 and more the first 3 and last 4 stay
 * (`024•••••0011`), of 6 to 11 the last 3, of fewer nothing.
 */
export function maskNumber(number: string): string {
  const shown = number.length >= 12 ? [3, 4] : number.length >= 6 ? [0, 3] : [0, 0];
  const [head = 0, tail = 0] = shown;
  const hidden = number.length - head - tail;
  return number.slice(0, head) + '•'.repeat(hidden) + number.slice(head + hidden);
}
