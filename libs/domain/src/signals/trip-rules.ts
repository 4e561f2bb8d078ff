import type { Finding } from './judged-stay.js';
import type { ThresholdsOf } from './signal-defaults.js';

/** What the rules may know of a coach's trip. */
export interface JudgedTrip {
  readonly id: string;
  readonly seats: number;
  readonly beds: number;
  /** Heads counted, and how many the list had then; null before. */
  readonly departureHeadcount: number | null;
  readonly departureListed: number | null;
  readonly arrivalHeadcount: number | null;
  readonly arrivalListed: number | null;
}

/** A passenger who boarded without being on the list (ngoài danh sách). */
export function offListPassenger(
  trip: Pick<JudgedTrip, 'id'>,
  passenger: { readonly stayId: string; readonly offList: boolean },
): Finding | undefined {
  if (!passenger.offList) return undefined;
  return { cause: passenger.stayId, stays: [passenger.stayId], detail: { tripId: trip.id } };
}

/** Heads that are not those of the list, at departure or at arrival. */
export function countMismatch(
  trip: JudgedTrip,
  { heads }: ThresholdsOf<'COUNT_MISMATCH'>,
): Finding | undefined {
  const counts = [
    ['departure', trip.departureHeadcount, trip.departureListed],
    ['arrival', trip.arrivalHeadcount, trip.arrivalListed],
  ] as const;
  for (const [when, counted, listed] of counts) {
    if (counted !== null && listed !== null && Math.abs(counted - listed) > heads) {
      return { cause: `${trip.id}/${when}`, stays: [], detail: { tripId: trip.id, when, counted, listed } };
    }
  }
  return undefined;
}

/** More heads than the coach has seats and berths. */
export function coachOvercapacity(
  trip: JudgedTrip,
  { excess }: ThresholdsOf<'ROOM_OVERCAPACITY'>,
): Finding | undefined {
  const guests = Math.max(trip.departureHeadcount ?? 0, trip.arrivalHeadcount ?? 0);
  const capacity = trip.seats + trip.beds;
  return guests > capacity + excess
    ? { cause: trip.id, stays: [], detail: { tripId: trip.id, guests, capacity } }
    : undefined;
}
