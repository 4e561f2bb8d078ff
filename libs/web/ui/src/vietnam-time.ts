/** Every date and time on screen is Vietnam's (UTC+7, no summer time), whatever the device is set to. */
const OFFSET_MS = 7 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

const two = (value: number): string => String(value).padStart(2, '0');

/** The instant's wall clock in Vietnam, readable through the UTC getters. */
const wall = (at: Date | string): Date => new Date(new Date(at).getTime() + OFFSET_MS);

/** `24/11/2026` */
export function formatDate(at: Date | string): string {
  const w = wall(at);
  return `${two(w.getUTCDate())}/${two(w.getUTCMonth() + 1)}/${w.getUTCFullYear()}`;
}

/** `14:05` */
export function formatTime(at: Date | string): string {
  const w = wall(at);
  return `${two(w.getUTCHours())}:${two(w.getUTCMinutes())}`;
}

/** `24/11/2026 14:05` */
export function formatDateTime(at: Date | string): string {
  return `${formatDate(at)} ${formatTime(at)}`;
}

/** `2026-11-24`, the calendar day in Vietnam. */
export function dayOf(at: Date | string): string {
  return wall(at).toISOString().slice(0, 10);
}

/** `1988-03-15` as `15/03/1988`. */
export function formatDay(day: string): string {
  const [year, month, date] = day.split('-');
  return `${date}/${month}/${year}`;
}

/** The same time `days` later. */
export function plusDays(at: Date, days: number): Date {
  return new Date(at.getTime() + days * DAY_MS);
}
