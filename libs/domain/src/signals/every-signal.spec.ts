import { addDays } from '../calendar.js';
import { chronicLate, silentFacility } from './facility-rules.js';
import {
  inconsistentNumber,
  noDocument,
  notInPopulation,
  populationDeceased,
  populationMismatch,
} from './identity-rules.js';
import { bulkEdit, lookupAbuse } from './insider-rules.js';
import type { Finding, JudgedStay } from './judged-stay.js';
import { at, judgedStay, today } from './judged-stay.factory.js';
import { minorUnaccompanied } from './minor-unaccompanied.js';
import { documentExpired, documentLikelyExpired, overstayForeign, visaExpired } from './paper-rules.js';
import {
  frequentShortStays,
  impossibleTravel,
  overlapStay,
  sameDocDifferentPerson,
} from './same-person-rules.js';
import type { SignalCode } from './signal-codes.js';
import { type ThresholdsOf, thresholdsOf } from './signal-defaults.js';
import { deleteAfterSubmit, lateDeclaration, roomOvercapacity, stayOverThirtyDays } from './stay-rules.js';
import { coachOvercapacity, countMismatch, type JudgedTrip, offListPassenger } from './trip-rules.js';
import { type WatchEntry, watchListHit } from './watch-list-hit.js';

type Outcome = Finding | undefined;
/** A history: what it is, what the rule says of it, and whether that is a signal. */
type Case = readonly [name: string, judge: () => Outcome, raised: boolean];

const entry = (overrides: Partial<WatchEntry> = {}): WatchEntry => ({
  id: 'entry',
  persons: new Set(['watched']),
  nameKey: 'tran thi thu',
  dateOfBirth: '1990-01-01',
  ...overrides,
});
const stranger = { person: 'other', nameKey: 'tran thi thu', dateOfBirth: '1990-01-01' } as const;
const watched = (guest: Partial<JudgedStay>, overrides: Partial<WatchEntry> = {}) =>
  watchListHit(judgedStay(guest), entry(overrides), thresholdsOf('WATCHLIST_HIT'));

const elsewhere = { facilityId: 'other hotel', area: '217' } as const;
/** A stay in the other house, judged after one that ends at such an hour. */
const overlapping = (end: number, other: Partial<JudgedStay> = {}) =>
  overlapStay(
    judgedStay({ ...elsewhere, arrivedAt: at(14), ...other }),
    judgedStay({ arrivedAt: at(9), departedAt: end, status: 'departed' }),
    thresholdsOf('OVERLAP_STAY'),
  );
const travelling = (arrivedAt: number, other: Partial<JudgedStay> = {}) =>
  impossibleTravel(
    judgedStay({ ...elsewhere, arrivedAt, ...other }),
    judgedStay({ arrivedAt: at(9), departedAt: at(12), status: 'departed' }),
    thresholdsOf('IMPOSSIBLE_TRAVEL'),
  );
const minutes = (count: number): number => count * 60_000;

const sameNumber = (other: Partial<JudgedStay>) =>
  sameDocDifferentPerson(judgedStay(), judgedStay({ departedAt: at(9, '2026-09-02'), ...other }));

const mismatch = { result: 'mismatch', mismatched: ['fullName'] } as const;
const dead = { result: 'mismatch', mismatched: ['deceased'] } as const;
const unknown = { result: 'notFound', mismatched: [] } as const;

const foreign = { nationality: 'KOR', documentType: 'passport' } as const;
const child = { dateOfBirth: '2012-05-01', guardian: 'mother', guardianRelation: 'parent' } as const;
const minor = (guest: Partial<JudgedStay>, mates: JudgedStay[] = []) =>
  minorUnaccompanied(judgedStay(guest), mates, thresholdsOf('MINOR_UNACCOMPANIED'));
const adult = (id: string, nameKey: string) => judgedStay({ id, nameKey, dateOfBirth: '1980-01-01' });

const dayUse = (arrivedAt: number) => judgedStay({ kind: 'dayUse', status: 'departed', arrivedAt });
const frequent = (others: JudgedStay[], kind: JudgedStay['kind'] = 'dayUse') =>
  frequentShortStays(judgedStay({ kind }), others, thresholdsOf('FREQUENT_SHORT_STAYS'));
const inHouse = (facilityId: string) => judgedStay({ facilityId, arrivedAt: at(8, '2026-11-18') });

const crowded = (mates: JudgedStay[], capacity: number | null = 2) =>
  roomOvercapacity(judgedStay(), mates, capacity, thresholdsOf('ROOM_OVERCAPACITY'));
const mate = (overrides: Partial<JudgedStay> = {}) => judgedStay({ arrivedAt: at(13), ...overrides });

