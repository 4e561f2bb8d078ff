import {
  addDays,
  addYears,
  type CalendarDate,
  hour,
  type Instant,
  instantAt,
  localDate,
  yearOf,
} from './calendar.js';
import {
  type ReportHours,
  type ReportKind,
  reportSettings,
  reportSettingsOn,
  weekdayOf,
} from './report-settings.js';

/** What a report is about and when it is made. */
export interface ReportPeriod {
  readonly kind: ReportKind;
  /** `2026-W47` of a week, `2026-11` of a month. */
  readonly number: string;
  readonly from: CalendarDate;
  /** Last day of it. */
  readonly to: CalendarDate;
  readonly draftAt: Instant;
  /** From this instant on a submission is late. */
  readonly deadline: Instant;
}

/** Longer than any period: how many days have to be looked through to meet a report's day. */
const longestPeriod = 31;

/** The report that is due on a day, if one is. */
export function reportDueOn(
  kind: ReportKind,
  day: CalendarDate,
  settings = reportSettings,
): ReportPeriod | undefined {
  const { weekly, monthly } = reportSettingsOn(day, settings);
  if (kind === 'weekly') {
    if (weekdayOf(day) !== weekly.weekday) return undefined;
    const from = addDays(day, -7);
    return period(kind, day, { from, number: weekNumber(from) }, weekly);
  }
  if (Number(day.slice(8)) !== monthly.dayOfMonth) return undefined;
  return period(kind, day, { from: monthBefore(day), number: day.slice(0, 7) }, monthly);
}

function period(
  kind: ReportKind,
  day: CalendarDate,
  { from, number }: Pick<ReportPeriod, 'from' | 'number'>,
  { draftHour, deadlineHour }: ReportHours,
): ReportPeriod {
  const to = addDays(day, -1);
  return {
    kind,
    number,
    from,
    to,
    draftAt: instantAt(day, draftHour),
    deadline: instantAt(day, deadlineHour),
  };
}

/** The same day of the month before; report days lie where every month has one. */
function monthBefore(day: CalendarDate): CalendarDate {
  const lastOfMonthBefore = addDays(`${day.slice(0, 7)}-01`, -1);
  return `${lastOfMonthBefore.slice(0, 7)}${day.slice(7)}`;
}

/**
 * The week by ISO 8601 that holds most of the seven days; they begin on a Wednesday, so it is the week of the first,
 * which belongs to the year of its Thursday.
 */
function weekNumber(from: CalendarDate): string {
  const thursday = addDays(from, 4 - (weekdayOf(from) || 7));
  const year = yearOf(thursday);
  const days = (Date.parse(thursday) - Date.parse(`${year}-01-01`)) / (24 * hour);
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`;
}

/** The period that the instant lies in, of which a report to date can be drafted. */
export function runningPeriod(kind: ReportKind, now: Instant, settings = reportSettings): ReportPeriod {
  return firstDueFrom(kind, addDays(localDate(now), 1), 1, settings);
}

/** The last report whose draft was to be made by now. */
export function lastDrafted(kind: ReportKind, now: Instant, settings = reportSettings): ReportPeriod {
  const today = firstDueFrom(kind, localDate(now), -1, settings);
  return today.draftAt <= now ? today : firstDueFrom(kind, today.to, -1, settings);
}

function firstDueFrom(
  kind: ReportKind,
  day: CalendarDate,
  step: 1 | -1,
  settings: typeof reportSettings,
): ReportPeriod {
  for (let days = 0; days <= longestPeriod; days++) {
    const due = reportDueOn(kind, addDays(day, step * days), settings);
    if (due) return due;
  }
  throw new RangeError(`No ${kind} report is due within ${longestPeriod} days of ${day}`);
}

/**
 * The reports that should have been drafted by now and were not, oldest first.
 * @param known last days of the periods that there are reports of; where there is none yet only the newest is made,
 *   for nobody waits for reports of the time before the product was there
 */
export function missedReports(
  kind: ReportKind,
  known: readonly CalendarDate[],
  now: Instant,
  settings = reportSettings,
): ReportPeriod[] {
  const last = lastDrafted(kind, now, settings);
  const oldest = known.reduce((least, day) => (day < least ? day : least), last.to);
  const missed: ReportPeriod[] = [];
  // A period's report is due on the day after its last one.
  for (let to = oldest; to <= last.to; to = addDays(to, 1)) {
    const due = known.includes(to) ? undefined : reportDueOn(kind, addDays(to, 1), settings);
    if (due) missed.push(due);
  }
  return missed;
}

/** The plan says "before": a report that is submitted at the very deadline is late. */
export const isReportLate = (submittedAt: Instant, deadline: Instant): boolean => submittedAt >= deadline;

/** When a draft is locked by itself: at its deadline; one that was made too late has the hours of an ordinary draft. */
export function locksAt(
  { deadline, to }: Pick<ReportPeriod, 'deadline' | 'to'>,
  draftedAt: Instant,
): Instant {
  if (draftedAt < deadline) return deadline;
  return draftedAt + reportSettingsOn(addDays(to, 1)).hoursOfMissedDraft * hour;
}

/** The same length of days right before, and the same days a year before, which comparisons are made with. */
export function periodsToCompare({ kind, from, to }: Pick<ReportPeriod, 'kind' | 'from' | 'to'>): {
  before: { from: CalendarDate; to: CalendarDate };
  yearBefore: { from: CalendarDate; to: CalendarDate };
} {
  if (kind === 'monthly')
    return {
      before: { from: monthBefore(from), to: addDays(from, -1) },
      yearBefore: { from: addYears(from, -1), to: addYears(to, -1) },
    };
  // 52 weeks before, so that a week is compared with one of the same weekdays.
  return {
    before: { from: addDays(from, -7), to: addDays(from, -1) },
    yearBefore: { from: addDays(from, -364), to: addDays(to, -364) },
  };
}
