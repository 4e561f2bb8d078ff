import type { Sector } from '@luutru/domain';
import type { IconName } from '@luutru/web-ui';

import type { IndicatorName } from './indicators';

/** A figure that stands first on a dashboard. */
export interface KeyFigure {
  readonly name: IndicatorName;
  readonly icon: IconName;
  /** Written behind a stroke: international / domestic. */
  readonly beside?: IndicatorName;
  /** What it is a part of, and then its share is written below. */
  readonly partOf?: IndicatorName;
}

const LODGING: readonly KeyFigure[] = [
  { name: 'inHouse', icon: 'bed' },
  { name: 'arrivals', icon: 'arrive' },
  { name: 'nights', icon: 'moon' },
  { name: 'averageStay', icon: 'clock' },
  { name: 'international', icon: 'globe', beside: 'domestic', partOf: 'arrivals' },
  { name: 'occupancy', icon: 'building' },
];

/** The six that matter to a trade; all trades together are read as lodging is. */
export const KEY_FIGURES: Readonly<Record<Sector | 'all', readonly KeyFigure[]>> = {
  all: LODGING,
  accommodation: LODGING,
  health: [
    { name: 'inHouse', icon: 'bed' },
    { name: 'arrivals', icon: 'arrive' },
    { name: 'nights', icon: 'moon' },
    { name: 'averageStay', icon: 'clock' },
    { name: 'occupancy', icon: 'building' },
    { name: 'caregivers', icon: 'group' },
  ],
  transport: [
    { name: 'trips', icon: 'bus' },
    { name: 'passengers', icon: 'group' },
    { name: 'loadFactor', icon: 'chart' },
    { name: 'overnightTrips', icon: 'moon', partOf: 'trips' },
    { name: 'arrivals', icon: 'arrive' },
    { name: 'international', icon: 'globe', beside: 'domestic', partOf: 'arrivals' },
  ],
};

/** The figures of a trade's charts and tables; the first is the one that is drawn. */
export const COLUMNS: Readonly<Record<Sector | 'all', readonly IndicatorName[]>> = {
  all: ['arrivals', 'international', 'domestic', 'nights', 'averageStay', 'inHouse', 'occupancy'],
  accommodation: ['arrivals', 'international', 'domestic', 'nights', 'averageStay', 'inHouse', 'occupancy'],
  health: ['arrivals', 'departures', 'nights', 'averageStay', 'inHouse', 'occupancy', 'caregivers'],
  transport: ['passengers', 'trips', 'overnightTrips', 'loadFactor', 'arrivals', 'international', 'domestic'],
};

/** Of people told apart by themselves (age, sex, nationality, reason), what means something. */
export const PERSON_COLUMNS: readonly IndicatorName[] = ['arrivals', 'nights', 'averageStay', 'inHouse'];

const HEALTH_WORDS: readonly IndicatorName[] = ['inHouse', 'arrivals', 'nights', 'averageStay', 'occupancy'];

/** The key of a figure's words; a hospital has its own for some. */
export const indicatorWords = (name: IndicatorName, sector: Sector | undefined): string =>
  sector === 'health' && HEALTH_WORDS.includes(name)
    ? `statistics.health.${name}`
    : `statistics.indicators.${name}`;
