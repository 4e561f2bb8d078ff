import { addDays, hour, type Instant, instantAt, localDate, localHour, minute } from './calendar.js';
import type { RuleSet } from './rule-sets.js';
import type { StayKind } from './vocabulary.js';

/** When a declaration was late, and by how many full minutes. */
export interface Lateness {
  readonly late: boolean;
  readonly minutesLate: number;
}

/** All that is fixed when a stay is first accepted; see `timeDeclaration`. */
export interface Timing extends Lateness {
  readonly dueAt: Instant;
  /** Null for citizens of Vietnam. */
  readonly foreignDueAt: Instant | null;
}

/**
 * When the lodging notice is due (hạn thông báo lưu trú): 23:00 of the day of arrival, and 08:00 of the next day for
 * arrivals at or after 23:00:00.000. An arrival at 00:30 is due at 23:00 of that same day, as the article reads.
 */
export function dueAt(arrival: Instant, ruleSet: RuleSet): Instant {
  const date = localDate(arrival);
  return localHour(arrival) < ruleSet.cutOffHour
    ? instantAt(date, ruleSet.cutOffHour)
    : instantAt(addDays(date, 1), ruleSet.nextDayHour);
}

/** When a foreigner's declaration to the immigration police is due (khai báo tạm trú, NA17), a duty of its own. */
export function foreignDueAt(
  arrival: Instant,
  { remoteArea }: { remoteArea: boolean },
  ruleSet: RuleSet,
): Instant {
  return arrival + (remoteArea ? ruleSet.foreignRemoteHours : ruleSet.foreignHours) * hour;
}

/**
 * How late a declaration is. The article says "before 23:00", so one made at 23:00:00.000 sharp is late by 0 minutes;
 * a minute counts when it is over.
 */
export function lateness(due: Instant, declaredAt: Instant): Lateness {
  const late = declaredAt >= due;
  return { late, minutesLate: late ? Math.floor((declaredAt - due) / minute) : 0 };
}

/**
 * When the desk is reminded: at the due time, but for arrivals between 00:00 and 05:59 at 08:00, when the police
 * usually expect them. Being reminded early never makes a declaration late.
 */
export function reminderAt(arrival: Instant, ruleSet: RuleSet): Instant {
  const { beforeHour, atHour } = ruleSet.earlyReminder;
  return localHour(arrival) < beforeHour ? instantAt(localDate(arrival), atHour) : dueAt(arrival, ruleSet);
}

/** Whether the law asks for the notice at all: since 01/07/2026 only for guests who stay overnight. */
export function mustNotify(kind: StayKind, ruleSet: RuleSet): boolean {
  return kind === 'overnight' || ruleSet.dayUseObliged;
}

/**
 * The due times and the lateness of a stay at its first acceptance; stored then and never computed again. A stay
 * that need not be notified still shows the due time it would have, and is never late. `late` measures the lodging
 * notice, for a foreigner too.
 */
export function timeDeclaration(
  stay: { kind: StayKind; nationality: string; arrivedAt: Instant; declaredAt: Instant },
  { ruleSet, remoteArea }: { ruleSet: RuleSet; remoteArea: boolean },
): Timing {
  const due = dueAt(stay.arrivedAt, ruleSet);
  return {
    dueAt: due,
    foreignDueAt: stay.nationality === 'VNM' ? null : foreignDueAt(stay.arrivedAt, { remoteArea }, ruleSet),
    ...(mustNotify(stay.kind, ruleSet) ? lateness(due, stay.declaredAt) : { late: false, minutesLate: 0 }),
  };
}
