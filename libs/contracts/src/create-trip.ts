import { applyDecorators } from '@nestjs/common';
import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import { judgeTrip, type TripService, tripServices } from '@luutru/domain';
import { Id, Instant, ListOf, Nested, OneOf, Text, Whole } from './fields.js';
import { Judged } from './judged.js';

/** Where a trip goes. */
export class TripRoute {
  @Text({ max: 100, example: 'Bến xe Bắc Giang' })
  from!: string;

  @Text({ max: 100, example: 'Bến xe Miền Đông' })
  to!: string;

  @Whole({ min: 1, max: 5000 })
  distanceKm!: number;
}

/** A driver or an attendant (lái xe, nhân viên phục vụ). */
export class CrewMember {
  @Text({ max: 100, example: 'Nguyễn Văn Tài' })
  fullName!: string;

  @Text({ max: 100, optional: true, description: 'number of the driving licence' })
  licenceNumber?: string | null;

  @Text({ max: 100, optional: true })
  phone?: string | null;
}

/** A list of people or their names; the rules of trips judge what is in it. */
const Crew = ({ optional = false } = {}): PropertyDecorator =>
  applyDecorators(
    ApiProperty({
      type: 'array',
      items: { oneOf: [{ type: 'string' }, { $ref: getSchemaPath(CrewMember) }] },
      description: '1 to 4; a name alone will do for one',
    }),
    ListOf('string', { optional }),
  );

const stopsDescription = 'names in the order of the journey, without its start and end';

/** `POST /trips` */
@Judged((body) => judgeTrip(body))
export class CreateTripRequest {
  @Id({ description: 'a facility of the transport trade' })
  facilityId!: string;

  @Text({ max: 20, example: '98B-012.34' })
  plate!: string;

  @Text({ max: 50, description: 'number of the transport order or contract (lệnh vận chuyển, hợp đồng)' })
  transportOrder!: string;

  @Nested(() => TripRoute)
  route!: TripRoute;

  @OneOf(tripServices, { name: 'TripService' })
  service!: TripService;

  @Instant()
  departureAt!: string;

  @Instant()
  expectedArrivalAt!: string;

  @Crew()
  drivers!: (CrewMember | string)[];

  @Whole({ min: 0, max: 100, optional: true, description: 'those of the registered vehicle when absent' })
  seats?: number | null;

  @Whole({ min: 0, max: 100, optional: true, description: 'those of the registered vehicle when absent' })
  beds?: number | null;

  @ListOf('string', { optional: true, description: stopsDescription })
  stops?: string[] | null;
}

/** `PATCH /trips/{id}`: what is absent stays. */
@Judged((body) => judgeTrip(body))
export class ChangeTripRequest {
  @Text({ max: 20, optional: true, description: 'another vehicle takes over' })
  plate?: string | null;

  @Text({ max: 50, optional: true })
  transportOrder?: string | null;

  @Instant({ optional: true })
  departureAt?: string | null;

  @Instant({ optional: true })
  expectedArrivalAt?: string | null;

  @Crew({ optional: true })
  drivers?: (CrewMember | string)[] | null;

  @Whole({ min: 0, max: 100, optional: true })
  seats?: number | null;

  @Whole({ min: 0, max: 100, optional: true })
  beds?: number | null;

  @ListOf('string', { optional: true, description: stopsDescription })
  stops?: string[] | null;
}

/** `POST /trips/{id}/depart` */
export class DepartRequest {
  @Whole({ min: 0, max: 200, description: 'passengers counted on the coach' })
  headcount!: number;

  @Instant({ optional: true, description: 'now when absent' })
  departedAt?: string | null;
}

/** `POST /trips/{id}/arrive` */
export class ArriveRequest {
  @Whole({ min: 0, max: 200, description: 'passengers counted at the end' })
  headcount!: number;

  @Instant({ optional: true, description: 'now when absent' })
  arrivedAt?: string | null;
}

/** `POST /trips/{id}/cancel` */
export class CancelTripRequest {
  @Text({ max: 300, min: 3 })
  reason!: string;
}
