/** A place on the coach, as its label is painted. */
export interface SeatGroup {
  /** Key of the words above the group. */
  readonly deck: 'seats' | 'lower' | 'upper' | 'other';
  readonly labels: readonly string[];
}

const numbered = (letter: string, count: number): string[] =>
  Array.from({ length: count }, (_, at) => `${letter}${at + 1}`);

/**
 * The places of a coach (ghế, giường): seats G1, G2 …; berths on two decks, A below and B above, the lower one
 * larger by one where the number is odd.
 * @param taken labels in use; those that no group has stand in one of their own
 */
export function seatGroups(seats: number, beds: number, taken: readonly string[] = []): SeatGroup[] {
  const lower = Math.ceil(beds / 2);
  const groups: SeatGroup[] = [
    { deck: 'seats', labels: numbered('G', seats) },
    { deck: 'lower', labels: numbered('A', lower) },
    { deck: 'upper', labels: numbered('B', beds - lower) },
  ];
  const known = new Set(groups.flatMap(({ labels }) => labels));
  const others = [...new Set(taken)].filter((label) => !known.has(label));
  return [...groups, { deck: 'other' as const, labels: others }].filter(({ labels }) => labels.length > 0);
}

/** Where to put the next passenger: berths first, for who has a berth to sell sells it; empty when all are taken. */
export function nextFree(seats: number, beds: number, taken: readonly string[]): string {
  const [first, ...others] = seatGroups(seats, beds);
  const order = first?.deck === 'seats' ? [...others, first] : [...(first ? [first] : []), ...others];
  return order.flatMap(({ labels }) => labels).find((label) => !taken.includes(label)) ?? '';
}

/** Seats are compared as they are written on the coach: A5. */
export const tidySeat = (typed: string): string => typed.trim().toUpperCase();
