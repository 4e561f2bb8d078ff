import { looksLikeDate } from './calendar.js';
import type { Code } from './error-catalogue.js';
import type { Facts } from './facts.js';
import { error, type Findings } from './findings.js';
import { hasForbiddenCharacter } from './text.js';

/** Days of a declaration, and the code for one that has the right form and does not exist. */
const days: readonly (readonly [path: string, impossible: Code])[] = [
  ['guest.dateOfBirth', 'DOB_INVALID'],
  ['guest.document.issuedOn', 'DATE_FORMAT'],
  ['guest.document.expiresOn', 'DATE_FORMAT'],
  ['guest.visa.expiresOn', 'DATE_FORMAT'],
  ['guest.visa.entryDate', 'DATE_FORMAT'],
];

const instants = ['arrivedAt', 'expectedDepartureAt'] as const;

/** Texts that no other rule looks into. */
const freeTexts = [
  'guest.permanentAddress',
  'guest.visa.entryPort',
  'place',
  'reasonText',
  'caregiverOf.relation',
  'guardian.relation',
  'overrideReason',
] as const;

/** Longest label of a room, bed or seat, in UTF-16 units. */
const longestPlace = 50;

/** Texts that cannot be read as what they are, wherever the rules need them read. */
export function judgeForm(facts: Facts): Findings {
  const unreadableDays = days.flatMap(([path, impossible]) => {
    const text = facts.text(path);
    if (text === undefined || facts.date(path) !== undefined) return [];
    return [error(path, looksLikeDate(text) ? impossible : 'DATE_FORMAT')];
  });
  return [
    ...unreadableDays,
    ...instants.map(
      (path) =>
        facts.text(path) !== undefined && facts.instant(path) === undefined && error(path, 'INSTANT_FORMAT'),
    ),
    ...freeTexts.map(
      (path) => hasForbiddenCharacter(facts.text(path) ?? '') && error(path, 'FORBIDDEN_CHARACTER'),
    ),
    (facts.text('place') ?? '').length > longestPlace && error('place', 'TOO_LONG'),
  ];
}
