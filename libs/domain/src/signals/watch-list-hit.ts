import type { CalendarDate } from '../calendar.js';
import { type Finding, findingOf, type JudgedStay } from './judged-stay.js';
import type { ThresholdsOf } from './signal-defaults.js';

/** An approved entry of the watch-list (danh sách cần chú ý), as far as a guest is compared with it. */
export interface WatchEntry {
  readonly id: string;
  /** Fingerprints of the number as each type of paper. */
  readonly persons: ReadonlySet<string>;
  readonly nameKey: string;
  readonly dateOfBirth: CalendarDate | null;
}

/** How a guest is like an entry. Only the number is certain; the others say "possible". */
export const watchMatches = ['number', 'nameAndBirthDate', 'similarName'] as const;
export type WatchMatch = (typeof watchMatches)[number];

/** A guest whose number is watched, or whose name and birth date are, but for so many letters. */
export function watchListHit(
  stay: JudgedStay,
  entry: WatchEntry,
  { letters }: ThresholdsOf<'WATCHLIST_HIT'>,
): Finding | undefined {
  const match = matchOf(stay, entry, letters);
  if (!match) return undefined;
  return { ...findingOf(stay, { match, entryId: entry.id }), cause: `${entry.id}/${stay.id}` };
}

function matchOf(stay: JudgedStay, entry: WatchEntry, letters: number): WatchMatch | undefined {
  if (stay.person !== null && entry.persons.has(stay.person)) return 'number';
  if (entry.dateOfBirth === null || stay.dateOfBirth !== entry.dateOfBirth) return undefined;
  if (stay.nameKey === entry.nameKey) return 'nameAndBirthDate';
  return letters > 0 && isWithin(stay.nameKey, entry.nameKey, letters) ? 'similarName' : undefined;
}

/** Whether one name becomes the other by so many letters put in, left out or changed (Levenshtein's distance). */
export function isWithin(one: string, other: string, letters: number): boolean {
  if (Math.abs(one.length - other.length) > letters) return false;
  let row = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let i = 0; i < one.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < other.length; j++) {
      const change = (row[j] ?? 0) + (one[i] === other[j] ? 0 : 1);
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    if (Math.min(...next) > letters) return false;
    row = next;
  }
  return (row.at(-1) ?? 0) <= letters;
}
