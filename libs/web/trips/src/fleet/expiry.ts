import { type CalendarDate, addDays } from '@luutru/domain';
import { type Shown } from '@luutru/web-ui';

/** Days before its end from which a paper is to be renewed. */
const SOON = 30;

/** How long a paper of a vehicle still holds. */
export function expiryShown(expiresOn: string | null | undefined, today: CalendarDate): Shown {
  if (!expiresOn) return { tone: 'neutral', icon: 'help', words: 'trips.expiry.unknown' };
  if (expiresOn < today) return { tone: 'bad', icon: 'alert', words: 'trips.expiry.expired' };
  if (expiresOn < addDays(today, SOON)) return { tone: 'warn', icon: 'clock', words: 'trips.expiry.soon' };
  return { tone: 'good', icon: 'check', words: 'trips.expiry.holds' };
}

/** Whether a vehicle has a paper that has run out by a day. */
export const hasExpired = (
  vehicle: { badgeExpiresOn?: string | null; inspectionExpiresOn?: string | null },
  by: string,
): boolean =>
  [vehicle.badgeExpiresOn, vehicle.inspectionExpiresOn].some((end) => typeof end === 'string' && end < by);
