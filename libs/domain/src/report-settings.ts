import type { CalendarDate } from './calendar.js';
import { addDays } from './calendar.js';

/** The reports that the plan asks for (báo cáo tuần, báo cáo tháng). */
export const reportKinds = ['weekly', 'monthly'] as const;
export type ReportKind = (typeof reportKinds)[number];

/** Where a report is in its life: figures move with the days, are frozen, and are on their way to the steering body. */
export const reportStates = ['draft', 'locked', 'sent'] as const;
export type ReportState = (typeof reportStates)[number];

/** What happened to a report (nhật ký báo cáo). */
export const reportEvents = ['drafted', 'edited', 'locked', 'submitted'] as const;
export type ReportEventKind = (typeof reportEvents)[number];

/** Hours of the report's own day: its draft is made at the first, and it is due before the second (24 is midnight). */
export interface ReportHours {
  readonly draftHour: number;
  readonly deadlineHour: number;
}

/**
 * When reports are made and due. A change of the rules is a new entry with its first day, never an `if` on a date
 * elsewhere; what holds for a report is what holds on the day on which it is due.
 */
export interface ReportSettings {
  readonly validFrom: CalendarDate;
  /** Where it is written. */
  readonly source: string;
  /** Due on this day of each week, Sunday being 0; the period is the seven whole days before it. */
  readonly weekly: ReportHours & { readonly weekday: number };
  /**
   * Due on this day of each month; the period is the whole days from the same day of the month before up to the
   * day before it.
   */
  readonly monthly: ReportHours & { readonly dayOfMonth: number };
  /**
   * A report that could not be drafted before it was due stays open for so many hours, as many as an ordinary week's
   * has: whoever was kept waiting by us can still write what belongs into it. It is late all the same.
   */
  readonly hoursOfMissedDraft: number;
}

/**
 * Plan 172/KH-UBND of Bắc Giang, 11/10/2023, part IV.3: weekly "before 15:00 on Wednesday", monthly "before day 15".
 * It does not say which days a report is about.
 *
 * Weekly: Wednesday 00:00 to Tuesday 24:00, so that a Wednesday begins with whole days.
 *
 * Monthly: the general cut-off of periodic reports, day 15 to day 14 (Decree 09/2019/NĐ-CP, article 12), cannot be
 * kept together with "before day 15": the 14th ends at the very moment from which the report is late. So the window is
 * moved by one day: from the 14th of the month before to the 13th, drafted on the 14th at 06:00, due before its 24:00.
 * Whole days, because every figure is counted by the day; and windows that adjoin, so that no night falls between two.
 */
const plan172 = {
  validFrom: '2023-10-11',
  source: 'Kế hoạch 172/KH-UBND tỉnh Bắc Giang ngày 11/10/2023, phần IV.3',
  weekly: { weekday: 3, draftHour: 6, deadlineHour: 15 },
  monthly: { dayOfMonth: 14, draftHour: 6, deadlineHour: 24 },
  hoursOfMissedDraft: 9,
} as const satisfies ReportSettings;

/** Every entry, oldest first. */
export const reportSettings: readonly ReportSettings[] = [plan172];

/** What holds on a day; before the first entry, the first. */
export function reportSettingsOn(day: CalendarDate, settings = reportSettings): ReportSettings {
  return settings.findLast(({ validFrom }) => validFrom <= day) ?? plan172;
}

/** Sunday is 0. */
export function weekdayOf(date: CalendarDate): number {
  return new Date(`${addDays(date, 0)}T00:00:00Z`).getUTCDay();
}
