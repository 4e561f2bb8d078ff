import { declarationWith, faultless, filedAt, korean, minor } from './declaration.factory.js';
import type { Code } from './error-catalogue.js';
import { identityCodes } from './identity-codes.js';
import { judgeCheckOut } from './judge-changes.js';
import { judgeDeclaration } from './judge-declaration.js';
import { ruleSetAt } from './rule-sets.js';
import { scan } from './scan.js';
import { scanCodes } from './scan-codes.js';
import { stayCodes } from './stay-codes.js';
import { warningCodes } from './warning-codes.js';

/** Codes that only the database can give cause for. */
type FromDatabase =
  | 'NIL_DATE_RANGE'
  | 'STAY_LATER_CHANGED'
  | 'CORRECTION_DUE_PAST'
  | 'FIELD_UNKNOWN'
  | 'FACILITY_UNKNOWN'
  | 'FACILITY_SUSPENDED'
  | 'LINKED_STAY_UNKNOWN'
  | 'DUPLICATE_STAY';
type RuleCode = Exclude<
  keyof typeof identityCodes | keyof typeof scanCodes | keyof typeof stayCodes | keyof typeof warningCodes,
  FromDatabase
>;

function filed(changes: Record<string, unknown>): Code[] {
  const { errors, warnings } = judgeDeclaration(declarationWith(changes), {
    now: filedAt,
    ruleSet: ruleSetAt(filedAt),
    facility: { sector: 'health' },
  });
  return [...errors.map(({ code }) => code), ...warnings];
}

const card = '024088000011|121000011|Nguyễn Văn Mẫu|15031988|Nam|Bắc Giang|10052021';
const names = 'P<KORSAMPLE<<HANEUL<<<<<<<<<<<<<<<<<<<<<<<<<';
const line = 'M001122332KOR7802030M2912305<<<<<<<<<<<<<<<8';

function scanned(payload: string): readonly Code[] {
  const result = scan(payload, '2026-11-20');
  return 'errors' in result ? result.errors.map(({ code }) => code) : result.warnings;
}

/** A case for each code; a new code without one does not compile. */
const cases: Readonly<Record<RuleCode, () => readonly Code[]>> = {
  INSURANCE_FORMAT: () => filed({ 'guest.healthInsuranceNumber': 'DN6240100000011' }),
  NAME_FORMAT: () => filed({ 'guest.fullName': '<b>' }),
  SEX_INVALID: () => scanned(card.replace('Nam', 'Male')),
  DOB_INVALID: () => filed({ 'guest.dateOfBirth': '1988-02-30' }),
  DOB_FUTURE: () => filed({ 'guest.dateOfBirth': '2030-01-01' }),
  DOB_TOO_OLD: () => filed({ 'guest.dateOfBirth': '1800-01-01' }),
  PID_FORMAT: () => filed({ 'guest.document.number': '1' }),
  PID_PROVINCE_UNKNOWN: () => filed({ 'guest.document.number': '003088000011' }),
  PID_BIRTHYEAR_MISMATCH: () => filed({ 'guest.dateOfBirth': '1985-03-15' }),
  PID_SEX_MISMATCH: () => filed({ 'guest.sex': 'female' }),
  OLD_ID_FORMAT: () => scanned(card.replace('121000011', '1')),
  PASSPORT_FORMAT: () => filed({ ...korean, 'guest.document.number': '1' }),
  DOCUMENT_NUMBER_REQUIRED: () => filed({ 'guest.document.number': null }),
  DOCUMENT_NUMBER_FORMAT: () => filed({ 'guest.document': { type: 'other', number: '<' } }),
  ISSUE_INVALID: () => scanned(card.replace('10052021', '31022021')),
  ISSUE_FUTURE: () => filed({ 'guest.document.issuedOn': '2030-01-01' }),
  ISSUE_BEFORE_BIRTH: () => filed({ 'guest.document.issuedOn': '1980-01-01' }),
  EXPIRY_BEFORE_ISSUE: () => filed({ 'guest.document.expiresOn': '2020-01-01' }),
  NATIONALITY_UNKNOWN: () => filed({ 'guest.nationality': 'ZZZ' }),
  NATIONALITY_DOCUMENT_MISMATCH: () => filed({ 'guest.nationality': 'KOR' }),
  VISA_FORMAT: () => filed({ 'guest.visa': { number: '-' } }),
  ENTRY_AFTER_ARRIVAL: () => filed({ 'guest.visa': { entryDate: '2026-11-21' } }),
  PHONE_FORMAT: () => filed({ 'guest.phone': 'x' }),
  QR_FIELD_COUNT: () => scanned('hello'),
  QR_TEXT_DAMAGED: () => scanned(card.replace('ễ', '\uFFFD')),
  MRZ_FORMAT: () => scanned('P<KOR'),
  MRZ_CHECK_DIGIT: () => scanned(`${names}\n${line.replace('M00', 'M01')}`),
  MRZ_STATE_UNKNOWN: () => scanned(`${names.replace('KOR', 'ZZZ')}\n${line}`),
  ARRIVAL_FUTURE: () => filed({ arrivedAt: '2027-01-01T00:00:00+07:00' }),
  ARRIVAL_TOO_OLD: () => filed({ arrivedAt: '2020-01-01T00:00:00+07:00' }),
  DEPARTURE_BEFORE_ARRIVAL: () => filed({ expectedDepartureAt: '2026-11-19T00:00:00+07:00' }),
  DEPARTURE_FUTURE: () =>
    judgeCheckOut({ arrivedAt: filedAt, departedAt: filedAt + 3_600_000, now: filedAt }).errors.map(
      ({ code }) => code,
    ),
  REASON_TEXT_REQUIRED: () => filed({ reason: 'other' }),
  OVERRIDE_REASON_REQUIRED: () => filed({ 'guest.sex': 'female', overrideReason: 'x' }),
  NO_DOCUMENT: () => filed({ 'guest.document': { type: 'none' } }),
  MINOR_ALONE: () => filed(minor),
  CAREGIVER_LINK_REQUIRED: () => filed({ reason: 'caregiver' }),
  QR_EXTRA_FIELDS: () => scanned(`${card}|`),
  SCANNER_IME_SUSPECTED: () => scanned(card.replace('Nguyễn', 'Nguyeenx')),
  NAME_TRUNCATED: () => scanned(`${names.replaceAll('<<<', 'AAA').replace(/<+$/, 'A')}\n${line}`),
  MINOR: () => filed(minor),
  CARD_LIKELY_EXPIRED: () => filed({ 'guest.document.issuedOn': '2009-01-01' }),
  DOCUMENT_EXPIRED: () => filed({ 'guest.document.expiresOn': '2026-01-01' }),
  VISA_EXPIRED: () => filed({ 'guest.visa': { expiresOn: '2026-01-01' } }),
  PID_COUNTRY_CODE: () => filed({ 'guest.document.number': '601088000011' }),
  STAY_OVER_30_DAYS: () => filed({ expectedDepartureAt: '2027-01-20T00:00:00+07:00' }),
  OVERRIDDEN: () => filed({ 'guest.sex': 'female', overrideReason: 'Đã đối chiếu' }),
};

describe('every code of the rules', () => {
  it.each(Object.entries(cases))('%s has a case', (code, trigger) => {
    expect(trigger()).toContain(code);
  });

  it('has none without a cause', () => {
    expect(filed({})).toEqual([]);
    expect(faultless.overrideReason).toBeNull();
  });
});
