import type { CalendarDate, Instant } from '../calendar.js';
import type { DocumentType, Relation, Sector, Sex, StayKind, StayStatus } from '../vocabulary.js';

/** What the rules may know of a stay. Persons are compared by fingerprint and name key; no number stands here. */
export interface JudgedStay {
  readonly id: string;
  readonly facilityId: string;
  /** The district of the facility; the commune where there are no districts. */
  readonly area: string;
  readonly sector: Sector;
  readonly kind: StayKind;
  readonly status: StayStatus;
  /** Keyed fingerprint of the paper, the same in every trade; null without a number. */
  readonly person: string | null;
  readonly nameKey: string;
  readonly dateOfBirth: CalendarDate | null;
  readonly sex: Sex;
  readonly nationality: string;
  readonly documentType: DocumentType;
  readonly issuedOn: CalendarDate | null;
  readonly expiresOn: CalendarDate | null;
  readonly arrivedAt: Instant;
  readonly expectedDepartureAt: Instant | null;
  readonly departedAt: Instant | null;
  readonly place: string | null;
  readonly guardian: string | null;
  readonly guardianRelation: Relation | null;
  readonly caregiverOf: string | null;
  readonly declaredAt: Instant;
  /** When the check-out or the cancellation was said. */
  readonly endedAt: Instant | null;
  readonly minutesLate: number;
  readonly warnings: readonly string[];
}

/** What a rule found, to be told once for each cause. */
export interface Finding {
  /** Tells one cause from another within the rule: what is found again under the same cause is no news. */
  readonly cause: string;
  /** Every stay on the case, the one that was judged first. */
  readonly stays: readonly string[];
  /** Why, in words and numbers of the rule; no name, no number of a paper. */
  readonly detail: Readonly<Record<string, string | number>>;
}

/** The stay alone is the cause. */
export const findingOf = (stay: Pick<JudgedStay, 'id'>, detail: Finding['detail'] = {}): Finding => ({
  cause: stay.id,
  stays: [stay.id],
  detail,
});

/** Two stays are the cause, whichever of them is judged. */
export const findingOfPair = (
  stay: Pick<JudgedStay, 'id'>,
  other: Pick<JudgedStay, 'id'>,
  detail: Finding['detail'] = {},
): Finding => ({ cause: [stay.id, other.id].sort().join('/'), stays: [stay.id, other.id], detail });

/** When a stay ends as far as anybody knows: its departure, or the one that is expected, or nobody knows when. */
export const plannedEnd = ({ departedAt, expectedDepartureAt }: JudgedStay): Instant =>
  departedAt ?? expectedDepartureAt ?? Number.POSITIVE_INFINITY;

/** How long both were there, in minutes; negative is the gap between them. */
export function minutesTogether(one: JudgedStay, other: JudgedStay): number {
  const ends = Math.min(plannedEnd(one), plannedEnd(other));
  return (ends - Math.max(one.arrivedAt, other.arrivedAt)) / 60_000;
}
