import { isVisaNumber } from './documents.js';
import type { Facts } from './facts.js';
import { error, type Findings, warning } from './findings.js';

/** The visa of a foreigner. It is not demanded: a stay with gaps is declared, and mended later. */
export function judgeVisa(facts: Facts): Findings {
  const number = facts.text('guest.visa.number');
  const expires = facts.date('guest.visa.expiresOn');
  const entered = facts.date('guest.visa.entryDate');
  return [
    number !== undefined && !isVisaNumber(number) && error('guest.visa.number', 'VISA_FORMAT'),
    entered !== undefined &&
      entered > facts.arrivalDate &&
      error('guest.visa.entryDate', 'ENTRY_AFTER_ARRIVAL'),
    expires !== undefined && expires < facts.arrivalDate && warning('VISA_EXPIRED'),
  ];
}
