import type { Sector } from '@luutru/domain';

/** By what figures are told apart: `GET /statistics?by=`. */
export type Grouping =
  'day' | 'unit' | 'facilityKind' | 'nationality' | 'ageGroup' | 'ageGroupSex' | 'sex' | 'reason';

/**
 * The figures of a period. Null where a figure is suppressed (it and its row say so) or means nothing for the
 * grouping; absent where the trade has no such figure.
 */
export interface Indicators {
  readonly arrivals?: number | null;
  readonly overnightArrivals?: number | null;
  readonly departures?: number | null;
  /** Person-nights within the period. */
  readonly nights?: number | null;
  /** Nights of a stay. */
  readonly averageStay?: number | null;
  /** At the end of the period's last day that is not in the future. */
  readonly inHouse?: number | null;
  readonly international?: number | null;
  readonly domestic?: number | null;
  readonly roomDaysUsed?: number | null;
  readonly rooms?: number | null;
  /** 0 to 1. */
  readonly occupancy?: number | null;
  readonly caregivers?: number | null;
  readonly bedDaysUsed?: number | null;
  readonly beds?: number | null;
  readonly trips?: number | null;
  readonly overnightTrips?: number | null;
  readonly passengers?: number | null;
  readonly seatsOffered?: number | null;
  /** 0 to 1. */
  readonly loadFactor?: number | null;
  /** Names of the figures that are null because they were too small. */
  readonly suppressed?: readonly string[];
}

export type IndicatorName = Exclude<keyof Indicators, 'suppressed'>;

export interface FigureRow extends Indicators {
  /** A day, the code of a unit, or the code of what is grouped by. */
  readonly key: string;
  readonly label?: string | null;
}

/** `GET /statistics` */
export interface Statistics {
  readonly from: string;
  readonly to: string;
  readonly by: Grouping;
  readonly sector?: Sector | null;
  readonly unitCode?: string | null;
  /** Until when everything is counted. */
  readonly asOf: string;
  readonly rows: readonly FigureRow[];
  readonly totals: Indicators;
}

/** What is asked of `GET /statistics`. */
export interface FiguresQuery {
  readonly from: string;
  readonly to: string;
  readonly by: Grouping;
  readonly sector?: Sector;
  readonly unitCode?: string;
  readonly level?: 'district' | 'commune';
  readonly units?: '2023' | '2025';
}

/** How a figure is written. */
export type FigureForm = 'count' | 'decimal' | 'share';

const DECIMALS: readonly IndicatorName[] = ['averageStay'];
const SHARES: readonly IndicatorName[] = ['occupancy', 'loadFactor'];

export const formOf = (name: IndicatorName): FigureForm =>
  SHARES.includes(name) ? 'share' : DECIMALS.includes(name) ? 'decimal' : 'count';

/** Whether a figure is withheld because it is too small, rather than without meaning. */
export const isSuppressed = (row: Indicators, name: IndicatorName): boolean =>
  (row[name] ?? null) === null && (row.suppressed ?? []).includes(name);
