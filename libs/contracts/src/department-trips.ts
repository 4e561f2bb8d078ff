import { type TripService, tripServices, type TripStatus, tripStatuses } from '@luutru/domain';
import { CalendarDate, Flag, Id, Instant, ListOf, OneOf, Text, Whole } from './fields.js';
import { PageQuery } from './paging.js';

/** A trip as the transport department sees one: figures, and nothing about a person. */
export class DepartmentTrip {
  @Id()
  id!: string;

  @Text({ max: 200 })
  facilityName!: string;

  @OneOf(tripStatuses, { name: 'TripStatus' })
  status!: TripStatus;

  @OneOf(tripServices, { name: 'TripService' })
  service!: TripService;

  @Text({ max: 20, description: 'as it is painted' })
  plate!: string;

  @Text({ max: 100 })
  from!: string;

  @Text({ max: 100 })
  to!: string;

  @Whole({ min: 1, max: 5000 })
  distanceKm!: number;

  @Instant()
  departureAt!: string;

  @Instant()
  expectedArrivalAt!: string;

  @Instant({ optional: true })
  departedAt!: string | null;

  @Instant({ optional: true })
  arrivedAt!: string | null;

  @Flag()
  notifiable!: boolean;

  @Whole({ min: 0, max: 200, description: 'seats and berths' })
  capacity!: number;

  @Whole({ min: 0, max: 1000 })
  listed!: number;

  @Whole({ min: 0, max: 1000, description: 'who travelled' })
  aboard!: number;

  @Whole({ min: 0, max: 1000, description: 'who got on after the list was closed' })
  offList!: number;

  @Whole({ min: 0, max: 1000, optional: true })
  headcountAtDeparture!: number | null;

  @Whole({ min: 0, max: 1000, optional: true })
  headcountAtArrival!: number | null;
}

export class DepartmentTripList {
  @ListOf(() => DepartmentTrip)
  items!: DepartmentTrip[];

  @Text({ max: 500, optional: true })
  nextCursor!: string | null;
}

/** `GET /department/trips` */
export class DepartmentTripsQuery extends PageQuery {
  @CalendarDate({ optional: true, description: 'first day of departure' })
  from?: string;

  @CalendarDate({ optional: true, description: 'last day of departure' })
  to?: string;
}
