import { type CalendarDate, isCalendarDate, yearOf } from './calendar.js';
import { expectedExpiry, isLikelyExpired } from './citizen-card.js';
import { codesOf } from './codes-of.js';
import type { Code } from './error-catalogue.js';
import type { Guest } from './guest.js';
import { isName } from './names.js';
import { isMinor, judgeBirthDate, judgeIssueDate } from './persons.js';
import { contradictions, parsePersonalNumber } from './personal-number.js';
import { hasForbiddenCharacter, tidyText } from './text.js';
import type { Sex } from './vocabulary.js';

/** A citizen card (căn cước công dân) read from its QR. The QR is unsigned text: anybody can print one. */
export interface CitizenCard {
  readonly guest: Guest;
  /** Number of the former nine-digit card (CMND), when the QR holds one. */
  readonly oldIdNumber: string | null;
  /** Computed, not read; null for a card that does not expire. */
  readonly expectedExpiry: CalendarDate | null;
  readonly extraFieldCount: number;
  readonly warnings: readonly Code[];
}

export type CitizenCardReading =
  | { readonly ok: true; readonly value: CitizenCard }
  | { readonly ok: false; readonly codes: readonly Code[] };

const eightDigits = /^\d{8}$/;
const nineDigits = /^\d{9}$/;

/** Number, old number, name, birth date, sex, address, issue date. */
const fieldCount = 7;

/** No card holds as much; longer text is not looked at. */
const maxLength = 2_000;

/** What a Vietnamese input method leaves behind when it rewrites what a scanner types: `Nguyeenx`, stray marks. */
const inputMethodTraces = /aa|ee|dd|[aou]w|\p{L}[fjrsxzw](?=\s|$)|\p{M}/iu;

function sexOf(word: string): Sex | undefined {
  const lower = word.toLowerCase();
  if (lower === 'nam') return 'male';
  return lower === 'nữ' ? 'female' : undefined;
}

/** `15031988` as `1988-03-15`, or undefined when it is no day. */
function dateOf(digits: string): CalendarDate | undefined {
  if (!eightDigits.test(digits)) return undefined;
  const date = `${digits.slice(4)}-${digits.slice(2, 4)}-${digits.slice(0, 2)}`;
  return isCalendarDate(date) ? date : undefined;
}

/**
 * Reads the text of a citizen card's QR:
 * `number|old number or empty|name|ddMMyyyy|Nam or Nữ|address|ddMMyyyy`. A byte order mark and line ends are
 * dropped, parts after the seventh ignored with a warning. Names every wrong part at once. `today` is a day in
 * Vietnam.
 */
export function parseCitizenCardQr(payload: string, today: CalendarDate): CitizenCardReading {
  if (payload.length > maxLength) return { ok: false, codes: ['QR_FIELD_COUNT'] };
  const fields = payload
    .replace(/^\uFEFF/, '')
    .split('|')
    .map(tidyText);
  if (fields.length < fieldCount) return { ok: false, codes: ['QR_FIELD_COUNT'] };
  const [
    number = '',
    oldNumber = '',
    fullName = '',
    birthDigits = '',
    sexWord = '',
    address = '',
    issueDigits = '',
  ] = fields;
  if (payload.includes('\uFFFD') || `${fullName}${sexWord}`.includes('?'))
    return { ok: false, codes: ['QR_TEXT_DAMAGED'] };

  const personalNumber = parsePersonalNumber(number);
  const birth = dateOf(birthDigits);
  const sex = sexOf(sexWord);
  const issued = dateOf(issueDigits);
  const odds = personalNumber.ok
    ? contradictions(personalNumber.value, {
        birthYear: birth === undefined ? undefined : yearOf(birth),
        sex,
      })
    : [];
  const codes = codesOf([
    !personalNumber.ok && personalNumber.code,
    ...odds,
    oldNumber !== '' && !nineDigits.test(oldNumber) && 'OLD_ID_FORMAT',
    !isName(fullName) && 'NAME_FORMAT',
    birth === undefined ? 'DOB_INVALID' : judgeBirthDate(birth, today),
    sex === undefined && 'SEX_INVALID',
    hasForbiddenCharacter(address) && 'FORBIDDEN_CHARACTER',
    issued === undefined ? 'ISSUE_INVALID' : judgeIssueDate(issued, birth, today),
  ]);
  if (codes.length > 0 || !personalNumber.ok || !birth || !sex || !issued) return { ok: false, codes };

  const warnings = codesOf([
    ...personalNumber.warnings,
    fields.length > fieldCount && 'QR_EXTRA_FIELDS',
    inputMethodTraces.test(fullName) && 'SCANNER_IME_SUSPECTED',
    isMinor(birth, today) && 'MINOR',
    isLikelyExpired(birth, issued, today) && 'CARD_LIKELY_EXPIRED',
  ]);
  return {
    ok: true,
    value: {
      guest: {
        fullName,
        dateOfBirth: birth,
        sex,
        nationality: 'VNM',
        document: { type: 'citizenId', number, issuedOn: issued, expiresOn: null },
        permanentAddress: address === '' ? null : address,
        phone: null,
      },
      oldIdNumber: oldNumber === '' ? null : oldNumber,
      expectedExpiry: expectedExpiry(birth, issued),
      extraFieldCount: fields.length - fieldCount,
      warnings,
    },
  };
}
