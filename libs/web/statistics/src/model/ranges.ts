import { addDays } from '@luutru/domain';

/** Both days included, `YYYY-MM-DD`. */
export interface Range {
  readonly from: string;
  readonly to: string;
}

/** Ranges that move with the day. */
export const PRESETS = ['week', 'days30', 'month', 'quarter', 'year'] as const;
export type Preset = (typeof PRESETS)[number];

/** The longest range that the API counts. */
export const LONGEST_DAYS = 1827;

const utc = (day: string): Date => new Date(`${day}T00:00:00Z`);
const iso = (date: Date): string => date.toISOString().slice(0, 10);

/** The same day of another month; the month's last where it has none such: 31 March less one is 28 February. */
export function addMonths(day: string, months: number): string {
  const date = utc(day);
  const target = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0));
  target.setUTCDate(Math.min(date.getUTCDate(), target.getUTCDate()));
  return iso(target);
}

/** Days of a range. */
export const lengthOf = ({ from, to }: Range): number =>
  Math.round((utc(to).getTime() - utc(from).getTime()) / 86_400_000) + 1;

/** The part of the preset's period that has passed, today included. Weeks begin on Monday. */
export function rangeOf(preset: Preset, today: string): Range {
  const date = utc(today);
  const month = date.getUTCMonth();
  const first = (of: number): string => iso(new Date(Date.UTC(date.getUTCFullYear(), of, 1)));
  const starts: Record<Preset, () => string> = {
    week: () => addDays(today, -((date.getUTCDay() + 6) % 7)),
    days30: () => addDays(today, -29),
    month: () => first(month),
    quarter: () => first(month - (month % 3)),
    year: () => first(0),
  };
  return { from: starts[preset](), to: today };
}

/** The period before: the same days of the week, month, quarter or year before; else as many days just before. */
export function periodBefore({ from, to }: Range, preset: Preset | undefined): Range {
  const months = preset && { month: 1, quarter: 3, year: 12, week: undefined, days30: undefined }[preset];
  if (months) return { from: addMonths(from, -months), to: addMonths(to, -months) };
  const days = preset === 'week' ? 7 : lengthOf({ from, to });
  return { from: addDays(from, -days), to: addDays(to, -days) };
}

/** The same days a year before. */
export const yearBefore = ({ from, to }: Range): Range => ({
  from: addMonths(from, -12),
  to: addMonths(to, -12),
});
