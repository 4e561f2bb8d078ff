/**
 * Days and instants. A day is `YYYY-MM-DD`; an instant is a number of milliseconds since 1970-01-01T00:00Z. All
 * local reckoning is that of Asia/Ho_Chi_Minh, which is UTC+7 without summer time, so no time zone data is used
 * and the device's own zone never matters.
 */

/** A real day of the Gregorian calendar, `YYYY-MM-DD`. */
export type CalendarDate = string;

/** Milliseconds since the epoch. */
export type Instant = number;

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** How far Vietnam's clocks are ahead of UTC. */
const vietnamOffset = 7 * hour;

/** RFC 3339 with nanoseconds and an offset. */
const longestInstant = 35;

const datePattern = /^(\d{4})-(\d{2})-(\d{2})$/;
const instantPattern =
  /^(\d{4})-(\d{2})-(\d{2})[Tt](\d{2}):(\d{2}):(\d{2})(?:\.(\d{1,9}))?(?:[Zz]|([+-])(\d{2}):(\d{2}))$/;

function midnightUtc(year: number, month: number, dayOfMonth: number): Instant {
  if (year >= 100) return Date.UTC(year, month - 1, dayOfMonth);
  // Date.UTC reads years below 100 as 19xx.
  return new Date(0).setUTCFullYear(year, month - 1, dayOfMonth);
}

/** The number that so many ASCII digits are. */
function digits(text: string, from: number, to: number): number {
  let number = 0;
  for (let at = from; at < to; at++) number = 10 * number + text.charCodeAt(at) - 48;
  return number;
}

function dayNumbers(text: CalendarDate): readonly [number, number, number] {
  return [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)];
}

/** The days that were asked for lately: the rules ask for the same ones over and over. */
const writtenDays = new Map<number, CalendarDate>();
const mostRemembered = 1000;

/** Of the years 0 to 9999, as every day here is. */
function utcDate(instant: Instant): CalendarDate {
  const number = Math.floor(instant / day);
  let date = writtenDays.get(number);
  if (date === undefined) {
    date = new Date(instant).toISOString().slice(0, 10);
    if (writtenDays.size === mostRemembered) writtenDays.clear();
    writtenDays.set(number, date);
  }
  return date;
}

/** How many days a month of that year has; 0 for a month that there is not. */
function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  if (month < 1 || month > 12) return 0;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function yearOf(date: CalendarDate): number {
  return dayNumbers(date)[0];
}

/** Whether the text has the form of a day, be it a real one or not. */
export function looksLikeDate(text: string): boolean {
  return datePattern.test(text);
}

/** Whether the text is a day that exists: `2024-02-29` is, `2023-02-29` and `1985-02-30` are not. */
export function isCalendarDate(text: string): text is CalendarDate {
  if (!looksLikeDate(text)) return false;
  const [year, month, dayOfMonth] = dayNumbers(text);
  return dayOfMonth >= 1 && dayOfMonth <= daysIn(month, year);
}

/**
 * Reads RFC 3339 with an offset, the seconds given; digits past the millisecond are dropped.
 * Undefined for anything else: no offset, an impossible day, hour 24, a leap second.
 */
export function parseInstant(text: string): Instant | undefined {
  if (text.length > longestInstant) return undefined;
  const known = readInstants.get(text);
  if (known !== undefined) return known;
  const instant = readInstant(text);
  if (instant === undefined) return undefined;
  if (readInstants.size === mostRemembered) readInstants.clear();
  readInstants.set(text, instant);
  return instant;
}

/** A declaration's arrival is asked for by a dozen rules, and many guests arrive at the same minute. */
const readInstants = new Map<string, Instant>();

function readInstant(text: string): Instant | undefined {
  const match = instantPattern.exec(text);
  if (!match || !isCalendarDate(text.slice(0, 10))) return undefined;
  const [
    ,
    year,
    month,
    dayOfMonth,
    hours,
    minutes,
    seconds,
    fraction = '',
    sign,
    offsetHours,
    offsetMinutes,
  ] = match;
  const offset = Number(offsetHours ?? 0) * hour + Number(offsetMinutes ?? 0) * minute;
  if (Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  if (Number(offsetHours ?? 0) > 23 || Number(offsetMinutes ?? 0) > 59) return undefined;
  const local =
    midnightUtc(Number(year), Number(month), Number(dayOfMonth)) +
    Number(hours) * hour +
    Number(minutes) * minute +
    Number(seconds) * 1000 +
    Number(fraction.padEnd(3, '0').slice(0, 3));
  return sign === '-' ? local + offset : local - offset;
}

/** Writes an instant as Vietnam's clocks show it: `2026-11-20T14:05:00+07:00`, milliseconds only when there are any. */
export function formatInstant(instant: Instant): string {
  const text = new Date(instant + vietnamOffset).toISOString();
  return `${text.endsWith('.000Z') ? text.slice(0, -5) : text.slice(0, -1)}+07:00`;
}

/** The day it is in Vietnam at that instant. */
export function localDate(instant: Instant): CalendarDate {
  return utcDate(instant + vietnamOffset);
}

/** The hour, 0 to 23, on Vietnam's clocks at that instant. */
export function localHour(instant: Instant): number {
  return new Date(instant + vietnamOffset).getUTCHours();
}

/** The instant when Vietnam's clocks show that full hour of that day. */
export function instantAt(date: CalendarDate, hourOfDay: number): Instant {
  return midnightUtc(...dayNumbers(date)) + hourOfDay * hour - vietnamOffset;
}

export function addDays(date: CalendarDate, days: number): CalendarDate {
  return utcDate(midnightUtc(...dayNumbers(date)) + days * day);
}

/** Whole days from one date to another; negative when the other lies before it. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / day);
}

/** The same day some years on; 29 February becomes 28 February where there is none (Civil Code 2015, article 148). */
export function addYears(date: CalendarDate, years: number): CalendarDate {
  const [year, month, dayOfMonth] = dayNumbers(date);
  const moved = utcDate(midnightUtc(year + years, month, dayOfMonth));
  return moved.slice(5) === date.slice(5) ? moved : `${String(year + years).padStart(4, '0')}-02-28`;
}

/** Full years lived on a day (tuổi tròn); negative before the birth. */
export function ageOn(birth: CalendarDate, on: CalendarDate): number {
  const years = yearOf(on) - yearOf(birth);
  return on < addYears(birth, years) ? years - 1 : years;
}
