import type { KnownGuest } from '@luutru/contracts';
import { isPassportNumber } from '@luutru/domain';
import { formatDay } from '@luutru/web-ui';

import type { Draft } from './draft';

/** Letters of a name from which on it is looked for. */
const SHORTEST_NAME = 3;
const SHORTEST_NUMBER = 6;

export interface Sought {
  readonly q: string;
  readonly by: 'number' | 'name';
}

/** What is worth asking for in a draft: a whole number, or without any number the beginning of a name. */
export function soughtIn({ number, fullName, documentType }: Draft): Sought | undefined {
  const tidy = number.replace(/\s/g, '');
  if (tidy !== '') return isWhole(tidy, documentType) ? { q: tidy, by: 'number' } : undefined;
  const name = fullName.trim();
  return name.length >= SHORTEST_NAME && !/\d/.test(name) ? { q: name, by: 'name' } : undefined;
}

function isWhole(number: string, documentType: string): boolean {
  if (documentType === 'citizenId') return /^\d{12}$/.test(number);
  if (documentType === 'passport') return isPassportNumber(number, undefined);
  return documentType !== 'none' && number.length >= SHORTEST_NUMBER && /\d/.test(number);
}

const day = (date: string | null | undefined): string => (date ? formatDay(date) : '');

/** A guest of before put into the draft, visa and all; the stay's own fields are left as they are. */
export function withKnown(draft: Draft, { guest }: KnownGuest, nationality: string): Draft {
  return {
    ...draft,
    number: guest.document.number ?? '',
    fullName: guest.fullName,
    dateOfBirth: day(guest.dateOfBirth),
    sex: guest.sex,
    nationality,
    documentType: guest.document.type,
    phone: guest.phone ?? '',
    permanentAddress: guest.permanentAddress ?? '',
    healthInsuranceNumber: guest.healthInsuranceNumber ?? '',
    visaNumber: guest.visa?.number ?? '',
    visaType: guest.visa?.type ?? '',
    visaExpiresOn: day(guest.visa?.expiresOn),
    entryDate: day(guest.visa?.entryDate),
    entryPort: guest.visa?.entryPort ?? '',
    issuedOn: day(guest.document.issuedOn),
    expiresOn: day(guest.document.expiresOn),
  };
}
