import { type Grouping, groupings, type IndicatorName, type Sector, sectors } from '@luutru/domain';
import { CalendarDate, Fraction, Instant, ListOf, Nested, OneOf, Text, Whole } from './fields.js';

const levels = ['district', 'commune'] as const;
const unitYears = ['2023', '2025'] as const;
const most = Number.MAX_SAFE_INTEGER;

/** `GET /statistics`; days are those of Việt Nam, both inclusive, five years at most. */
export class StatisticsQuery {
  @CalendarDate()
  from!: string;

  @CalendarDate()
  to!: string;

  @OneOf(groupings, { name: 'Grouping' })
  by!: Grouping;

  @OneOf(sectors, { name: 'Sector', optional: true })
  sector?: Sector;

  @Text({ max: 5, optional: true, description: 'only what lies in this unit' })
  unitCode?: string;

  @OneOf(levels, { name: 'UnitLevel', optional: true })
  level?: (typeof levels)[number];

  @OneOf(unitYears, {
    name: 'UnitYear',
    optional: true,
    description: 'units as before July 2025 (2023), or after (2025); 2023 when absent',
  })
  units?: (typeof unitYears)[number];
}

/** `GET /statistics/export.*` */
export class ExportStatisticsQuery extends StatisticsQuery {
  @Text({ max: 300, min: 5, description: 'what the file is for; it is kept' })
  purpose!: string;
}

/** Null: withheld (then named in `suppressed`), or without meaning for the trade or the grouping. */
export class IndicatorsResponse {
  @Whole({ min: 0, max: most, optional: true })
  arrivals!: number | null;

  @Whole({ min: 0, max: most, optional: true })
  overnightArrivals!: number | null;

  @Whole({ min: 0, max: most, optional: true })
  international!: number | null;

  @Whole({ min: 0, max: most, optional: true })
  domestic!: number | null;

  @Whole({ min: 0, max: most, optional: true })
  departures!: number | null;

  @Whole({ min: 0, max: most, optional: true, description: 'person-nights that are over' })
  nights!: number | null;

  @Fraction({ max: most, optional: true, description: 'nights by overnight arrivals' })
  averageStay!: number | null;

  @Whole({ min: 0, max: most, optional: true, description: 'at the end of the range, or now' })
  inHouse!: number | null;

  @Whole({ min: 0, max: most, optional: true })
  caregivers!: number | null;

  @Whole({ min: 0, max: most, optional: true, description: 'beds in hospitals' })
  roomDaysUsed!: number | null;

  @Whole({ min: 0, max: most, optional: true, description: 'beds in hospitals' })
  rooms!: number | null;

  @Fraction({ max: most, optional: true })
  occupancy!: number | null;

  @Whole({ min: 0, max: most, optional: true })
  trips!: number | null;

  @Whole({ min: 0, max: most, optional: true })
  overnightTrips!: number | null;

  @Whole({ min: 0, max: most, optional: true })
  passengers!: number | null;

  @Whole({ min: 0, max: most, optional: true })
  seatsOffered!: number | null;

  @Fraction({ max: most, optional: true })
  loadFactor!: number | null;

  @ListOf('string', {
    description: 'indicators withheld because they are too small, or would tell one that is',
  })
  suppressed!: IndicatorName[];
}

export class FigureResponse extends IndicatorsResponse {
  @Text({ max: 30, description: 'a day, the code of a unit, or the code of what is grouped by' })
  key!: string;

  @Text({ max: 200, optional: true, description: 'the name of a unit' })
  label!: string | null;
}

export class StatisticsResponse {
  @CalendarDate()
  from!: string;

  @CalendarDate()
  to!: string;

  @OneOf(groupings, { name: 'Grouping' })
  by!: Grouping;

  @OneOf(sectors, { name: 'Sector', optional: true })
  sector!: Sector | null;

  @Text({ max: 5, optional: true })
  unitCode!: string | null;

  @Instant({ description: 'what was declared some seconds before is counted' })
  asOf!: string;

  @ListOf(() => FigureResponse)
  rows!: FigureResponse[];

  @Nested(() => IndicatorsResponse)
  totals!: IndicatorsResponse;
}
