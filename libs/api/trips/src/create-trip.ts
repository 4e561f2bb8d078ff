import { Inject, Injectable } from '@nestjs/common';
import type { CreateTripRequest, TripResponse } from '@luutru/contracts';
import { type Principal, TenantDb } from '@luutru/database';
import { type FieldError, isNotifiable, judgeTrip, normalisePlate, tidyText } from '@luutru/domain';
import { FacilitiesRepository, type FacilityRow } from '@luutru/facilities';
import { type Answer, attemptOf, Invalid, recall, Refused, remember } from '@luutru/http';
import { standingError } from '@luutru/stays';
import { Vault } from '@luutru/vault';
import { v7 } from 'uuid';
import { sealCrew } from './crew.js';
import { tripResponse } from './trip.response.js';
import type { TripRow } from './trip.row.js';
import { dateOf } from './trip-times.js';
import { TripsRepository } from './trips.repository.js';
import { VehiclesRepository } from './vehicles.repository.js';

/** Opens a trip (lập chuyến xe), to which passengers are then listed. */
@Injectable()
export class CreateTrip {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /** @throws Invalid naming every wrong field; Refused 422 `IDEMPOTENCY_KEY_REUSED` */
  run(principal: Principal, request: CreateTripRequest, key?: string): Promise<Answer<TripResponse>> {
    const { tenantId } = principal;
    if (!tenantId) throw new Refused(403, 'FORBIDDEN');
    const attempt = attemptOf(tenantId, key, 'POST /trips', request);
    return this.tenantDb.run(principal, async (transaction): Promise<Answer<TripResponse>> => {
      const given = await recall<TripResponse>(transaction, this.vault, attempt);
      if (given) return given;
      const facility = await new FacilitiesRepository(transaction).byId(request.facilityId);
      const vehicle = await new VehiclesRepository(transaction).byPlate(normalisePlate(request.plate));
      const capacity = { seats: request.seats ?? vehicle?.seats, beds: request.beds ?? vehicle?.beds };
      const { seats, beds } = capacity;
      const errors = [...judgeTrip(request), ...standingErrors(facility), ...missing(capacity)];
      if (errors.length || seats === undefined || beds === undefined) throw new Invalid(errors);
      const row = this.newTrip({ ...request, seats, beds }, { tenantId, now: transaction.now });
      const trips = new TripsRepository(transaction);
      await trips.insert(row);
      const stored = await trips.byId(row.id);
      if (!stored) throw new Error('A trip that was just written is not there');
      const body = tripResponse(this.vault, stored, []);
      await remember(transaction, this.vault, attempt, { status: 201, body });
      return { status: 201, body, replayed: false };
    });
  }

  private newTrip(
    request: CreateTripRequest & { seats: number; beds: number },
    { tenantId, now }: { tenantId: string; now: Date },
  ): TripRow {
    const place = { tenant_id: tenantId, id: v7() };
    const departureAt = dateOf(request.departureAt);
    const arrivalAt = dateOf(request.expectedArrivalAt);
    const { distanceKm } = request.route;
    return {
      ...place,
      version: 1,
      facility_id: request.facilityId.toLowerCase(),
      status: 'boarding',
      service: request.service,
      plate: normalisePlate(request.plate),
      replaced_plates: [],
      transport_order: tidyText(request.transportOrder),
      origin: tidyText(request.route.from),
      destination: tidyText(request.route.to),
      distance_km: distanceKm,
      stops: (request.stops ?? []).map(tidyText),
      departure_at: departureAt,
      expected_arrival_at: arrivalAt,
      departed_at: null,
      arrived_at: null,
      cancel_reason: null,
      notifiable: isNotifiable({
        distanceKm,
        departureAt: departureAt.getTime(),
        arrivalAt: arrivalAt.getTime(),
      }),
      crew_sealed: sealCrew(this.vault, place, request.drivers),
      seats: request.seats,
      beds: request.beds,
      departure_headcount: null,
      departure_listed: null,
      arrival_headcount: null,
      arrival_listed: null,
      created_at: now,
    };
  }
}

function standingErrors(facility: FacilityRow | undefined): FieldError[] {
  const path = 'facilityId';
  if (facility && facility.sector !== 'transport') return [{ path, code: 'FACILITY_NOT_TRANSPORT' }];
  const code = standingError(facility);
  return code ? [{ path, code }] : [];
}

/** What neither the request nor the register of vehicles says. */
const missing = (capacity: Record<string, number | undefined>): FieldError[] =>
  Object.entries(capacity)
    .filter(([, count]) => count === undefined)
    .map(([path]) => ({ path, code: 'REQUIRED' }));
