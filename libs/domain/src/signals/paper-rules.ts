import { addDays, type CalendarDate, type Instant, localDate } from '../calendar.js';
import { expectedExpiry } from '../citizen-card.js';
import { type Finding, findingOf, type JudgedStay } from './judged-stay.js';
import type { ThresholdsOf } from './signal-defaults.js';

/** The day up to which a paper must be valid: that of the arrival, less the days of grace. */
const neededUntil = (stay: JudgedStay, grace: number): CalendarDate =>
  addDays(localDate(stay.arrivedAt), -grace);

const wasThere = ({ status }: JudgedStay): boolean => status !== 'cancelled';

/** The paper had expired at the arrival. */
export function documentExpired(
  stay: JudgedStay,
  { days }: ThresholdsOf<'DOC_EXPIRED'>,
): Finding | undefined {
  const { expiresOn } = stay;
  return wasThere(stay) && expiresOn !== null && expiresOn < neededUntil(stay, days)
    ? findingOf(stay, { expiresOn })
    : undefined;
}

/** A citizen card whose expiry, computed from birth and issue, had passed; where the card itself says none. */
export function documentLikelyExpired(
  stay: JudgedStay,
  { days }: ThresholdsOf<'DOC_LIKELY_EXPIRED'>,
): Finding | undefined {
  const { documentType, dateOfBirth, issuedOn } = stay;
  if (!wasThere(stay) || documentType !== 'citizenId' || stay.expiresOn !== null) return undefined;
  const expiry = dateOfBirth && issuedOn ? expectedExpiry(dateOfBirth, issuedOn) : null;
  return expiry !== null && expiry < neededUntil(stay, days)
    ? findingOf(stay, { expiresOn: expiry })
    : undefined;
}

const isForeign = ({ nationality }: JudgedStay): boolean => nationality !== 'VNM';

/** @param visaExpiresOn null where the visa or its end was not declared */
export function visaExpired(
  stay: JudgedStay,
  visaExpiresOn: CalendarDate | null,
  { days }: ThresholdsOf<'VISA_EXPIRED'>,
): Finding | undefined {
  return wasThere(stay) &&
    isForeign(stay) &&
    visaExpiresOn !== null &&
    visaExpiresOn < neededUntil(stay, days)
    ? findingOf(stay, { expiresOn: visaExpiresOn })
    : undefined;
}

/** A foreigner still here after the visa that was valid at the arrival has ended. */
export function overstayForeign(
  stay: JudgedStay,
  visaExpiresOn: CalendarDate | null,
  { days }: ThresholdsOf<'OVERSTAY_FOREIGN'>,
  now: Instant,
): Finding | undefined {
  if (stay.status !== 'present' || !isForeign(stay) || visaExpiresOn === null) return undefined;
  const wasValid = visaExpiresOn >= localDate(stay.arrivedAt);
  return wasValid && addDays(visaExpiresOn, days) < localDate(now)
    ? findingOf(stay, { expiresOn: visaExpiresOn })
    : undefined;
}
