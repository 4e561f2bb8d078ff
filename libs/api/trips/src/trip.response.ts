import type { PassengerResponse, TripCounts, TripResponse, TripSummary } from '@luutru/contracts';
import { type Code, formatInstant, formatPlate } from '@luutru/domain';
import type { Vault } from '@luutru/vault';
import { openCrew } from './crew.js';
import { openDraft } from './passenger-draft.js';
import type { PassengerRow } from './passenger.row.js';
import type { TripWithFacts } from './trip.row.js';

const instant = (date: Date): string => formatInstant(date.getTime());
const maybe = (date: Date | null): string | null => date && instant(date);

/** What the API shows of a trip without its passengers; a whitelist, field by field. */
export function tripSummary(vault: Vault, row: TripWithFacts): TripSummary {
  return {
    id: row.id,
    version: row.version,
    facilityId: row.facility_id,
    status: row.status,
    service: row.service,
    plate: row.plate,
    plateShown: formatPlate(row.plate),
    replacedPlates: row.replaced_plates,
    transportOrder: row.transport_order,
    route: { from: row.origin, to: row.destination, distanceKm: row.distance_km },
    stops: row.stops,
    departureAt: instant(row.departure_at),
    expectedArrivalAt: instant(row.expected_arrival_at),
    departedAt: maybe(row.departed_at),
    arrivedAt: maybe(row.arrived_at),
    cancelReason: row.cancel_reason,
    drivers: openCrew(vault, row),
    seats: row.seats,
    beds: row.beds,
    notifiable: row.notifiable,
    counts: countsOf(row),
    warnings: warningsOf(row),
  };
}

/** The same with its passengers, as the list of passengers has them. */
export const tripResponse = (
  vault: Vault,
  row: TripWithFacts,
  passengers: readonly PassengerRow[],
): TripResponse => ({
  ...tripSummary(vault, row),
  passengers: passengers.map((passenger) => passengerResponse(vault, passenger)),
});

export function passengerResponse(vault: Vault, row: PassengerRow): PassengerResponse {
  return {
    id: row.id,
    seat: row.seat,
    status: row.status,
    ...openDraft(vault, row),
    boardingPoint: row.boarding_point,
    alightingPoint: row.alighting_point,
    boardedAt: maybe(row.boarded_at),
    alightedAt: maybe(row.alighted_at),
    offList: row.off_list,
    declaration: row.declaration,
    stayId: row.stay_id,
    errors: row.errors,
    warnings: row.warnings,
  };
}

const countsOf = (row: TripWithFacts): TripCounts => ({
  listed: row.listed,
  aboard: row.status === 'boarding' ? row.boarded : row.aboard,
  headcountAtDeparture: row.departure_headcount,
  headcountAtArrival: row.arrival_headcount,
  difference:
    difference(row.arrival_headcount, row.arrival_listed) ??
    difference(row.departure_headcount, row.departure_listed),
});

const difference = (counted: number | null, listed: number | null): number | null =>
  counted === null || listed === null ? null : counted - listed;

function warningsOf(row: TripWithFacts): Code[] {
  const counts = [
    difference(row.departure_headcount, row.departure_listed),
    difference(row.arrival_headcount, row.arrival_listed),
  ];
  const warnings: (Code | false)[] = [
    counts.some((each) => each !== null && each !== 0) && 'COUNT_MISMATCH',
    row.off_list && 'OFF_LIST_PASSENGER',
    row.papers_expired && 'VEHICLE_PAPERS_EXPIRED',
  ];
  return warnings.filter((warning) => warning !== false);
}
