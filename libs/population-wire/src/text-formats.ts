/**
 * Formats that JSON Schema leaves open. Each is a plain predicate, so that sender and receiver agree on what a
 * date or a text is, down to what PostgreSQL can store.
 */

/** Control characters and lone surrogates: no register can hold them. */
const UNSTORABLE = /[\p{Cc}\p{Cs}]/u;

/** One line of text that can be stored and is not blank. */
export const isText = (value: string): boolean => !UNSTORABLE.test(value) && value.trim() !== '';

const CIVIL_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;

/** `YYYY-MM-DD` that is in the calendar, from 1850 to 2199. */
export const isCivilDate = (value: string): boolean => {
  const [, year, month, day] = CIVIL_DATE.exec(value)?.map(Number) ?? [];
  if (year === undefined || month === undefined || day === undefined) return false;
  if (year < 1850 || year > 2199) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

const INSTANT = /^(.{10})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/** RFC 3339 date-time with an offset, without leap seconds. */
export const isInstant = (value: string): boolean => isCivilDate(INSTANT.exec(value)?.[1] ?? '');

/** UUID of any version, RFC 9562, lower or upper case. */
export const isUuid = (value: string): boolean =>
  /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i.test(value);
