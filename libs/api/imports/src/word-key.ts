import { nameKey } from '@luutru/domain';

/** What words of a person are compared by: no case, no accents, no punctuation, nothing in brackets. */
export function wordKey(text: string): string {
  return nameKey(text.replace(/\([^)]*\)/g, ' '))
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
