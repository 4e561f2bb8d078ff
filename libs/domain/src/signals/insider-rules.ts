import type { Instant } from '../calendar.js';
import { localDate, minute } from '../calendar.js';
import type { Finding } from './judged-stay.js';
import type { ThresholdsOf } from './signal-defaults.js';

/** What one account changed lately. */
export interface EditingRecord {
  readonly actorId: string;
  readonly stays: readonly string[];
  /** The latest of the edits. */
  readonly at: Instant;
}

/** One window of the rule; what goes on within it is one cause. */
const windowOf = (at: Instant, minutes: number): number => Math.floor(at / (minutes * minute));

/** One account that amends many declarations within a short time. */
export function bulkEdit(
  { actorId, stays, at }: EditingRecord,
  { edits, minutes }: ThresholdsOf<'BULK_EDIT_AFTER_SUBMIT'>,
): Finding | undefined {
  if (stays.length < edits) return undefined;
  return {
    cause: `${actorId}/${windowOf(at, minutes)}`,
    stays,
    detail: { actorId, edits: stays.length, minutes },
  };
}

/** What one account looked up lately, by the log of views. */
export interface LookingRecord {
  readonly actorId: string;
  readonly searches: number;
  /** Exports between ten in the evening and six in the morning. */
  readonly nightExports: number;
  readonly at: Instant;
}

/** One account that searches for very many people, or takes data away at night. */
export function lookupAbuse(
  { actorId, searches, nightExports, at }: LookingRecord,
  threshold: ThresholdsOf<'LOOKUP_ABUSE'>,
): Finding | undefined {
  const byNight = nightExports >= threshold.nightExports;
  if (searches < threshold.searches && !byNight) return undefined;
  return {
    cause: `${actorId}/${byNight ? 'night' : 'searches'}/${localDate(at)}`,
    stays: [],
    detail: { actorId, searches, nightExports, minutes: threshold.minutes },
  };
}
