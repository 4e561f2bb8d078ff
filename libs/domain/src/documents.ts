/** Numbers of identity papers, as `tidyNumber` leaves them. Patterns of Vietnamese passports are not law: see below. */

/**
 * Passport of Vietnam: one letter and seven digits (series B, C, N and older), or eight since the electronic ones.
 * Observed, not found in a published rule.
 */
const vietnamesePassport = /^[A-Z]\d{7,8}$/;
const foreignPassport = /^[A-Z0-9]{5,15}$/;
const oldIdNumber = /^\d{9}$/;
const freeNumber = /^[\p{L}\d][\p{L}\d/.-]{2,29}$/u;
const visaNumber = /^[A-Z0-9]{5,20}$/;

/** Whether a passport of that nationality (alpha-3) can have the number. */
export function isPassportNumber(number: string, nationality: string | undefined): boolean {
  return (nationality === 'VNM' ? vietnamesePassport : foreignPassport).test(number);
}

/** Number of the nine-digit identity card (CMND), no longer a valid paper, kept as the person's old number. */
export function isOldIdNumber(number: string): boolean {
  return oldIdNumber.test(number);
}

/** Number of a birth certificate, residence card or other paper: letters, digits, `/`, `-` and `.`. */
export function isDocumentNumber(number: string): boolean {
  return number.length <= 60 && freeNumber.test(number);
}

export function isVisaNumber(number: string): boolean {
  return visaNumber.test(number);
}
