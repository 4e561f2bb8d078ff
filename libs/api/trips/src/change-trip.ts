import { Inject, Injectable } from '@nestjs/common';
import type { CancelTripRequest, ChangeTripRequest, TripResponse } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import {
  formatInstant,
  isNotifiable,
  judgePoints,
  judgeTrip,
  normalisePlate,
  tidyText,
} from '@luutru/domain';
import { type Answer, attemptOf, Invalid, Refused } from '@luutru/http';
import { Vault } from '@luutru/vault';
import { AlterTrip, type OpenTrip } from './alter-trip.js';
import { sealCrew } from './crew.js';
import { isSeated } from './passenger.row.js';
import type { TripRow } from './trip.row.js';
import { dateOf } from './trip-times.js';

/** What is fixed once the coach has left. */
const untilDeparture = ['transportOrder', 'departureAt', 'stops'] as const;

const whole = (trip: TripResponse): TripResponse => trip;

/** Another vehicle, crew, stops or times of a trip that has not ended; or the trip is called off. */
@Injectable()
export class ChangeTrip {
  constructor(
    @Inject(AlterTrip) private readonly alter: AlterTrip,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /** @throws Refused 409 when the trip has left or ended, or has more passengers than places; Invalid */
  run(
    principal: Principal,
    id: string,
    version: number,
    request: ChangeTripRequest,
  ): Promise<Answer<TripResponse>> {
    const attempt = attemptOf(principal.tenantId ?? '', undefined, `PATCH /trips/${id}`, request);
    return this.alter.run(principal, { id, version, attempt }, (open) => this.changed(open, request), whole);
  }

  /** Calls a trip off before it leaves. @throws Refused 409 once it has left */
  cancel(
    principal: Principal,
    id: string,
    version: number,
    request: CancelTripRequest,
    key?: string,
  ): Promise<Answer<TripResponse>> {
    const attempt = attemptOf(principal.tenantId ?? '', key, `POST /trips/${id}/cancel`, request);
    return this.alter.run(
      principal,
      { id, version, attempt },
      async ({ trip }) => {
        if (trip.status !== 'boarding') throw new Refused(409, 'TRIP_NOT_BOARDING');
        return { status: 'cancelled', cancel_reason: tidyText(request.reason) };
      },
      whole,
    );
  }

  private async changed(
    { trip, passengers }: OpenTrip,
    request: ChangeTripRequest,
  ): Promise<Partial<TripRow> | undefined> {
    refuseEnded(trip, request);
    const said = Object.values(request).some((value) => value !== undefined && value !== null);
    if (!said) return undefined;
    const changed = this.columns(trip, request);
    const after = { ...trip, ...changed };
    const errors = judgeTrip({
      ...request,
      departureAt: formatInstant(after.departure_at.getTime()),
      expectedArrivalAt: formatInstant(after.expected_arrival_at.getTime()),
    });
    const route = { from: after.origin, to: after.destination, stops: after.stops };
    const stranded = passengers.some(
      (row) =>
        judgePoints(route, { boardingPoint: row.boarding_point, alightingPoint: row.alighting_point }).length,
    );
    if (request.stops && stranded) errors.push({ path: 'stops', code: 'STOP_UNKNOWN' });
    if (errors.length) throw new Invalid(errors);
    if (passengers.filter(isSeated).length > after.seats + after.beds)
      throw new Refused(409, 'OVER_CAPACITY', { errors: [{ path: 'seats', code: 'OVER_CAPACITY' }] });
    if (request.drivers) changed.crew_sealed = sealCrew(this.vault, trip, request.drivers);
    if (trip.status === 'boarding')
      changed.notifiable = isNotifiable({
        distanceKm: after.distance_km,
        departureAt: after.departure_at.getTime(),
        arrivalAt: after.expected_arrival_at.getTime(),
      });
    return changed;
  }

  private columns(trip: TripRow, request: ChangeTripRequest): Partial<TripRow> {
    const plate = request.plate ? normalisePlate(request.plate) : trip.plate;
    return {
      plate,
      replaced_plates: plate === trip.plate ? trip.replaced_plates : [...trip.replaced_plates, trip.plate],
      ...(request.transportOrder && { transport_order: tidyText(request.transportOrder) }),
      ...(request.departureAt && { departure_at: dateOf(request.departureAt) }),
      ...(request.expectedArrivalAt && { expected_arrival_at: dateOf(request.expectedArrivalAt) }),
      ...(request.stops && { stops: request.stops.map((stop) => tidyText(String(stop))) }),
      seats: request.seats ?? trip.seats,
      beds: request.beds ?? trip.beds,
    };
  }
}

function refuseEnded({ status }: TripRow, request: ChangeTripRequest): void {
  if (status === 'boarding') return;
  if (status !== 'departed') throw new Refused(409, 'TRIP_NOT_DEPARTED');
  const late = untilDeparture.filter((field) => (request[field] ?? null) !== null);
  if (late.length)
    throw new Refused(409, 'TRIP_NOT_BOARDING', {
      errors: late.map((path) => ({ path, code: 'TRIP_NOT_BOARDING' })),
    });
}
