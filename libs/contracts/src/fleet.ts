import { judgeTrip } from '@luutru/domain';
import { CalendarDate, Id, ListOf, Text, Whole } from './fields.js';
import { Judged } from './judged.js';

/** `POST /vehicles` */
@Judged((body) => judgeTrip(body))
export class VehicleRequest {
  @Text({ max: 20, example: '98B-012.34' })
  plate!: string;

  @Whole({ min: 0, max: 100 })
  seats!: number;

  @Whole({ min: 0, max: 100 })
  beds!: number;

  @Text({ max: 50, optional: true, description: 'number of the badge (phù hiệu)' })
  badgeNumber?: string | null;

  @CalendarDate({ optional: true })
  badgeExpiresOn?: string | null;

  @CalendarDate({ optional: true, description: 'last day of the technical inspection (đăng kiểm)' })
  inspectionExpiresOn?: string | null;
}

/** `PATCH /vehicles/{id}`: what is absent stays. */
@Judged((body) => judgeTrip(body))
export class ChangeVehicleRequest {
  @Text({ max: 20, optional: true })
  plate?: string;

  @Whole({ min: 0, max: 100, optional: true })
  seats?: number;

  @Whole({ min: 0, max: 100, optional: true })
  beds?: number;

  @Text({ max: 50, optional: true })
  badgeNumber?: string | null;

  @CalendarDate({ optional: true })
  badgeExpiresOn?: string | null;

  @CalendarDate({ optional: true })
  inspectionExpiresOn?: string | null;
}

export class VehicleResponse extends VehicleRequest {
  @Id()
  id!: string;

  @Whole({ min: 1, max: 2_147_483_647 })
  version!: number;

  @Text({ max: 20, description: 'the plate as it is painted' })
  plateShown!: string;

  @ListOf('string', { description: 'VEHICLE_PAPERS_EXPIRED when a paper has run out' })
  warnings!: string[];
}

export class VehicleList {
  @ListOf(() => VehicleResponse)
  items!: VehicleResponse[];

  @Text({ max: 500, optional: true })
  nextCursor!: string | null;
}

/** `POST /routes` */
@Judged((body) => judgeTrip(body))
export class RouteRequest {
  @Text({ max: 30, example: '9850.1111.A' })
  code!: string;

  @Text({ max: 100 })
  from!: string;

  @Text({ max: 100 })
  to!: string;

  @Whole({ min: 1, max: 5000 })
  distanceKm!: number;

  @ListOf('string', { optional: true, description: 'names in the order of the journey' })
  stops?: string[] | null;
}

export class RouteResponse extends RouteRequest {
  @Id()
  id!: string;
}

export class RouteList {
  @ListOf(() => RouteResponse)
  items!: RouteResponse[];

  @Text({ max: 500, optional: true })
  nextCursor!: string | null;
}
