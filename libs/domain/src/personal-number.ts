import type { Code } from './error-catalogue.js';
import type { Sex } from './vocabulary.js';

/**
 * The 12-digit personal number (số định danh cá nhân), `PPP G YY NNNNNN`: place of birth registration, century and
 * sex, year of birth, six random digits; no check digit. Decree 137/2015, article 13; Circular 59/2021, article 4.
 */
export interface PersonalNumber {
  readonly number: string;
  /** Three digits: `0` and the code of one of the 63 provinces before July 2025, or a country code from 100 on. */
  readonly registeredAt: string;
  readonly sex: Exclude<Sex, 'unspecified'>;
  readonly birthYear: number;
}

export type PersonalNumberReading =
  | { readonly ok: true; readonly value: PersonalNumber; readonly warnings: readonly Code[] }
  | { readonly ok: false; readonly code: 'PID_FORMAT' | 'PID_PROVINCE_UNKNOWN' };

/** Codes of the 63 provinces as they stand in personal numbers; the mergers of 2025 changed no number. */
const provinces: ReadonlySet<string> = new Set(
  (
    '001 002 004 006 008 010 011 012 014 015 017 019 020 022 024 025 026 027 030 031 033 034 035 036 037 038 040 ' +
    '042 044 045 046 048 049 051 052 054 056 058 060 062 064 066 067 068 070 072 074 075 077 079 080 082 083 084 ' +
    '086 087 089 091 092 093 094 095 096'
  ).split(' '),
);

const twelveDigits = /^\d{12}$/;

/** Takes a personal number apart. Whitespace is not forgiven here: `normaliseDeclaration` removes it from input. */
export function parsePersonalNumber(text: string): PersonalNumberReading {
  if (!twelveDigits.test(text)) return { ok: false, code: 'PID_FORMAT' };
  const registeredAt = text.slice(0, 3);
  const abroad = Number(registeredAt) >= 100;
  if (!abroad && !provinces.has(registeredAt)) return { ok: false, code: 'PID_PROVINCE_UNKNOWN' };
  const centuryAndSex = Number(text[3]);
  const value = {
    number: text,
    registeredAt,
    sex: centuryAndSex % 2 === 0 ? 'male' : 'female',
    birthYear: 1900 + 100 * Math.floor(centuryAndSex / 2) + Number(text.slice(4, 6)),
  } as const;
  return { ok: true, value, warnings: abroad ? ['PID_COUNTRY_CODE'] : [] };
}

/**
 * Where a number is at odds with the person's other particulars. Registries hold such numbers, so whether this is an
 * error or a doubt depends on how the number was captured. An unspecified sex contradicts nothing.
 */
export function contradictions(
  number: PersonalNumber,
  person: { birthYear?: number | undefined; sex?: Sex | undefined },
): ('PID_BIRTHYEAR_MISMATCH' | 'PID_SEX_MISMATCH')[] {
  const wrongYear = person.birthYear !== undefined && person.birthYear !== number.birthYear;
  const wrongSex = person.sex !== undefined && person.sex !== 'unspecified' && person.sex !== number.sex;
  return [
    ...(wrongYear ? (['PID_BIRTHYEAR_MISMATCH'] as const) : []),
    ...(wrongSex ? (['PID_SEX_MISMATCH'] as const) : []),
  ];
}
