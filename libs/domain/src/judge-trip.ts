import { type Instant, parseInstant } from './calendar.js';
import type { FieldError } from './error-catalogue.js';
import { isPlate } from './plates.js';
import { hasForbiddenCharacter, tidyText } from './text.js';

/** What is judged of a trip, a vehicle or a route; anything may be missing or of another type. */
export interface TripDraft {
  readonly plate?: unknown;
  readonly drivers?: unknown;
  readonly stops?: unknown;
  readonly departureAt?: unknown;
  readonly expectedArrivalAt?: unknown;
}

const most = { drivers: 4, stops: 50, letters: 100 };

/** Judges what a trip means: its plate, crew, stops and times. Missing fields are the contract's to name. */
export function judgeTrip(draft: TripDraft): FieldError[] {
  const departure = instantOf(draft.departureAt);
  const arrival = instantOf(draft.expectedArrivalAt);
  const checks: (FieldError | false)[] = [
    typeof draft.plate === 'string' && !isPlate(draft.plate) && { path: 'plate', code: 'PLATE_FORMAT' },
    Array.isArray(draft.drivers) && !isCrew(draft.drivers) && { path: 'drivers', code: 'CREW_FORMAT' },
    Array.isArray(draft.stops) && !isStops(draft.stops) && { path: 'stops', code: 'STOPS_FORMAT' },
    departure !== undefined &&
      arrival !== undefined &&
      arrival <= departure && { path: 'expectedArrivalAt', code: 'TRIP_ARRIVAL_BEFORE_DEPARTURE' },
  ];
  return checks.filter((check) => check !== false);
}

const instantOf = (value: unknown): Instant | undefined =>
  typeof value === 'string' ? parseInstant(value) : undefined;

function isLabel(value: unknown): value is string {
  return (
    typeof value === 'string' &&
    value.length <= most.letters &&
    tidyText(value) !== '' &&
    !hasForbiddenCharacter(value)
  );
}

const crewFields: ReadonlySet<string> = new Set(['fullName', 'licenceNumber', 'phone']);

/** One of the crew is a name, or an object with one. */
function isCrewMember(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return isLabel(value);
  const entries = Object.entries(value).filter(([, inner]) => inner !== null);
  return (
    entries.every(([key, inner]) => crewFields.has(key) && isLabel(inner)) &&
    entries.some(([key]) => key === 'fullName')
  );
}

const isCrew = (drivers: unknown[]): boolean =>
  drivers.length > 0 && drivers.length <= most.drivers && drivers.every(isCrewMember);

const isStops = (stops: unknown[]): boolean =>
  stops.length <= most.stops && stops.every(isLabel) && new Set(stops.map(tidyText)).size === stops.length;

/** The points of a route in order: where it starts, where it stops, where it ends. */
export interface RoutePoints {
  readonly from: string;
  readonly to: string;
  readonly stops: readonly string[];
}

/**
 * Judges where a passenger gets on and off. While a trip names no stops any place on the way will do, for the
 * coach's route is known by its ends alone.
 */
export function judgePoints(
  { from, to, stops }: RoutePoints,
  { boardingPoint, alightingPoint }: { boardingPoint: string; alightingPoint: string },
): FieldError[] {
  if (stops.length === 0) return [];
  const points = [from, ...stops, to];
  const on = points.indexOf(boardingPoint);
  const off = points.lastIndexOf(alightingPoint);
  const unknown = [
    on < 0 && { path: 'boardingPoint', code: 'STOP_UNKNOWN' as const },
    off < 0 && { path: 'alightingPoint', code: 'STOP_UNKNOWN' as const },
  ].filter((check) => check !== false);
  if (unknown.length) return unknown;
  return off > on ? [] : [{ path: 'alightingPoint', code: 'ALIGHTING_BEFORE_BOARDING' }];
}
