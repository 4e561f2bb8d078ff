import type { Instant } from './calendar.js';

/** When somebody was somewhere; without an end they are there still. */
export interface Presence {
  readonly id: string;
  readonly from: Instant;
  readonly to: Instant | null;
}

/**
 * Which of a person's presences overlap in time, each with those beside it.
 * @param tolerance milliseconds that two may share without being marked, for clocks and the way between
 */
export function overlapsOf(presences: readonly Presence[], tolerance: number): Map<string, string[]> {
  const sorted = presences.toSorted((a, b) => a.from - b.from);
  const beside = new Map<string, string[]>();
  const add = (one: string, other: string): void => void beside.set(one, [...(beside.get(one) ?? []), other]);
  for (const [at, one] of sorted.entries()) {
    const end = one.to ?? Number.POSITIVE_INFINITY;
    for (const other of sorted.slice(at + 1)) {
      if (other.from >= end) break;
      const shared = Math.min(end, other.to ?? Number.POSITIVE_INFINITY) - other.from;
      if (shared <= tolerance) continue;
      add(one.id, other.id);
      add(other.id, one.id);
    }
  }
  return beside;
}
