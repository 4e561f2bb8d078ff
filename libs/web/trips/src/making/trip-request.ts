import { isNotifiable, judgeTrip, longDistance, parseInstant } from '@luutru/domain';
import { readMinute } from '@luutru/web-ui';

import { judgeText, judgeWhole } from '../fleet/judge-field';
import { readStops } from '../fleet/stops';
import { readWhole } from '../typed-times';
import type { TripDraft, TripField } from './trip-draft';

/** Kilometres that a coach makes in an hour with its rests; the arrival that is proposed. */
const KM_AN_HOUR = 55;
const QUARTER_MS = 900_000;

/** The body of `POST /trips`, still to be judged. */
export function requestOf(draft: TripDraft, facilityId: string) {
  return {
    facilityId,
    plate: draft.plate.trim(),
    transportOrder: draft.transportOrder.trim(),
    route: { from: draft.from.trim(), to: draft.to.trim(), distanceKm: readWhole(draft.distanceKm) },
    service: draft.service,
    departureAt: readMinute(draft.departureAt),
    expectedArrivalAt: readMinute(draft.expectedArrivalAt),
    drivers: [draft.driver, draft.secondDriver, draft.attendant]
      .map((name) => name.trim())
      .filter((name) => name !== ''),
    seats: readWhole(draft.seats),
    beds: readWhole(draft.beds),
    stops: readStops(draft.stops),
  };
}

const FIELD_OF: Readonly<Record<string, TripField>> = {
  plate: 'plate',
  transportOrder: 'transportOrder',
  'route.from': 'from',
  'route.to': 'to',
  'route.distanceKm': 'distanceKm',
  service: 'service',
  departureAt: 'departureAt',
  expectedArrivalAt: 'expectedArrivalAt',
  drivers: 'driver',
  seats: 'seats',
  beds: 'beds',
  stops: 'stops',
};

/** The form's field for a path of the API. */
export const fieldOf = (path: string): TripField | undefined => FIELD_OF[path];

interface Finding {
  readonly field: TripField;
  readonly code: string;
}

const TEXTS = [
  'plate',
  'from',
  'to',
  'transportOrder',
  'departureAt',
  'expectedArrivalAt',
  'driver',
] as const;
const TIMES = ['departureAt', 'expectedArrivalAt'] as const;
const WHOLES = [
  ['distanceKm', 1, 5000],
  ['seats', 0, 100],
  ['beds', 0, 100],
] as const;

/** What is wrong with a draft: what the form must have, then what the rules of the server say. */
export function judgeDraft(draft: TripDraft): Finding[] {
  const found: Finding[] = [
    ...TEXTS.flatMap((field) => (judgeText(draft[field]) ? [{ field, code: 'REQUIRED' }] : [])),
    ...WHOLES.flatMap(([field, min, max]) => {
      const wrong = judgeWhole(draft[field], min, max);
      return wrong ? [{ field, code: wrong.kind }] : [];
    }),
    ...TIMES.filter((field) => parseInstant(readMinute(draft[field])) === undefined).map((field) => ({
      field,
      code: 'INSTANT_FORMAT',
    })),
    ...judgeTrip(requestOf(draft, '')).flatMap(({ path, code }) => {
      const field = fieldOf(path);
      return field ? [{ field, code }] : [];
    }),
  ];
  return found.filter(({ field }, at) => found.findIndex((other) => other.field === field) === at);
}

/** Why passengers of this trip are declared, or not; undefined while it cannot be known. */
export function duty(draft: TripDraft): 'far' | 'night' | 'none' | undefined {
  const distanceKm = readWhole(draft.distanceKm);
  const departureAt = parseInstant(readMinute(draft.departureAt));
  const arrivalAt = parseInstant(readMinute(draft.expectedArrivalAt));
  if (distanceKm >= longDistance.fromKm) return 'far';
  if (departureAt === undefined || arrivalAt === undefined || !(distanceKm > 0)) return undefined;
  return isNotifiable({ distanceKm, departureAt, arrivalAt }) ? 'night' : 'none';
}

/** When a coach that leaves then will be there, to the quarter of an hour; undefined while it cannot be known. */
export function likelyArrival({ departureAt, distanceKm }: TripDraft): Date | undefined {
  const [departure, km] = [parseInstant(readMinute(departureAt)), readWhole(distanceKm)];
  if (departure === undefined || !(km > 0)) return undefined;
  const arrival = departure + (km / KM_AN_HOUR) * 3_600_000;
  return new Date(Math.ceil(arrival / QUARTER_MS) * QUARTER_MS);
}
