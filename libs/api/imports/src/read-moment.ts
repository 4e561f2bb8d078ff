/** A day and an hour as people write them, in Vietnam's own time. Either may be missing. */
export interface Moment {
  /** `YYYY-MM-DD`; it has the form of a day and need not exist, which the rules say better. */
  date?: string;
  /** `HH:MM` */
  time?: string;
}

const isoDay = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/;
const dayFirst = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const clock = /^(\d{1,2})(?::|h|giờ)(\d{2})?(?::\d{2}(?:\.\d+)?)?$/i;

const two = (digits: string): string => digits.padStart(2, '0');

/** `YYYY-MM-DD` for `15/03/1988`, `15-3-1988`, `15.3.1988` and ISO 8601; undefined for anything else. */
export function readDay(text: string): string | undefined {
  const [, year, month, day] = isoDay.exec(text) ?? [];
  if (year && month && day) return `${year}-${two(month)}-${two(day)}`;
  const [, first, second, third] = dayFirst.exec(text) ?? [];
  return first && second && third ? `${third}-${two(second)}-${two(first)}` : undefined;
}

/** `HH:MM` for `14:05`, `14h05`, `14h` and `14:05:30`; undefined for anything else. */
export function readClock(text: string): string | undefined {
  const [, hours, minutes = '00'] = clock.exec(text.replace(/\s+/g, '')) ?? [];
  if (hours === undefined || Number(hours) > 23 || Number(minutes) > 59) return undefined;
  return `${two(hours)}:${minutes}`;
}

/** A day, an hour, or both in any order; undefined when a part of the text is neither. */
export function readMoment(text: string): Moment | undefined {
  const moment: Moment = {};
  const parts = text
    .trim()
    .replace(/^(\d{4}-\d{2}-\d{2})T/, '$1 ')
    .split(/[\s,]+/);
  for (const part of parts) {
    const date = readDay(part);
    const time = date === undefined ? readClock(part) : undefined;
    if (date !== undefined && moment.date === undefined) moment.date = date;
    else if (time !== undefined && moment.time === undefined) moment.time = time;
    else return undefined;
  }
  return moment;
}
