import { day, type Instant, minute } from '../calendar.js';
import { type Finding, findingOf, type JudgedStay, plannedEnd } from './judged-stay.js';
import type { ThresholdsOf } from './signal-defaults.js';

/** From thirty days on it is temporary residence, which is registered: Law on Residence 68/2020, article 27. */
export function stayOverThirtyDays(
  stay: JudgedStay,
  { days }: ThresholdsOf<'STAY_OVER_30_DAYS'>,
  now: Instant,
): Finding | undefined {
  const lived = Math.floor((now - stay.arrivedAt) / day);
  return stay.status === 'present' && stay.sector !== 'transport' && lived >= days
    ? findingOf(stay, { days })
    : undefined;
}

/** Declared after its time, by the lateness that was fixed when it was filed. */
export function lateDeclaration(
  stay: JudgedStay,
  { minutes }: ThresholdsOf<'LATE_DECLARATION'>,
): Finding | undefined {
  return stay.minutesLate > minutes ? findingOf(stay, { minutes: stay.minutesLate }) : undefined;
}

/** Cancelled so long after it was filed that the guest had been there. */
export function deleteAfterSubmit(
  stay: JudgedStay,
  { minutes }: ThresholdsOf<'DELETE_AFTER_SUBMIT'>,
): Finding | undefined {
  if (stay.status !== 'cancelled' || stay.endedAt === null) return undefined;
  const after = Math.floor((stay.endedAt - stay.declaredAt) / minute);
  return after > minutes ? findingOf(stay, { minutes: after }) : undefined;
}

/**
 * More guests in a room than it holds. Who sits beside a patient's bed takes none.
 * @param roommates of the same room, whenever; those who are there when the guest arrives count
 * @param capacity null for a place that is not in the register
 */
export function roomOvercapacity(
  stay: JudgedStay,
  roommates: readonly JudgedStay[],
  capacity: number | null,
  { excess }: ThresholdsOf<'ROOM_OVERCAPACITY'>,
): Finding | undefined {
  if (capacity === null || stay.status !== 'present' || stay.sector === 'transport') return undefined;
  if (stay.caregiverOf !== null) return undefined;
  const together = [stay, ...roommates.filter(({ id }) => id !== stay.id)].filter(
    (guest) =>
      guest.status === 'present' &&
      guest.caregiverOf === null &&
      guest.arrivedAt <= stay.arrivedAt &&
      plannedEnd(guest) > stay.arrivedAt,
  );
  if (together.length <= capacity + excess) return undefined;
  return { ...findingOf(stay, { guests: together.length, capacity }), stays: together.map(({ id }) => id) };
}
