import { type CalendarDate, yearOf } from './calendar.js';
import { codesOf } from './codes-of.js';
import type { Code } from './error-catalogue.js';
import type { Guest } from './guest.js';
import { birthDateOfMrz, expiryDateOfMrz } from './mrz-dates.js';
import { type MrzFields, readMrz } from './mrz-layout.js';
import { stateOfMrz } from './nationalities.js';
import { isMinor, judgeBirthDate } from './persons.js';
import { contradictions, parsePersonalNumber } from './personal-number.js';
import type { DocumentType, Sex } from './vocabulary.js';

/** A passport or identity card read from its machine readable zone (vùng đọc bằng máy). */
export interface MachineReadable {
  readonly format: MrzFields['format'];
  readonly guest: Guest;
  /** Who issued the paper: an alpha-3 code, or an organisation of Doc 9303-3, section 5. */
  readonly issuer: string;
  readonly surname: string;
  readonly givenNames: string;
  readonly warnings: readonly Code[];
}

export type MrzReading =
  | { readonly ok: true; readonly value: MachineReadable }
  | { readonly ok: false; readonly codes: readonly Code[] };

const sexOfMrz: Readonly<Record<string, Sex>> = {
  M: 'male',
  F: 'female',
  X: 'unspecified',
  '<': 'unspecified',
};

/** `MAU<<VAN<THU<<<` as surname and given names; undefined when the field holds no name. */
function namesOf(field: string): { surname: string; givenNames: string } | undefined {
  const [surname = '', ...given] = field.split('<<').map((part) => part.replaceAll('<', ' ').trim());
  const givenNames = given.filter((part) => part !== '').join(' ');
  return surname === '' || /\d/.test(field) ? undefined : { surname, givenNames };
}

function documentTypeOf(format: MrzFields['format'], issuer: string, nationality: string): DocumentType {
  if (format === 'TD3') return 'passport';
  if (issuer !== 'VNM') return 'other';
  return nationality === 'VNM' ? 'citizenId' : 'residenceCard';
}

/** Vietnamese cards repeat the personal number in the optional data; the number proper is its last nine digits. */
function citizenOf(fields: MrzFields, type: DocumentType) {
  return type === 'citizenId' ? parsePersonalNumber(fields.optional.slice(0, 12)) : undefined;
}

/**
 * Reads the two lines of a passport or the three of a card; every check digit must fit. Names come as printed, in
 * capitals without accents, surname first. `today` is a day in Vietnam and settles the century of birth.
 */
export function parseMrz(text: string, today: CalendarDate): MrzReading {
  const fields = readMrz(text);
  if (!fields) return { ok: false, codes: ['MRZ_FORMAT'] };
  if (!fields.checked) return { ok: false, codes: ['MRZ_CHECK_DIGIT'] };

  const issuer = stateOfMrz(fields.issuer);
  const nationality = stateOfMrz(fields.nationality);
  if (!issuer || !nationality) return { ok: false, codes: ['MRZ_STATE_UNKNOWN'] };
  const names = namesOf(fields.names);
  const sex = sexOfMrz[fields.sex];
  const expiresOn = expiryDateOfMrz(fields.expiryDate);
  const printedNumber = fields.documentNumber.replaceAll('<', '');
  if (!names || !sex || expiresOn === undefined || printedNumber === '')
    return { ok: false, codes: ['MRZ_FORMAT'] };

  const type = documentTypeOf(fields.format, issuer, nationality);
  const citizen = citizenOf(fields, type);
  const known = citizen?.ok ? citizen.value : undefined;
  const birth = birthDateOfMrz(fields.birthDate, today, known && String(known.birthYear).slice(0, 2));
  const codes = codesOf([
    citizen && !citizen.ok && citizen.code,
    ...(known ? contradictions(known, { birthYear: birth ? yearOf(birth) : undefined, sex }) : []),
    birth === undefined ? 'DOB_INVALID' : birth !== null && judgeBirthDate(birth, today),
  ]);
  if (codes.length > 0 || birth === undefined) return { ok: false, codes };

  return {
    ok: true,
    value: {
      format: fields.format,
      guest: {
        fullName: `${names.surname} ${names.givenNames}`.trim(),
        dateOfBirth: birth,
        sex,
        nationality,
        document: { type, number: known?.number ?? printedNumber, issuedOn: null, expiresOn },
        permanentAddress: null,
        phone: null,
      },
      issuer,
      ...names,
      warnings: codesOf([
        ...(citizen?.ok ? citizen.warnings : []),
        !fields.names.endsWith('<') && 'NAME_TRUNCATED',
        birth !== null && isMinor(birth, today) && 'MINOR',
        expiresOn !== null && expiresOn < today && 'DOCUMENT_EXPIRED',
      ]),
    },
  };
}
