import {
  type FacilityStatus,
  facilityStatuses,
  type PlaceKind,
  placeKinds,
  type Sector,
  sectors,
} from '@luutru/domain';
import { Flag, Id, Instant, ListOf, OneOf, Text, Whole } from './fields.js';
import { Licence, RegisteredFacility } from './registrations.js';

export class FacilityResponse {
  @Id()
  id!: string;

  @Whole({ min: 1, max: 2_147_483_647 })
  version!: number;

  @OneOf(sectors, { name: 'Sector' })
  sector!: Sector;

  @Text({ max: 40 })
  kind!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 300 })
  address!: string;

  @Text({ max: 10 })
  unitCode!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Text({ max: 100, optional: true })
  districtName!: string | null;

  @Text({ max: 100, optional: true, description: 'the unit of July 2025 and after on the same ground' })
  newUnitName!: string | null;

  @Flag({ description: 'foreigners are declared within 24 hours instead of 12' })
  remoteArea!: boolean;

  @OneOf(facilityStatuses, { name: 'FacilityStatus' })
  status!: FacilityStatus;

  @Text({ max: 300, optional: true, description: 'why the police suspended it' })
  statusReason!: string | null;

  @Instant({ optional: true, description: 'when the police last approved, suspended or resumed it' })
  decidedAt!: string | null;

  @Text({ max: 200, optional: true })
  decidedBy!: string | null;

  @ListOf(() => Licence)
  licences!: Licence[];

  @ListOf('string', { description: 'codes of the catalogue, e.g. LICENCE_EXPIRED' })
  warnings!: string[];
}

/** `POST /facilities`: a further facility of the tenant; the police approve it. */
export class NewFacilityRequest extends RegisteredFacility {}

/** `PATCH /facilities/{id}`: what is absent stays. */
export class ChangeFacilityRequest {
  @Text({ max: 200, optional: true })
  name?: string | null;

  @Text({ max: 300, optional: true })
  address?: string | null;

  @ListOf(() => Licence, { optional: true })
  licences?: Licence[] | null;
}

export class FacilityList {
  @ListOf(() => FacilityResponse)
  items!: FacilityResponse[];

  @Text({ max: 500, optional: true })
  nextCursor!: string | null;
}

/** A room, ward, bed or seat. */
export class PlaceResponse {
  @Id()
  id!: string;

  @Text({ max: 50 })
  label!: string;

  @OneOf(placeKinds, { name: 'PlaceKind' })
  kind!: PlaceKind;

  @Id({ optional: true, description: 'the room of a bed, the ward of a room' })
  parentId!: string | null;

  @Whole({ min: 1, max: 500 })
  capacity!: number;

  @Whole({ min: 1, max: 2_147_483_647 })
  version!: number;

  @Whole({ min: 0, max: 100_000, description: 'guests who are in it now' })
  occupied!: number;
}

/** One place to be. */
export class NewPlace {
  @Text({ max: 50 })
  label!: string;

  @OneOf(placeKinds, { name: 'PlaceKind', optional: true, description: 'room when absent' })
  kind?: PlaceKind | null;

  @Id({ optional: true })
  parentId?: string | null;

  @Whole({ min: 1, max: 500, optional: true, description: 'persons; 2 when absent' })
  capacity?: number | null;
}

/** `POST /facilities/{id}/places`: one place, or a list of them in `items`. */
export class NewPlacesRequest {
  @ListOf(() => NewPlace, { optional: true })
  items?: NewPlace[] | null;

  @Text({ max: 50, optional: true })
  label?: string | null;

  @OneOf(placeKinds, { name: 'PlaceKind', optional: true, description: 'room when absent' })
  kind?: PlaceKind | null;

  @Id({ optional: true })
  parentId?: string | null;

  @Whole({ min: 1, max: 500, optional: true, description: 'persons; 2 when absent, 1 for a bed or seat' })
  capacity?: number | null;
}

/** `PATCH /facilities/{id}/places/{placeId}` */
export class ChangePlaceRequest {
  @Text({ max: 50, optional: true })
  label?: string | null;

  @Whole({ min: 1, max: 500, optional: true })
  capacity?: number | null;
}

export class PlaceList {
  @ListOf(() => PlaceResponse)
  items!: PlaceResponse[];

  @Text({ max: 500, optional: true })
  nextCursor!: string | null;
}
