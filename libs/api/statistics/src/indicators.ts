import type { CalendarDate, Grouping, Indicators, Sector } from '@luutru/domain';
import { dayZero, type Measure, measures } from './count-stays.sql.js';
import type { FigureSums } from './figures.repository.js';
import type { Part } from './segments.js';

export type Sums = Record<Part, Record<Measure, number>>;

const parts: readonly Part[] = ['before', 'past', 'today', 'future'];
const none = Object.fromEntries(measures.map((measure) => [measure, 0])) as Record<Measure, number>;

/** The sums of rows that belong together, by part. */
export function sumUp(rows: readonly FigureSums[]): Sums {
  const sums = Object.fromEntries(parts.map((part) => [part, { ...none }])) as Sums;
  for (const row of rows) for (const measure of measures) sums[row.part][measure] += row[measure];
  return sums;
}

/** The days of a range, as numbers. */
export interface Days {
  from: number;
  /** The day after the last one whose night is over; never before `from`. */
  pastEnd: number;
}

export const dayNumber = (date: CalendarDate): number =>
  Math.round((Date.parse(date) - Date.parse(dayZero)) / 86_400_000);

/** Groupings in which rooms and trips mean something. */
const ofPlaces: readonly Grouping[] = ['day', 'unit', 'facilityKind'];

/** What the sums of a range say. */
export function indicatorsOf(
  sums: Sums,
  { from, pastEnd }: Days,
  by: Grouping,
  sectors: readonly Sector[],
): Indicators {
  const within = (measure: Measure): number =>
    sums.past[measure] + sums.today[measure] + sums.future[measure];
  /** What there is at the end, or now. */
  const standing = (measure: Measure): number =>
    sums.before[measure] + sums.past[measure] + sums.today[measure];
  /** The sum of what there was on each past day: each change counts for the days from it on. */
  const overDays = (measure: Measure, days: Measure): number =>
    sums.before[measure] * (pastEnd - from) + sums.past[measure] * pastEnd - sums.past[days];
  const nights = overDays('guests', 'guests_days');
  const overnightArrivals = within('overnight');
  const arrivals = within('arrivals');
  const withRooms = ofPlaces.includes(by) && sectors.some((sector) => sector !== 'transport');
  const withTrips = ofPlaces.includes(by) && sectors.includes('transport');
  const roomDaysUsed = overDays('rooms_used', 'rooms_used_days');
  const roomDays = overDays('rooms', 'rooms_days');
  return {
    arrivals,
    overnightArrivals,
    international: within('international'),
    domestic: arrivals - within('international'),
    departures: within('departures'),
    nights,
    averageStay: ratio(nights, overnightArrivals),
    inHouse: standing('guests'),
    caregivers: sectors.includes('health') ? within('caregivers') : null,
    roomDaysUsed: withRooms ? roomDaysUsed : null,
    rooms: withRooms ? standing('rooms') : null,
    occupancy: withRooms ? ratio(roomDaysUsed, roomDays) : null,
    trips: withTrips ? within('trips') : null,
    overnightTrips: withTrips ? within('overnight_trips') : null,
    passengers: withTrips ? within('passengers') : null,
    seatsOffered: withTrips ? within('seats') : null,
    loadFactor: withTrips ? ratio(within('passengers'), within('seats')) : null,
  };
}

/** Null rather than a division by nothing; four digits are enough for any table. */
const ratio = (part: number, whole: number): number | null =>
  whole > 0 ? Math.round((part / whole) * 10_000) / 10_000 : null;
