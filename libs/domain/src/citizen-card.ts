import { addYears, ageOn, type CalendarDate } from './calendar.js';

/** Ages at which a citizen card is renewed: Law on Identity 26/2023, article 21; 14 since 01/07/2024. */
const renewalAges = [14, 25, 40, 60] as const;

/** A card issued so many years before a renewal age runs until the next one. */
const graceYears = 2;

/**
 * The day printed on a citizen card as its expiry, computed from birth and issue, for neither stands in the QR;
 * null for a card without one, issued from 58 on. A signal only: no guest is refused for it.
 */
export function expectedExpiry(birth: CalendarDate, issued: CalendarDate): CalendarDate | null {
  const age = ageOn(birth, issued);
  const next = renewalAges.find((renewal) => age < renewal - graceYears);
  return next === undefined ? null : addYears(birth, next);
}

/** Whether the card is past its computed expiry; the day itself still counts. */
export function isLikelyExpired(birth: CalendarDate, issued: CalendarDate, today: CalendarDate): boolean {
  const expiry = expectedExpiry(birth, issued);
  return expiry !== null && expiry < today;
}
