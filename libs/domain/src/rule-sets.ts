import { type CalendarDate, type Instant, localDate } from './calendar.js';

/**
 * The law as data (bộ quy tắc): which numbers and duties hold from a day on. A change of law is a new entry here,
 * never an `if` on a date elsewhere.
 */
export interface RuleSet {
  readonly id: string;
  /** First day on which it holds, in Vietnam. */
  readonly validFrom: CalendarDate;
  /** Last day on which it holds; null while no successor is known. */
  readonly validTo: CalendarDate | null;
  /** Where it is written. */
  readonly source: string;
  /** Whether a guest who does not stay overnight must be notified as well. */
  readonly dayUseObliged: boolean;
  /** Whether the birth date is part of the notice. */
  readonly birthDateMandatory: boolean;
  /** Arrivals before this hour are due at it on the same day. */
  readonly cutOffHour: number;
  /** Arrivals from the cut-off on are due at this hour of the next day. */
  readonly nextDayHour: number;
  /** Arrivals after midnight and before `beforeHour` are reminded of at `atHour`: practice of the police, not law. */
  readonly earlyReminder: { readonly beforeHour: number; readonly atHour: number };
  /** Hours within which a foreigner is declared, and where the commune is a remote area (vùng sâu, vùng xa). */
  readonly foreignHours: number;
  readonly foreignRemoteHours: number;
  /** From so many days on a stay is temporary residence (tạm trú), not lodging: Law on Residence, article 27. */
  readonly temporaryResidenceDays: number;
  /** Our own limit: an arrival longer ago than this is a slip of the pen. */
  readonly oldestArrivalYears: number;
  /** Our own limit for clocks that disagree: an instant may lie this far ahead of `now`. */
  readonly clockSkewMinutes: number;
}

const residenceLaw2020 = {
  id: 'residence-law-2020',
  validFrom: '2021-07-01',
  validTo: '2026-06-30',
  source: 'Luật Cư trú 68/2020/QH14, Điều 30; Luật 47/2014/QH13, Điều 33',
  dayUseObliged: true,
  birthDateMandatory: false,
  cutOffHour: 23,
  nextDayHour: 8,
  earlyReminder: { beforeHour: 6, atHour: 8 },
  foreignHours: 12,
  foreignRemoteHours: 24,
  temporaryResidenceDays: 30,
  oldestArrivalYears: 5,
  clockSkewMinutes: 5,
} as const satisfies RuleSet;

const amendment2025 = {
  ...residenceLaw2020,
  id: 'residence-law-2025-amendment',
  validFrom: '2026-07-01',
  validTo: null,
  source: 'Luật 118/2025/QH15, Điều 4 khoản 9, sửa Điều 30 Luật Cư trú',
  dayUseObliged: false,
  birthDateMandatory: true,
} as const satisfies RuleSet;

/** Every rule set, oldest first, without gaps. */
export const ruleSets = [residenceLaw2020, amendment2025] as const satisfies readonly RuleSet[];

/**
 * The rule set in force at an instant; for a stay that instant is the arrival. Before the first one, the first: the
 * product never knew an older law.
 */
export function ruleSetAt(instant: Instant): RuleSet {
  const today = localDate(instant);
  return ruleSets.findLast((ruleSet) => ruleSet.validFrom <= today) ?? residenceLaw2020;
}
