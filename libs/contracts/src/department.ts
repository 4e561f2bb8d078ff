import {
  type DocumentType,
  documentTypes,
  type Reason,
  reasons,
  type Sex,
  sexes,
  type StayKind,
  stayKinds,
  type StayStatus,
  stayStatuses,
} from '@luutru/domain';
import { CalendarDate, Id, Instant, ListOf, Nested, OneOf, Text, Whole } from './fields.js';
import { PageQuery } from './paging.js';

/** A guest as a department may see one: no name, no number. */
export class MaskedGuest {
  @Text({ max: 200, example: 'N. V. M.' })
  maskedName!: string;

  @Whole({ min: 1800, max: 2200, optional: true })
  birthYear!: number | null;

  @OneOf(sexes, { name: 'Sex' })
  sex!: Sex;

  @Text({ max: 3 })
  nationality!: string;

  @OneOf(documentTypes, { name: 'DocumentType' })
  documentType!: DocumentType;

  @Text({ max: 4, min: 0, description: 'last digits of the number' })
  documentTail!: string;
}

export class DepartmentStay {
  @Id()
  id!: string;

  @Text({ max: 200 })
  facilityName!: string;

  @Text({ max: 10 })
  unitCode!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Text({ max: 100 })
  districtName!: string;

  @Nested(() => MaskedGuest)
  guest!: MaskedGuest;

  @OneOf(stayKinds, { name: 'StayKind' })
  kind!: StayKind;

  @OneOf(reasons, { name: 'Reason' })
  reason!: Reason;

  @Instant()
  arrivedAt!: string;

  @Instant({ optional: true })
  departedAt!: string | null;

  @OneOf(stayStatuses, { name: 'StayStatus' })
  status!: StayStatus;
}

export class DepartmentStayList {
  @ListOf(() => DepartmentStay)
  items!: DepartmentStay[];

  @Text({ max: 500, optional: true })
  nextCursor!: string | null;
}

/** `GET /department/stays` */
export class DepartmentStaysQuery extends PageQuery {
  @Text({ max: 10, optional: true, description: 'a district' })
  districtCode?: string;

  @OneOf(stayStatuses, { name: 'StayStatus', optional: true })
  status?: StayStatus;

  @CalendarDate({ optional: true })
  from?: string;

  @CalendarDate({ optional: true })
  to?: string;
}

/** One facility of the department's trade. */
export class DepartmentFacility {
  @Id()
  id!: string;

  @Text({ max: 200 })
  name!: string;

  @Text({ max: 40 })
  kind!: string;

  @Text({ max: 20 })
  status!: string;

  @Text({ max: 100 })
  unitName!: string;

  @Text({ max: 100 })
  districtName!: string;
}

export class DepartmentFacilityList {
  @ListOf(() => DepartmentFacility)
  items!: DepartmentFacility[];

  @Text({ max: 500, optional: true })
  nextCursor!: string | null;
}

/** Today's figures; domestic and international count the guests in house. */
class Figures {
  @Whole({ min: 0, max: 100_000_000, description: 'stays that began today' })
  arrivals!: number;

  @Whole({ min: 0, max: 100_000_000 })
  inHouse!: number;

  @Whole({ min: 0, max: 100_000_000 })
  domestic!: number;

  @Whole({ min: 0, max: 100_000_000, description: 'not Vietnamese and not resident in Việt Nam' })
  international!: number;
}

export class DistrictFigures extends Figures {
  @Text({ max: 10 })
  code!: string;

  @Text({ max: 100 })
  name!: string;
}

/** `GET /department/today` */
export class DepartmentToday extends Figures {
  @CalendarDate()
  date!: string;

  @Instant()
  generatedAt!: string;

  @ListOf(() => DistrictFigures)
  byDistrict!: DistrictFigures[];
}
