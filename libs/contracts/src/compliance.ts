import {
  type ComplianceState,
  complianceStates,
  type FacilityStatus,
  facilityStatuses,
  type Sector,
  sectors,
} from '@luutru/domain';
import { CalendarDate, Flag, Fraction, Id, ListOf, Nested, OneOf, Text, Whole } from './fields.js';
import { PageQuery } from './paging.js';

const most = 2_000_000_000;

/** By what a list of facilities may be sorted; the gravest first, then by name. */
export const complianceOrders = ['late', 'onTimeRate', 'daysSilent', 'name'] as const;
export type ComplianceOrder = (typeof complianceOrders)[number];

/** `GET /compliance`; days of declaration in Việt Nam, both inclusive, five years at most. */
export class ComplianceQuery extends PageQuery {
  @CalendarDate()
  from!: string;

  @CalendarDate()
  to!: string;

  @Text({ max: 5, optional: true, description: 'only facilities in this unit' })
  unitCode?: string;

  @OneOf(sectors, { name: 'Sector', optional: true })
  sector?: Sector;

  @OneOf(complianceStates, { name: 'ComplianceState', optional: true })
  state?: ComplianceState;

  @OneOf(complianceOrders, { name: 'ComplianceOrder', optional: true, description: 'late when absent' })
  sort?: ComplianceOrder;
}

/** `GET /compliance/export.xlsx` */
export class ExportComplianceQuery extends ComplianceQuery {
  @Text({ max: 300, min: 5, description: 'what the file is for; it is kept' })
  purpose!: string;
}

/** Decree 282/2025, article 10; before 15/12/2025 half of it (Decree 144/2021). In đồng. */
export class FineBandResponse {
  @Whole({ min: 0, max: most })
  from!: number;

  @Whole({ min: 0, max: most })
  to!: number;

  @Text({ max: 100 })
  source!: string;
}

/** How one facility kept its duty to declare. */
export class FacilityCompliance {
  @Id()
  facilityId!: string;

  @Text({ max: 300 })
  facilityName!: string;

  @OneOf(sectors, { name: 'Sector' })
  sector!: Sector;

  @OneOf(facilityStatuses, { name: 'FacilityStatus' })
  facilityStatus!: FacilityStatus;

  @Text({ max: 5 })
  unitCode!: string;

  @Text({ max: 100 })
  unitName!: string;

  @OneOf(complianceStates, { name: 'ComplianceState' })
  state!: ComplianceState;

  @Whole({
    min: 0,
    max: most,
    description: 'persons declared in the range; cancelled declarations do not count',
  })
  declared!: number;

  @Whole({ min: 0, max: most, description: 'persons of these who were not declared in time' })
  late!: number;

  @Fraction({ max: 1, optional: true, description: '0 to 1; null without a declaration' })
  onTimeRate!: number | null;

  @Fraction({ max: most, optional: true, description: 'median of the late ones' })
  medianMinutesLate!: number | null;

  @Whole({ min: 0, max: most, optional: true })
  worstMinutesLate!: number | null;

  @CalendarDate({
    optional: true,
    description: 'last declaration or nil declaration up to the end of the range',
  })
  lastDeclaredOn!: string | null;

  @Whole({
    min: 0,
    max: most,
    optional: true,
    description: 'days from then to the end of the range, or today',
  })
  daysSilent!: number | null;

  @Flag()
  licenceExpired!: boolean;

  @Nested(() => FineBandResponse, { optional: true })
  fine!: FineBandResponse | null;
}

/** The facilities of the unit and trade asked for, whatever their state. */
export class ComplianceSummary {
  @Whole({ min: 0, max: most })
  facilities!: number;

  @Whole({ min: 0, max: most })
  onTime!: number;

  @Whole({ min: 0, max: most })
  late!: number;

  @Whole({ min: 0, max: most })
  silent!: number;

  @Whole({ min: 0, max: most })
  neverDeclared!: number;

  @Whole({ min: 0, max: most })
  licenceExpired!: number;

  @Whole({ min: 0, max: most })
  personsDeclared!: number;

  @Whole({ min: 0, max: most })
  personsLate!: number;

  @Fraction({ max: 1, optional: true })
  onTimeRate!: number | null;
}

export class ComplianceList {
  @CalendarDate()
  from!: string;

  @CalendarDate()
  to!: string;

  @Nested(() => ComplianceSummary)
  summary!: ComplianceSummary;

  @ListOf(() => FacilityCompliance)
  items!: FacilityCompliance[];

  @Text({ max: 500, optional: true })
  nextCursor!: string | null;
}
