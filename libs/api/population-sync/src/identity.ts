import type { VerificationResult } from '@luutru/domain';
import type { Change, GuestSnapshot } from '@luutru/journal';
import type { CitizenAnswer, CitizenQuestion, WireSex } from '@luutru/population-wire';

/** Result of a verification (kết quả xác minh), with the fields that differ from the register. */
export interface Verified {
  result: Exclude<VerificationResult, 'pending'>;
  mismatched: string[];
}

/** What stands for a person of whom the register cannot be asked. */
export const unknownPerson: Verified = { result: 'notFound', mismatched: [] };

/**
 * What to ask the register. It knows citizens by their personal number alone, so that nobody else is asked about.
 * @returns null when there is nothing to ask
 */
export function citizenQuestion(ref: string, guest: GuestSnapshot): CitizenQuestion | null {
  const { fullName, dateOfBirth, sex, nationality, document } = guest;
  if (nationality !== 'VNM' || document.type !== 'citizenId' || dateOfBirth === null) return null;
  if (!/^\d{12}$/.test(document.number ?? '')) return null;
  return { ref, personalNumber: document.number ?? '', fullName, dateOfBirth, sex: sex as WireSex };
}

/** The register's answer in our words. A card of a person who died is a mismatch, whatever else agrees. */
export function verifiedBy({ result, mismatched }: CitizenAnswer): Verified {
  switch (result) {
    case 'match':
      return { result: 'verified', mismatched: [] };
    case 'mismatch':
      return { result: 'mismatch', mismatched };
    case 'deceased':
      return { result: 'mismatch', mismatched: ['deceased', ...mismatched] };
    case 'notFound':
      return unknownPerson;
  }
}

const identityPaths: ReadonlySet<string> = new Set([
  'guest.fullName',
  'guest.dateOfBirth',
  'guest.sex',
  'guest.nationality',
  'guest.document.type',
  'guest.document.number',
]);

/** Whether a change makes an earlier verification worthless. */
export const touchesIdentity = (changes: Change[]): boolean =>
  changes.some(({ path }) => identityPaths.has(path));
