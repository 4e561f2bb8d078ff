import { addDays, localDate } from '../calendar.js';
import { type Finding, findingOfPair, type JudgedStay, minutesTogether } from './judged-stay.js';
import type { ThresholdsOf } from './signal-defaults.js';

/** Whether two stays can be compared at all: both were, or are, and not at one and the same place. */
const bothElsewhere = (stay: JudgedStay, other: JudgedStay): boolean =>
  stay.id !== other.id &&
  stay.status !== 'cancelled' &&
  other.status !== 'cancelled' &&
  stay.facilityId !== other.facilityId;

const aboard = (stay: JudgedStay, other: JudgedStay): boolean =>
  stay.sector === 'transport' || other.sector === 'transport';

/** One paper in two houses at the same time. */
export function overlapStay(
  stay: JudgedStay,
  other: JudgedStay,
  { minutes }: ThresholdsOf<'OVERLAP_STAY'>,
): Finding | undefined {
  if (!bothElsewhere(stay, other) || aboard(stay, other)) return undefined;
  return minutesTogether(stay, other) > minutes ? findingOfPair(stay, other) : undefined;
}

/** On a coach and in a house at the same time, or from one district to another faster than anybody travels. */
export function impossibleTravel(
  stay: JudgedStay,
  other: JudgedStay,
  { minutes, overlap }: ThresholdsOf<'IMPOSSIBLE_TRAVEL'>,
): Finding | undefined {
  if (!bothElsewhere(stay, other)) return undefined;
  const together = minutesTogether(stay, other);
  if (aboard(stay, other)) {
    return together > overlap ? findingOfPair(stay, other, { kind: 'aboardAndHoused' }) : undefined;
  }
  const departed = stay.arrivedAt < other.arrivedAt ? stay.departedAt : other.departedAt;
  if (departed === null || stay.area === other.area || together > 0 || -together >= minutes) return undefined;
  return findingOfPair(stay, other, { kind: 'tooFast', minutes: Math.round(-together) });
}

/** One number with another name, birth date or sex than it had before. */
export function sameDocDifferentPerson(stay: JudgedStay, other: JudgedStay): Finding | undefined {
  if (stay.id === other.id || stay.person === null || stay.person !== other.person) return undefined;
  if (stay.status === 'cancelled' || other.status === 'cancelled') return undefined;
  const differs = [
    ...(stay.nameKey === other.nameKey ? [] : ['name']),
    ...(stay.dateOfBirth && other.dateOfBirth && stay.dateOfBirth !== other.dateOfBirth ? ['birthDate'] : []),
    ...(stay.sex !== other.sex && stay.sex !== 'unspecified' && other.sex !== 'unspecified' ? ['sex'] : []),
  ];
  return differs.length ? findingOfPair(stay, other, { differs: differs.join(' ') }) : undefined;
}

/**
 * Many stays by the hour, or in many houses, within some days before the stay.
 * @param others of the same paper
 */
export function frequentShortStays(
  stay: JudgedStay,
  others: readonly JudgedStay[],
  { dayUse, facilities, days }: ThresholdsOf<'FREQUENT_SHORT_STAYS'>,
): Finding | undefined {
  const day = localDate(stay.arrivedAt);
  const from = addDays(day, 1 - days);
  const recent = [stay, ...others.filter(({ id }) => id !== stay.id)].filter(
    ({ status, sector, arrivedAt }) =>
      status !== 'cancelled' &&
      sector === 'accommodation' &&
      localDate(arrivedAt) >= from &&
      arrivedAt <= stay.arrivedAt,
  );
  if (!recent.includes(stay)) return undefined;
  const byTheHour = recent.filter(({ kind }) => kind === 'dayUse').length;
  const houses = new Set(recent.map(({ facilityId }) => facilityId)).size;
  if (byTheHour < dayUse && houses < facilities) return undefined;
  return {
    // Once in so many days, counted from a fixed one: a guest who goes on raises no alert every day.
    cause: `${stay.person ?? stay.id}/${Math.floor(Date.parse(day) / 86_400_000 / days)}`,
    stays: recent.map(({ id }) => id),
    detail: { dayUse: byTheHour, facilities: houses, days },
  };
}
