import { type TripService, tripServices, type TripStatus, tripStatuses } from '@luutru/domain';
import { CrewMember, TripRoute } from './create-trip.js';
import { CalendarDate, Flag, Id, Instant, ListOf, Nested, OneOf, Text, Whole } from './fields.js';
import { PageQuery } from './paging.js';
import { PassengerResponse } from './passenger.js';

/** How many the list has, and how many were counted. */
export class TripCounts {
  @Whole({ min: 0, max: 1000 })
  listed!: number;

  @Whole({ min: 0, max: 1000, description: 'on the coach; before departure those who have got on' })
  aboard!: number;

  @Whole({ min: 0, max: 1000, optional: true })
  headcountAtDeparture!: number | null;

  @Whole({ min: 0, max: 1000, optional: true })
  headcountAtArrival!: number | null;

  @Whole({
    min: -1000,
    max: 1000,
    optional: true,
    description: 'the last head count less what the list had then; null before the first',
  })
  difference!: number | null;
}

/** A trip without its passengers, as lists show it. */
export class TripSummary {
  @Id()
  id!: string;

  @Whole({ min: 1, max: 2_147_483_647 })
  version!: number;

  @Id()
  facilityId!: string;

  @OneOf(tripStatuses, { name: 'TripStatus' })
  status!: TripStatus;

  @OneOf(tripServices, { name: 'TripService' })
  service!: TripService;

  @Text({ max: 20, example: '98B01234' })
  plate!: string;

  @Text({ max: 20, example: '98B-012.34', description: 'the plate as it is painted' })
  plateShown!: string;

  @ListOf('string', { description: 'plates of the vehicles that it set out with' })
  replacedPlates!: string[];

  @Text({ max: 50 })
  transportOrder!: string;

  @Nested(() => TripRoute)
  route!: TripRoute;

  @ListOf('string')
  stops!: string[];

  @Instant()
  departureAt!: string;

  @Instant()
  expectedArrivalAt!: string;

  @Instant({ optional: true })
  departedAt!: string | null;

  @Instant({ optional: true })
  arrivedAt!: string | null;

  @Text({ max: 300, optional: true })
  cancelReason!: string | null;

  @ListOf(() => CrewMember)
  drivers!: CrewMember[];

  @Whole({ min: 0, max: 100 })
  seats!: number;

  @Whole({ min: 0, max: 100 })
  beds!: number;

  @Flag({ description: 'whether its passengers are declared: 300 km or more, or a part of the night' })
  notifiable!: boolean;

  @Nested(() => TripCounts)
  counts!: TripCounts;

  @ListOf('string', { description: 'codes of the catalogue' })
  warnings!: string[];
}

export class TripResponse extends TripSummary {
  @ListOf(() => PassengerResponse, { description: 'by seat' })
  passengers!: PassengerResponse[];
}

export class TripList {
  @ListOf(() => TripSummary)
  items!: TripSummary[];

  @Text({ max: 500, optional: true })
  nextCursor!: string | null;
}

/** `GET /trips` */
export class ListTripsQuery extends PageQuery {
  @Id({ optional: true })
  facilityId?: string;

  @CalendarDate({ optional: true, description: 'first day of departure, in Việt Nam' })
  from?: string;

  @CalendarDate({ optional: true, description: 'last day of departure' })
  to?: string;

  @OneOf(tripStatuses, { name: 'TripStatus', optional: true })
  status?: TripStatus;
}

/** `GET /trips/{id}/manifest`: the list of passengers (danh sách hành khách). */
export class ManifestResponse {
  @Text({ max: 200 })
  firmName!: string;

  @Text({ max: 300 })
  firmAddress!: string;

  @Instant()
  generatedAt!: string;

  @Nested(() => TripResponse)
  trip!: TripResponse;
}
