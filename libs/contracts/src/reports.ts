import {
  type ReportEventKind,
  reportEvents,
  type ReportKind,
  reportKinds,
  type ReportState,
  reportStates,
  type Sector,
  sectors,
} from '@luutru/domain';
import { CalendarDate, Flag, Fraction, Id, Instant, ListOf, Nested, OneOf, Text, Whole } from './fields.js';
import { PageQuery } from './paging.js';

const most = 2_000_000_000;
const count = (description?: string): PropertyDecorator =>
  Whole({ min: 0, max: most, optional: true, ...(description && { description }) });

/** Figures of one line of a report; null where a figure has no meaning, or is kept back because it is below five. */
export class ReportLine {
  @Text({ max: 20, description: 'code of trade, unit, kind of facility, age group or nationality' })
  key!: string;

  @Text({ max: 100, description: 'name of the unit; of other keys the code' })
  label!: string;

  @count('stays that began, by day or overnight')
  arrivals!: number | null;

  @count()
  overnightArrivals!: number | null;

  @count('arrivals of guests who live in Việt Nam')
  domestic!: number | null;

  @count('arrivals of guests who live abroad')
  international!: number | null;

  @count()
  departures!: number | null;

  @count('nights within the period')
  nights!: number | null;

  @Fraction({ max: 100_000, optional: true, description: 'nights of an overnight arrival' })
  averageStay!: number | null;

  @count('guests in house at the end of the period, or now')
  inHouse!: number | null;

  @count('room-nights with a guest; beds in hospitals')
  roomDaysUsed!: number | null;

  @Fraction({
    max: 100_000,
    optional: true,
    description: 'room-nights used by those that there were, 0 to 1',
  })
  occupancy!: number | null;
}

/** A facility that declared late, or is new. */
export class ReportFacility {
  @Text({ max: 300 })
  name!: string;

  @OneOf(sectors, { name: 'Sector' })
  sector!: Sector;

  @Text({ max: 100 })
  unitName!: string;
}

export class LateFacility extends ReportFacility {
  @count()
  declared!: number | null;

  @count('declarations of the period that came late')
  late!: number | null;

  @count('the longest delay in minutes')
  longestMinutes!: number | null;
}

/** Whether facilities declare in time; measured at declarations that were filed in the period. */
export class ReportPunctuality {
  @count()
  declared!: number | null;

  @count()
  late!: number | null;

  @Fraction({ max: 1, optional: true, description: 'share of declarations in time, 0 to 1' })
  onTimeRate!: number | null;

  @Whole({ min: 0, max: most, description: 'how many facilities were late at least once' })
  lateFacilityCount!: number;

  @ListOf(() => LateFacility, { description: 'those with the most late declarations, 30 at most' })
  lateFacilities!: LateFacility[];
}

/** What a report says in numbers; counts alone, nothing about a guest. */
export class ReportFigures {
  @Instant({ description: 'when they were gathered' })
  asOf!: string;

  @Nested(() => ReportLine, { description: 'all trades together' })
  totals!: ReportLine;

  @Nested(() => ReportLine, { description: 'the period before' })
  before!: ReportLine;

  @Nested(() => ReportLine, { description: 'the same days of the year before' })
  yearBefore!: ReportLine;

  @Nested(() => ReportLine, {
    optional: true,
    description: 'from 1 January to the end of the period; monthly',
  })
  yearToDate!: ReportLine | null;

  @ListOf(() => ReportLine)
  bySector!: ReportLine[];

  @ListOf(() => ReportLine, { description: 'districts as they stood in 2023' })
  byDistrict!: ReportLine[];

  @ListOf(() => ReportLine, { description: 'monthly' })
  byFacilityKind!: ReportLine[];

  @ListOf(() => ReportLine, { description: 'monthly' })
  byAgeGroup!: ReportLine[];

  @ListOf(() => ReportLine, { description: 'monthly; the most frequent ones' })
  byNationality!: ReportLine[];

  @Whole({ min: 0, max: most, description: 'facilities that may declare' })
  activeFacilities!: number;

  @Whole({ min: 0, max: most, description: 'how many came in the period' })
  newFacilityCount!: number;

  @ListOf(() => ReportFacility, { description: 'those that came in the period, 50 at most' })
  newFacilities!: ReportFacility[];

  @Nested(() => ReportPunctuality)
  punctuality!: ReportPunctuality;

  @Whole({
    min: 0,
    max: most,
    description: 'stays that the population database refused and that still wait for a hand',
  })
  parked!: number;

  @Whole({ min: 0, max: most, description: 'persons sought who were met: how many, never who' })
  watchListHits!: number;
}

/** What happened to a report, by whom; the system itself where nobody is named. */
export class ReportEvent {
  @OneOf(reportEvents, { name: 'ReportEventKind' })
  kind!: ReportEventKind;

  @Instant()
  at!: string;

  @Text({ max: 200, optional: true })
  by!: string | null;
}

/** One of `GET /reports` */
export class ReportSummary {
  @Id()
  id!: string;

  @Whole({ min: 1, max: 1_000_000 })
  version!: number;

  @OneOf(reportKinds, { name: 'ReportKind' })
  kind!: ReportKind;

  @Text({ max: 10, example: '2026-W47' })
  number!: string;

  @CalendarDate()
  from!: string;

  @CalendarDate({ description: 'last day' })
  to!: string;

  @OneOf(reportStates, { name: 'ReportState' })
  state!: ReportState;

  @Instant({ description: 'from this instant on it is late' })
  deadline!: string;

  @Instant({ description: 'when a draft is locked by itself' })
  locksAt!: string;

  @Instant({ optional: true })
  lockedAt!: string | null;

  @Instant({ optional: true })
  sentAt!: string | null;

  @Flag({ optional: true, description: 'whether it was submitted late; null until it is' })
  late!: boolean | null;

  @Flag({ description: 'the period is not over: figures are to date' })
  running!: boolean;
}

export class ReportList {
  @ListOf(() => ReportSummary)
  items!: ReportSummary[];

  @Text({ max: 500, optional: true })
  nextCursor!: string | null;
}

/** `GET /reports/{id}` */
export class ReportResponse extends ReportSummary {
  @Text({ max: 5000, min: 0 })
  difficulties!: string;

  @Text({ max: 5000, min: 0 })
  proposals!: string;

  @Nested(() => ReportFigures, { optional: true, description: 'null until the worker has gathered them' })
  figures!: ReportFigures | null;

  @Flag({ description: 'newer figures are being gathered' })
  gathering!: boolean;

  @ListOf(() => ReportEvent)
  events!: ReportEvent[];
}

/** `GET /reports` */
export class ReportsQuery extends PageQuery {
  @OneOf(reportKinds, { name: 'ReportKind', optional: true })
  kind?: ReportKind;
}

/** `PATCH /reports/{id}`; what is absent stays. */
export class EditReportRequest {
  @Text({ max: 5000, min: 0, optional: true, description: 'difficulties (khó khăn, vướng mắc)' })
  difficulties?: string | null;

  @Text({ max: 5000, min: 0, optional: true, description: 'proposals (kiến nghị, đề xuất)' })
  proposals?: string | null;
}

/** `POST /reports/drafts` */
export class DraftReportRequest {
  @OneOf(reportKinds, { name: 'ReportKind' })
  kind!: ReportKind;
}
