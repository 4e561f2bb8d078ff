import {
  coachOvercapacity,
  countMismatch,
  deleteAfterSubmit,
  documentExpired,
  documentLikelyExpired,
  frequentShortStays,
  impossibleTravel,
  inconsistentNumber,
  lateDeclaration,
  minorUnaccompanied,
  noDocument,
  notInPopulation,
  offListPassenger,
  overlapStay,
  overstayForeign,
  populationDeceased,
  populationMismatch,
  roomOvercapacity,
  sameDocDifferentPerson,
  stayOverThirtyDays,
  type Verification,
  visaExpired,
  watchListHit,
} from '@luutru/domain';
import { type CaseFile, subjectOf } from './case-file.js';
import type { Carried } from './change-facts.repository.js';
import type { KnownStay } from './stay-facts.js';
import type { ActiveEntry } from './watch-entries.js';

/** All that is known about a stay and around it. */
export interface Circumstances {
  readonly verification: Verification;
  /** Other stays of the same paper. */
  readonly others: readonly KnownStay[];
  /** Who is present in the same room, the guest as well. */
  readonly roommates: readonly KnownStay[];
  readonly capacity: number | null;
  readonly visaExpiresOn: string | null;
  readonly carried: Carried | undefined;
  readonly watched: Iterable<ActiveEntry>;
  readonly now: number;
}

/** Asks every rule that a single stay can give cause to. */
export function askAboutStay(file: CaseFile, stay: KnownStay, about: Circumstances): void {
  const { verification, others, roommates, visaExpiresOn, now } = about;
  const own = subjectOf(stay);
  const mates = roommates.filter(({ id }) => id !== stay.id);
  for (const entry of about.watched) {
    const subject = { ...own, otherUnits: [entry.unitCode] };
    file.ask('WATCHLIST_HIT', subject, (threshold) => watchListHit(stay, entry, threshold), entry.severity);
  }
  for (const other of others) {
    const both = subjectOf(stay, [other]);
    file.ask('OVERLAP_STAY', both, (threshold) => overlapStay(stay, other, threshold));
    file.ask('IMPOSSIBLE_TRAVEL', both, (threshold) => impossibleTravel(stay, other, threshold));
    file.ask('SAME_DOC_DIFFERENT_PERSON', both, () => sameDocDifferentPerson(stay, other));
  }
  file.ask('FREQUENT_SHORT_STAYS', subjectOf(stay, others), (threshold) =>
    frequentShortStays(stay, others, threshold),
  );
  file.ask('NOT_IN_POPDB', own, () => notInPopulation(stay, verification));
  file.ask('POPDB_MISMATCH', own, () => populationMismatch(stay, verification));
  file.ask('POPDB_DECEASED', own, () => populationDeceased(stay, verification));
  file.ask('DOC_EXPIRED', own, (threshold) => documentExpired(stay, threshold));
  file.ask('DOC_LIKELY_EXPIRED', own, (threshold) => documentLikelyExpired(stay, threshold));
  file.ask('VISA_EXPIRED', own, (threshold) => visaExpired(stay, visaExpiresOn, threshold));
  file.ask('OVERSTAY_FOREIGN', own, (threshold) => overstayForeign(stay, visaExpiresOn, threshold, now));
  file.ask('PID_INCONSISTENT', own, () => inconsistentNumber(stay));
  file.ask('MINOR_UNACCOMPANIED', own, (threshold) => minorUnaccompanied(stay, mates, threshold));
  file.ask('NO_DOCUMENT_GUEST', own, (threshold) => noDocument(stay, threshold));
  file.ask('STAY_OVER_30_DAYS', own, (threshold) => stayOverThirtyDays(stay, threshold, now));
  file.ask('LATE_DECLARATION', own, (threshold) => lateDeclaration(stay, threshold));
  file.ask('DELETE_AFTER_SUBMIT', own, (threshold) => deleteAfterSubmit(stay, threshold));
  const room = { ...own, person: null };
  file.ask('ROOM_OVERCAPACITY', room, (threshold) =>
    roomOvercapacity(stay, mates, about.capacity, threshold),
  );
  const { carried } = about;
  if (!carried) return;
  file.ask('OFF_LIST_PASSENGER', own, () => offListPassenger(carried.trip, carried));
  file.ask('COUNT_MISMATCH', room, (threshold) => countMismatch(carried.trip, threshold));
  file.ask('ROOM_OVERCAPACITY', room, (threshold) => coachOvercapacity(carried.trip, threshold));
}
