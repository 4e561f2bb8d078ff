/** By what figures are told apart (phân tổ). */
export const groupings = [
  'day',
  'unit',
  'facilityKind',
  'nationality',
  'ageGroup',
  'ageGroupSex',
  'sex',
  'reason',
] as const;
export type Grouping = (typeof groupings)[number];

/** Age groups (nhóm tuổi) at the arrival, in full years; `unknown` without a birth date. */
export const ageGroups = [
  '0-13',
  '14-17',
  '18-24',
  '25-34',
  '35-44',
  '45-54',
  '55-64',
  '65+',
  'unknown',
] as const;
export type AgeGroup = (typeof ageGroups)[number];

/**
 * The indicators (chỉ tiêu). Numbers, or null where one is withheld or means nothing for the grouping: rooms belong to
 * no nationality.
 */
export interface Indicators {
  /** Stays that began (lượt khách): overnight and day use. */
  arrivals: number | null;
  overnightArrivals: number | null;
  /** Of the arrivals: foreigners who do not live in Việt Nam. */
  international: number | null;
  domestic: number | null;
  departures: number | null;
  /** Person-nights (ngày khách) of the range that are over. */
  nights: number | null;
  /** Nights by overnight arrivals. */
  averageStay: number | null;
  /** Overnight guests in the house at the end of the range's last day, or now when that is not over. */
  inHouse: number | null;
  /** Of the overnight and day-use arrivals: those who accompany a patient. */
  caregivers: number | null;
  /** Room-nights with at least one guest; beds in hospitals. */
  roomDaysUsed: number | null;
  /** Rooms at the end of the range; beds in hospitals. */
  rooms: number | null;
  /** Room-nights used by those there were, 0 to 1; above where more rooms were named than registered. */
  occupancy: number | null;
  trips: number | null;
  overnightTrips: number | null;
  passengers: number | null;
  seatsOffered: number | null;
  /** Passengers by seats and berths, 0 to 1. */
  loadFactor: number | null;
}
export type IndicatorName = keyof Indicators;

/** Figures of one unit, day or other key. */
export interface FigureRow extends Indicators {
  key: string;
  label: string | null;
  /** The indicators that are withheld because they, or what they would give away, are too small. */
  suppressed: IndicatorName[];
}
