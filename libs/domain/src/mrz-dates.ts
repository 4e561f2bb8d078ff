import { type CalendarDate, isCalendarDate } from './calendar.js';

const sixDigits = /^\d{6}$/;
const partlyHidden = /^[\d<]*<[\d<]*$/;

function dated(century: string, yymmdd: string): CalendarDate {
  return `${century}${yymmdd.slice(0, 2)}-${yymmdd.slice(2, 4)}-${yymmdd.slice(4)}`;
}

/**
 * A birth date out of `YYMMDD`. Its century is `century` where that is known, else this one unless the day would lie
 * after `today`, else the one before: people over a hundred come out a hundred years too young. Null when the paper
 * hides the day, undefined when there is no such day.
 */
export function birthDateOfMrz(
  field: string,
  today: CalendarDate,
  century: string | undefined,
): CalendarDate | null | undefined {
  if (partlyHidden.test(field)) return null;
  if (!sixDigits.test(field)) return undefined;
  const thisCentury = today.slice(0, 2);
  const lastCentury = String(Number(thisCentury) - 1);
  const date = dated(century ?? (dated(thisCentury, field) <= today ? thisCentury : lastCentury), field);
  return isCalendarDate(date) ? date : undefined;
}

/** An expiry date out of `YYMMDD`, always of this century; null for a paper that does not expire (fillers). */
export function expiryDateOfMrz(field: string): CalendarDate | null | undefined {
  if (field === '<<<<<<') return null;
  const date = dated('20', field);
  return sixDigits.test(field) && isCalendarDate(date) ? date : undefined;
}
