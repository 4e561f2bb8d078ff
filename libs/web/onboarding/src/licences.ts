import type { SchemaPathTree } from '@angular/forms/signals';
import { type Sector, isCalendarDate } from '@luutru/domain';
import { dated } from '@luutru/web-ui/catalogue';
import { formatDay, readDay } from '@luutru/web-ui';

export const LICENCE_KINDS = [
  'businessLicence',
  'securityCertificate',
  'operatingLicence',
  'transportLicence',
  'other',
] as const;

/** A licence as it stands in a form, its days as a person types them. */
export interface LicenceDraft {
  kind: string;
  number: string;
  issuedOn: string;
  expiresOn: string;
}

/** A licence as the API takes and gives it. */
export interface LicenceBody {
  readonly kind: string;
  readonly number: string;
  readonly issuedOn?: string | null;
  readonly expiresOn?: string | null;
}

/** What each trade must show (rules of the domain, `judgeLicences`), proposed before it is asked for. */
const NEEDED: Readonly<Record<Sector, readonly string[]>> = {
  accommodation: ['businessLicence', 'securityCertificate'],
  health: ['operatingLicence'],
  transport: ['transportLicence'],
};

export const emptyLicence = (kind = 'other'): LicenceDraft => ({
  kind,
  number: '',
  issuedOn: '',
  expiresOn: '',
});

export const neededLicences = (sector: Sector): LicenceDraft[] => NEEDED[sector].map(emptyLicence);

/** A licence without a number was proposed and left alone. */
export const licenceBodies = (drafts: readonly LicenceDraft[]): LicenceBody[] =>
  drafts
    .filter(({ number }) => number.trim() !== '')
    .map(({ kind, number, issuedOn, expiresOn }) => ({
      kind,
      number: number.trim(),
      issuedOn: readDay(issuedOn) || null,
      expiresOn: readDay(expiresOn) || null,
    }));

export const licenceDrafts = (bodies: readonly LicenceBody[]): LicenceDraft[] =>
  bodies.map(({ kind, number, issuedOn, expiresOn }) => ({
    kind,
    number,
    issuedOn: issuedOn ? formatDay(issuedOn) : '',
    expiresOn: expiresOn ? formatDay(expiresOn) : '',
  }));

/** Whether a licence in a form is out of date on a day `2026-11-24`. */
export function isExpired({ expiresOn }: LicenceDraft, today: string): boolean {
  const day = readDay(expiresOn);
  return isCalendarDate(day) && day < today;
}

/** Rules of one licence in a form. */
export function licenceRules(path: SchemaPathTree<LicenceDraft>): void {
  dated(path.issuedOn);
  dated(path.expiresOn);
}
