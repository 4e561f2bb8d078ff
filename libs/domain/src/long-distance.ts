import { addDays, day, type Instant, instantAt, localDate } from './calendar.js';

/** From when on a coach trip counts as lodging (chuyến đường dài phải thông báo lưu trú). */
export interface LongDistanceSettings {
  /** Trips of so many kilometres and more. */
  readonly fromKm: number;
  /** Night on Vietnam's clocks: from this hour of one day to that of the next. */
  readonly nightFromHour: number;
  readonly nightToHour: number;
}

/**
 * Law 118/2025/QH15 makes the keeper of a vehicle notify of people who spend the night in it; which trips these are
 * no circular says yet, so the numbers are ours until one does.
 */
export const longDistance: LongDistanceSettings = { fromKm: 300, nightFromHour: 23, nightToHour: 5 };

/** Whether a time span has a moment in common with any night. Spans of no length have none. */
function touchesNight(from: Instant, to: Instant, settings: LongDistanceSettings): boolean {
  if (to - from >= day) return true;
  for (let date = addDays(localDate(from), -1); instantAt(date, 0) < to; date = addDays(date, 1)) {
    const nightEnds = instantAt(addDays(date, 1), settings.nightToHour);
    if (instantAt(date, settings.nightFromHour) < to && from < nightEnds) return true;
  }
  return false;
}

/** Whether the passengers of a trip are to be declared: it is long, or somebody spends a part of the night in it. */
export function isNotifiable(
  trip: { distanceKm: number; departureAt: Instant; arrivalAt: Instant },
  settings = longDistance,
): boolean {
  return trip.distanceKm >= settings.fromKm || touchesNight(trip.departureAt, trip.arrivalAt, settings);
}