const trip = (overrides: Partial<JudgedTrip> = {}): JudgedTrip => ({
  id: 'trip',
  seats: 10,
  beds: 30,
  departureHeadcount: 40,
  departureListed: 40,
  arrivalHeadcount: null,
  arrivalListed: null,
  ...overrides,
});

const chronic = (declared: number, late: number) =>
  chronicLate({ facilityId: 'hotel', declared, late }, thresholdsOf('CHRONIC_LATE'), today);
const voice = (overrides: object) =>
  silentFacility(
    {
      facilityId: 'hotel',
      active: true,
      rooms: 20,
      lastHeardOn: today,
      arrivals: 30,
      usualArrivals: 30,
      ...overrides,
    },
    thresholdsOf('SILENT_FACILITY'),
    today,
  );
const edited = (count: number) =>
  bulkEdit(
    { actorId: 'clerk', stays: Array.from({ length: count }, (_, n) => `stay-${n}`), at: at(14) },
    thresholdsOf('BULK_EDIT_AFTER_SUBMIT'),
  );
const looked = (searches: number, nightExports: number) =>
  lookupAbuse({ actorId: 'officer', searches, nightExports, at: at(23) }, thresholdsOf('LOOKUP_ABUSE'));
const cancelled = (endedAt: number) =>
  deleteAfterSubmit(
    judgedStay({ status: 'cancelled', declaredAt: at(15), endedAt }),
    thresholdsOf('DELETE_AFTER_SUBMIT'),
  );
const overThirty = (hours: number, guest: Partial<JudgedStay> = {}) =>
  stayOverThirtyDays(judgedStay(guest), thresholdsOf('STAY_OVER_30_DAYS'), at(14) + hours * 60 * 60_000);
const expired = (expiresOn: string) =>
  documentExpired(judgedStay({ expiresOn }), thresholdsOf('DOC_EXPIRED'));
const likely = (guest: Partial<JudgedStay>) =>
  documentLikelyExpired(
    judgedStay({ dateOfBirth: '2000-01-10', issuedOn: '2021-03-01', ...guest }),
    thresholdsOf('DOC_LIKELY_EXPIRED'),
  );
const visa = (expiresOn: string | null, guest: Partial<JudgedStay> = foreign) =>
  visaExpired(judgedStay(guest), expiresOn, thresholdsOf('VISA_EXPIRED'));
const overstay = (day: string, guest: Partial<JudgedStay> = {}) =>
  overstayForeign(
    judgedStay({ ...foreign, ...guest }),
    '2026-11-25',
    thresholdsOf('OVERSTAY_FOREIGN'),
    at(2, day),
  );
const paperless = { documentType: 'none', person: null } as const;
const none = (guest: Partial<JudgedStay>) => noDocument(judgedStay(guest), thresholdsOf('NO_DOCUMENT_GUEST'));
const late = (minutesLate: number, threshold: Partial<ThresholdsOf<'LATE_DECLARATION'>> = {}) =>
  lateDeclaration(judgedStay({ minutesLate }), thresholdsOf('LATE_DECLARATION', threshold));

