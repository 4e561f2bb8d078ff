import { PassengerRequest, ruleSetOf } from '@luutru/contracts';
import {
  type Code,
  type FieldError,
  judgePassenger,
  judgePoints,
  type PassengerDraft,
  parseInstant,
  tidyText,
} from '@luutru/domain';
import { judgeShape } from '@luutru/http';
import { isSeated, type PassengerRow } from './passenger.row.js';
import type { TripRow } from './trip.row.js';

/** Seats are compared as they are written on the coach: A05. */
export const tidySeat = (seat: string): string => tidyText(seat).toUpperCase();

/** A passenger's words, right in themselves. */
export type Worded = { request: PassengerRequest; warnings: Code[] } | { errors: FieldError[] };

/** Judges one passenger as a declaration would be: shape first, then what it means. */
export function judgeWords(body: unknown, now: Date): Worded {
  const shape = judgeShape(PassengerRequest, body);
  if (shape.length) return { errors: shape };
  const request = body as PassengerRequest;
  const { errors, warnings } = judgeDraft(request, now);
  if (tidySeat(request.seat) === '') errors.push({ path: 'seat', code: 'REQUIRED' });
  return errors.length ? { errors } : { request, warnings };
}

/** @param draft with `boardedAt` where the passenger has got on */
export const judgeDraft = (draft: PassengerDraft, now: Date): ReturnType<typeof judgePassenger> =>
  judgePassenger(draft, {
    now: now.getTime(),
    ruleSet: ruleSetOf({ arrivedAt: draft.boardedAt }, now.getTime()),
    facility: { sector: 'transport' },
  });

/** Judges whether a passenger finds a place: on the route, and on the coach among the others. */
export function judgePlace(
  trip: TripRow,
  others: readonly PassengerRow[],
  passenger: Pick<PassengerRow, 'seat' | 'boarding_point' | 'alighting_point'>,
): FieldError[] {
  const seated = others.filter(isSeated);
  const errors = judgePoints(
    { from: trip.origin, to: trip.destination, stops: trip.stops },
    { boardingPoint: passenger.boarding_point, alightingPoint: passenger.alighting_point },
  );
  if (seated.some(({ seat }) => seat === passenger.seat)) errors.push({ path: 'seat', code: 'SEAT_TAKEN' });
  if (seated.length >= trip.seats + trip.beds) errors.push({ path: 'seat', code: 'OVER_CAPACITY' });
  return errors;
}

/** Judges who gets on after the list was closed: on a line, at one of its stops, and not before it set out. */
export function judgeLateBoarding(trip: TripRow, request: PassengerRequest): FieldError[] {
  const boarded = request.boardedAt ? parseInstant(request.boardedAt) : undefined;
  const checks: (FieldError | false)[] = [
    !trip.stops.includes(tidyText(request.boardingPoint)) && { path: 'boardingPoint', code: 'STOP_UNKNOWN' },
    boarded !== undefined &&
      trip.departed_at !== null &&
      boarded < trip.departed_at.getTime() && { path: 'boardedAt', code: 'TRIP_TIME_OUT_OF_RANGE' },
  ];
  return checks.filter((check) => check !== false);
}
