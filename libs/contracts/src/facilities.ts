import { type Sector, sectors } from '@luutru/domain';
import { Flag, Id, ListOf, OneOf, Text, Whole } from './fields.js';

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

  @OneOf(['active', 'suspended'], { name: 'FacilityStatus' })
  status!: string;
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

  @Whole({ min: 1, max: 500 })
  capacity!: number;

  @Whole({ min: 0, max: 100_000, description: 'guests who are in it now' })
  occupied!: number;
}

export class PlaceList {
  @ListOf(() => PlaceResponse)
  items!: PlaceResponse[];

  @Text({ max: 500, optional: true })
  nextCursor!: string | null;
}