/** A history that raises each signal, and a near miss that does not; a new signal without them does not compile. */
const histories: Readonly<Record<SignalCode, readonly Case[]>> = {
  WATCHLIST_HIT: [
    ['the number', () => watched({ person: 'watched' }), true],
    ['name and birth date', () => watched(stranger), true],
    ['a letter more, the same birth date', () => watched({ ...stranger, nameKey: 'tran thi thuy' }), true],
    ['two letters more', () => watched({ ...stranger, nameKey: 'tran thi thuyn' }), false],
    ['the name, another birth date', () => watched({ ...stranger, dateOfBirth: '1990-01-02' }), false],
    ['the name of an entry without birth date', () => watched(stranger, { dateOfBirth: null }), false],
    ['no number at all', () => watched({ person: null }), false],
  ],
  OVERLAP_STAY: [
    ['31 minutes in both', () => overlapping(at(14) + minutes(31)), true],
    ['30 minutes in both', () => overlapping(at(14) + minutes(30)), false],
    ['another room of the same house', () => overlapping(at(20), { facilityId: 'hotel' }), false],
    ['one was cancelled', () => overlapping(at(20), { status: 'cancelled' }), false],
  ],
  IMPOSSIBLE_TRAVEL: [
    ['19 minutes to another district', () => travelling(at(12) + minutes(19)), true],
    ['20 minutes to another district', () => travelling(at(12) + minutes(20)), false],
    ['19 minutes within the district', () => travelling(at(12) + minutes(19), { area: '213' }), false],
    ['on a coach while in the hotel', () => travelling(at(11), { sector: 'transport' }), true],
    ['on a coach after the hotel', () => travelling(at(12), { sector: 'transport' }), false],
  ],
  SAME_DOC_DIFFERENT_PERSON: [
    ['another name', () => sameNumber({ nameKey: 'le van khac' }), true],
    ['another birth date', () => sameNumber({ dateOfBirth: '1988-03-16' }), true],
    ['another sex', () => sameNumber({ sex: 'female' }), true],
    ['the sex not said', () => sameNumber({ sex: 'unspecified' }), false],
    ['another number', () => sameNumber({ person: 'other', nameKey: 'le van khac' }), false],
  ],
  NOT_IN_POPDB: [
    ['a citizen card that is not there', () => notInPopulation(judgedStay(), unknown), true],
    ['a foreigner, whom it does not register', () => notInPopulation(judgedStay(foreign), unknown), false],
    ['not answered yet', () => notInPopulation(judgedStay(), { result: 'pending', mismatched: [] }), false],
  ],
  POPDB_MISMATCH: [
    ['another name there', () => populationMismatch(judgedStay(), mismatch), true],
    ['a dead person, a signal of its own', () => populationMismatch(judgedStay(), dead), false],
    ['cancelled meanwhile', () => populationMismatch(judgedStay({ status: 'cancelled' }), mismatch), false],
  ],
  POPDB_DECEASED: [
    ['dead', () => populationDeceased(judgedStay(), dead), true],
    ['only another name', () => populationDeceased(judgedStay(), mismatch), false],
  ],
  DOC_EXPIRED: [
    ['the day before', () => expired(addDays(today, -1)), true],
    ['the very day', () => expired(today), false],
  ],
  DOC_LIKELY_EXPIRED: [
    ['a card of before 25', () => likely({}), true],
    ['still 24', () => likely({ dateOfBirth: '2001-11-21' }), false],
    ['the card itself says when', () => likely({ expiresOn: '2027-01-01' }), false],
  ],
  VISA_EXPIRED: [
    ['ended the day before', () => visa('2026-11-19'), true],
    ['ends on the day', () => visa(today), false],
    ['not declared', () => visa(null), false],
    ['a citizen', () => visa('2026-11-19', {}), false],
  ],
  OVERSTAY_FOREIGN: [
    ['the day after', () => overstay('2026-11-26'), true],
    ['the last day', () => overstay('2026-11-25'), false],
    ['gone', () => overstay('2026-11-26', { status: 'departed' }), false],
  ],
  PID_INCONSISTENT: [
    [
      'let through with a reason',
      () => inconsistentNumber(judgedStay({ warnings: ['PID_SEX_MISMATCH', 'OVERRIDDEN'] })),
      true,
    ],
    ['another doubt', () => inconsistentNumber(judgedStay({ warnings: ['OVERRIDDEN'] })), false],
  ],
  MINOR_UNACCOMPANIED: [
    ['17 and alone', () => minor({ dateOfBirth: '2008-11-21' }), true],
    ['18 on the day', () => minor({ dateOfBirth: '2008-11-20' }), false],
    ['15 with somebody', () => minor({ ...child, guardianRelation: 'other' }), true],
    [
      '16 with somebody',
      () => minor({ ...child, guardianRelation: 'other', dateOfBirth: '2010-11-20' }),
      false,
    ],
    ['with the mother', () => minor(child, [adult('mother', 'le thi me')]), false],
    ['an adult of another family in the room', () => minor(child, [adult('man', 'pham van la')]), true],
    ['an aunt in the room', () => minor(child, [adult('aunt', 'nguyen thi di')]), false],
    ['an in-patient', () => minor({ dateOfBirth: '2012-05-01', sector: 'health' }), false],
  ],
  FREQUENT_SHORT_STAYS: [
    ['three by the hour in seven days', () => frequent([dayUse(at(8, '2026-11-14')), dayUse(at(8))]), true],
    ['the first of them eight days ago', () => frequent([dayUse(at(8, '2026-11-13')), dayUse(at(8))]), false],
    ['four houses', () => frequent(['a', 'b', 'c'].map(inHouse), 'overnight'), true],
    ['three houses', () => frequent(['a', 'b', 'b'].map(inHouse), 'overnight'), false],
  ],
  ROOM_OVERCAPACITY: [
    ['three in a room for two', () => crowded([mate(), mate()]), true],
    ['one of them gone', () => crowded([mate(), mate({ status: 'departed' })]), false],
    ['one of them leaves before', () => crowded([mate(), mate({ expectedDepartureAt: at(14) })]), false],
    ['one of them at a bedside', () => crowded([mate(), mate({ caregiverOf: 'patient' })]), false],
    ['a room that is not in the register', () => crowded([mate(), mate()], null), false],
    [
      'more heads than a coach has places',
      () => coachOvercapacity(trip({ departureHeadcount: 41 }), thresholdsOf('ROOM_OVERCAPACITY')),
      true,
    ],
    ['a full coach', () => coachOvercapacity(trip(), thresholdsOf('ROOM_OVERCAPACITY')), false],
  ],
  STAY_OVER_30_DAYS: [
    ['thirty days', () => overThirty(720), true],
    ['an hour less', () => overThirty(719), false],
    ['gone before', () => overThirty(720, { status: 'departed' }), false],
  ],
  LATE_DECLARATION: [
    ['a minute', () => late(1), true],
    ['in time', () => late(0), false],
    ['no more than is borne', () => late(15, { minutes: 15 }), false],
  ],
  CHRONIC_LATE: [
    ['three times', () => chronic(500, 3), true],
    ['twice', () => chronic(500, 2), false],
    ['two of nine', () => chronic(9, 2), false],
    ['three of ten, where more are borne', () => chronicShare(10, 3), true],
    ['two of ten, where more are borne', () => chronicShare(10, 2), false],
  ],
  SILENT_FACILITY: [
    ['nothing for seven days', () => voice({ lastHeardOn: '2026-11-13' }), true],
    ['nothing for six days', () => voice({ lastHeardOn: '2026-11-14' }), false],
    ['suspended', () => voice({ lastHeardOn: '2026-01-01', active: false }), false],
    ['no rooms', () => voice({ lastHeardOn: '2026-01-01', rooms: 0 }), false],
    ['far fewer guests than usual', () => voice({ arrivals: 8 }), true],
    ['fewer guests than usual', () => voice({ arrivals: 9 }), false],
    ['few guests as ever', () => voice({ arrivals: 0, usualArrivals: 9 }), false],
  ],
  BULK_EDIT_AFTER_SUBMIT: [
    ['twenty', () => edited(20), true],
    ['nineteen', () => edited(19), false],
  ],
  DELETE_AFTER_SUBMIT: [
    ['the next morning', () => cancelled(at(15) + minutes(721)), true],
    ['twelve hours later', () => cancelled(at(15) + minutes(720)), false],
  ],
  LOOKUP_ABUSE: [
    ['thirty searches', () => looked(30, 0), true],
    ['twenty-nine', () => looked(29, 0), false],
    ['an export at night', () => looked(0, 1), true],
  ],
  OFF_LIST_PASSENGER: [
    ['off the list', () => offListPassenger(trip(), { stayId: 'stay', offList: true }), true],
    ['on the list', () => offListPassenger(trip(), { stayId: 'stay', offList: false }), false],
  ],
  COUNT_MISMATCH: [
    [
      'one head more',
      () => countMismatch(trip({ departureHeadcount: 41 }), thresholdsOf('COUNT_MISMATCH')),
      true,
    ],
    [
      'one head less on arrival',
      () => countMismatch(trip({ arrivalHeadcount: 38, arrivalListed: 39 }), thresholdsOf('COUNT_MISMATCH')),
      true,
    ],
    ['as listed', () => countMismatch(trip(), thresholdsOf('COUNT_MISMATCH')), false],
    [
      'not counted yet',
      () => countMismatch(trip({ departureHeadcount: null }), thresholdsOf('COUNT_MISMATCH')),
      false,
    ],
  ],
  NO_DOCUMENT_GUEST: [
    ['no paper', () => none(paperless), true],
    ['a birth certificate', () => none({ documentType: 'birthCertificate' }), false],
    [
      'a newborn with its mother',
      () => none({ ...paperless, dateOfBirth: today, guardian: 'mother' }),
      false,
    ],
    ['a newborn alone', () => none({ ...paperless, dateOfBirth: today }), true],
  ],
};

function chronicShare(declared: number, lateOnes: number): Outcome {
  const threshold = thresholdsOf('CHRONIC_LATE', { late: 100 });
  return chronicLate({ facilityId: 'hotel', declared, late: lateOnes }, threshold, today);
}

const cases = Object.entries(histories).flatMap(([code, list]) =>
  list.map(([name, judge, raised]) => ({ code, name, judge, raised })),
);

describe('every signal', () => {
  it.each(cases.filter(({ raised }) => raised))('$code is raised: $name', ({ judge }) => {
    expect(judge()).toMatchObject({ cause: expect.any(String) });
  });

  it.each(cases.filter(({ raised }) => !raised))('$code is not raised: $name', ({ judge }) => {
    expect(judge()).toBeUndefined();
  });

  it.each(Object.entries(histories))('%s has a history that raises it and a near miss', (_, list) => {
    expect(new Set(list.map(([, , raised]) => raised))).toEqual(new Set([true, false]));
  });

  it('gives two stays one cause, whichever of them is judged', () => {
    const [one, other] = [judgedStay(), judgedStay({ sex: 'female' })];
    expect(sameDocDifferentPerson(one, other)?.cause).toBe(sameDocDifferentPerson(other, one)?.cause);
  });
});
