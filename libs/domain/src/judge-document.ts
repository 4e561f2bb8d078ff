import { yearOf } from './calendar.js';
import { isLikelyExpired } from './citizen-card.js';
import { isDocumentNumber, isPassportNumber } from './documents.js';
import type { Facts } from './facts.js';
import { doubt, error, type Findings, warning } from './findings.js';
import { isNationality } from './nationalities.js';
import { isMinor, judgeIssueDate } from './persons.js';
import { contradictions, parsePersonalNumber } from './personal-number.js';
import { sexes } from './vocabulary.js';

const numberPath = 'guest.document.number';

/** Captures that read the number off the paper: a contradiction there is a forged or damaged card, not a slip. */
const readByMachine: readonly string[] = ['cccdQr', 'mrz', 'chip', 'vneid'];

/** The paper shown: its number, by its type, and its dates. */
export function judgeDocument(facts: Facts): Findings {
  return [...judgeNumber(facts), ...judgeDates(facts)];
}

function judgeNumber(facts: Facts): Findings {
  const type = facts.text('guest.document.type');
  const number = facts.text(numberPath);
  const nationality = facts.text('guest.nationality');
  if (type === 'none') return judgeNoDocument(facts);
  if (type === undefined || facts.has(numberPath) !== (number !== undefined)) return [];
  if (number === undefined) {
    return [type !== 'birthCertificate' && error(numberPath, 'DOCUMENT_NUMBER_REQUIRED')];
  }
  if (type === 'citizenId') return [...judgeCitizen(nationality), ...judgePersonalNumber(facts, number)];
  if (type === 'passport')
    return [!isPassportNumber(number, nationality) && error(numberPath, 'PASSPORT_FORMAT')];
  return [!isDocumentNumber(number) && error(numberPath, 'DOCUMENT_NUMBER_FORMAT')];
}

/** A child who stays with a guardian needs no paper; anybody else a reason. */
function judgeNoDocument(facts: Facts): Findings {
  const birth = facts.date('guest.dateOfBirth');
  const guarded =
    birth !== undefined && isMinor(birth, facts.arrivalDate) && facts.text('guardian.stayId') !== undefined;
  return [guarded ? warning('NO_DOCUMENT') : doubt('guest.document.type', 'NO_DOCUMENT')];
}

function judgeCitizen(nationality: string | undefined): Findings {
  const foreign = nationality !== undefined && isNationality(nationality) && nationality !== 'VNM';
  return [foreign && error('guest.nationality', 'NATIONALITY_DOCUMENT_MISMATCH')];
}

function judgePersonalNumber(facts: Facts, number: string): Findings {
  const reading = parsePersonalNumber(number);
  if (!reading.ok) return [error(numberPath, reading.code)];
  const birth = facts.date('guest.dateOfBirth');
  const sex = sexes.find((known) => known === facts.text('guest.sex'));
  const level = readByMachine.includes(facts.text('captureMethod') ?? '') ? error : doubt;
  const odds = contradictions(reading.value, {
    birthYear: birth === undefined ? undefined : yearOf(birth),
    sex,
  });
  return [...odds.map((code) => level(numberPath, code)), ...reading.warnings.map(warning)];
}

function judgeDates(facts: Facts): Findings {
  const birth = facts.date('guest.dateOfBirth');
  const issued = facts.date('guest.document.issuedOn');
  const expires = facts.date('guest.document.expiresOn');
  const wrongIssue = issued === undefined ? undefined : judgeIssueDate(issued, birth, facts.today);
  const undatedCard =
    facts.text('guest.document.type') === 'citizenId' && !facts.has('guest.document.expiresOn');
  const likelyExpired =
    birth && issued && !wrongIssue && undatedCard && isLikelyExpired(birth, issued, facts.arrivalDate);
  return [
    wrongIssue && error('guest.document.issuedOn', wrongIssue),
    issued !== undefined &&
      expires !== undefined &&
      expires < issued &&
      error('guest.document.expiresOn', 'EXPIRY_BEFORE_ISSUE'),
    expires !== undefined && expires < facts.arrivalDate && warning('DOCUMENT_EXPIRED'),
    likelyExpired ? warning('CARD_LIKELY_EXPIRED') : undefined,
  ];
}
