import type { CalendarDate } from '../calendar.js';
import { addDays } from '../calendar.js';
import type { Finding } from './judged-stay.js';
import type { ThresholdsOf } from './signal-defaults.js';

/** How a facility declared within the days that the rule looks at. */
export interface DeclaringRecord {
  readonly facilityId: string;
  readonly declared: number;
  readonly late: number;
}

/** Late again and again: so many times, or more than such a share of not too few. */
export function chronicLate(
  { facilityId, declared, late }: DeclaringRecord,
  threshold: ThresholdsOf<'CHRONIC_LATE'>,
  today: CalendarDate,
): Finding | undefined {
  const often = late >= threshold.late;
  const share = declared >= threshold.least && late * 100 > declared * threshold.percent;
  if (!often && !share) return undefined;
  return {
    // Once a month and facility, however many nights it is judged in.
    cause: `${facilityId}/${today.slice(0, 7)}`,
    stays: [],
    detail: { late, declared, days: threshold.days },
  };
}

/** What a facility let hear of itself. */
export interface VoiceRecord {
  readonly facilityId: string;
  readonly active: boolean;
  readonly rooms: number;
  /** Day of the last declaration, "no guests" included, or of the approval where there was none. */
  readonly lastHeardOn: CalendarDate;
  /** Arrivals of the last seven days. */
  readonly arrivals: number;
  /** Mean of a week over the eight before; null where it is not that old. */
  readonly usualArrivals: number | null;
}

/** An active facility of which nothing is heard, or far less than it used to. */
export function silentFacility(
  facility: VoiceRecord,
  { days, percent, usual }: ThresholdsOf<'SILENT_FACILITY'>,
  today: CalendarDate,
): Finding | undefined {
  if (!facility.active || facility.rooms === 0) return undefined;
  const { facilityId, lastHeardOn, arrivals, usualArrivals } = facility;
  if (addDays(lastHeardOn, days) <= today) {
    // One silence is one cause: the next begins with the next declaration.
    return {
      cause: `${facilityId}/silent/${lastHeardOn}`,
      stays: [],
      detail: { kind: 'silent', lastHeardOn, days },
    };
  }
  if (usualArrivals === null || usualArrivals < usual || arrivals * 100 >= usualArrivals * percent)
    return undefined;
  return {
    cause: `${facilityId}/fewer/${today.slice(0, 7)}`,
    stays: [],
    detail: { kind: 'fewer', arrivals, usualArrivals: Math.round(usualArrivals) },
  };
}
