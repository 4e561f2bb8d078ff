import { ageOn, type CalendarDate } from './calendar.js';
import type { Code } from './error-catalogue.js';

/** Under this age a guest is a minor (người chưa thành niên): Civil Code 2015, article 21. */
export const majority = 18;

/** Nobody older than this has been recorded. */
export const oldestAge = 130;

export function isMinor(birth: CalendarDate, today: CalendarDate): boolean {
  return ageOn(birth, today) < majority;
}

/** What is wrong with a real day as a birth date. */
export function judgeBirthDate(birth: CalendarDate, today: CalendarDate): Code | undefined {
  if (birth > today) return 'DOB_FUTURE';
  return ageOn(birth, today) > oldestAge ? 'DOB_TOO_OLD' : undefined;
}

/** What is wrong with a real day as the issue date of a person's paper. */
export function judgeIssueDate(
  issued: CalendarDate,
  birth: CalendarDate | undefined,
  today: CalendarDate,
): Code | undefined {
  if (issued > today) return 'ISSUE_FUTURE';
  return birth !== undefined && issued < birth ? 'ISSUE_BEFORE_BIRTH' : undefined;
}
