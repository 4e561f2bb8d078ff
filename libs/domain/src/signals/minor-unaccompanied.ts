import { ageOn, localDate } from '../calendar.js';
import { majority } from '../persons.js';
import { type Finding, findingOf, type JudgedStay } from './judged-stay.js';
import type { ThresholdsOf } from './signal-defaults.js';

/**
 * A child without anybody who answers for it, or with an adult of another family. In a hospital a child is in the
 * hospital's care.
 * @param roommates of the same room at the same time
 */
export function minorUnaccompanied(
  stay: JudgedStay,
  roommates: readonly JudgedStay[],
  { alone, withOther }: ThresholdsOf<'MINOR_UNACCOMPANIED'>,
): Finding | undefined {
  if (stay.status === 'cancelled' || stay.sector === 'health' || stay.dateOfBirth === null) return undefined;
  const arrival = localDate(stay.arrivedAt);
  const age = ageOn(stay.dateOfBirth, arrival);
  if (age >= alone) return undefined;
  if (stay.guardian === null) return findingOf(stay, { kind: 'alone', age });
  if (age >= withOther) return undefined;
  if (stay.guardianRelation === 'other') return findingOf(stay, { kind: 'unrelatedAdult', age });
  const stranger = roommates.find(
    (mate) =>
      mate.id !== stay.guardian &&
      mate.status !== 'cancelled' &&
      mate.dateOfBirth !== null &&
      ageOn(mate.dateOfBirth, arrival) >= majority &&
      !isFamily(stay, mate, roommates),
  );
  return stranger && { ...findingOf(stay, { kind: 'otherHousehold', age }), stays: [stay.id, stranger.id] };
}

/** Who is known to belong to the child's party: another child of the room has the same adult, or is theirs as well. */
const isFamily = (stay: JudgedStay, mate: JudgedStay, roommates: readonly JudgedStay[]): boolean =>
  mate.caregiverOf === stay.id ||
  roommates.some(({ guardian, id }) => id !== mate.id && guardian === mate.id) ||
  sharedName(stay, mate);

/** A Vietnamese family shares its first word: Nguyễn Văn Mẫu, Nguyễn Thị Ví Dụ. */
const sharedName = (stay: JudgedStay, mate: JudgedStay): boolean =>
  stay.nameKey.split(' ')[0] === mate.nameKey.split(' ')[0];
