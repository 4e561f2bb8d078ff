import type { CalendarDate } from './calendar.js';
import type { Code } from './error-catalogue.js';
import type { Sector } from './vocabulary.js';

/** A licence of a facility (giấy phép). */
export interface Licence {
  readonly kind: string;
  readonly number: string;
  readonly issuedOn?: CalendarDate | null;
  readonly expiresOn?: CalendarDate | null;
}

/** What each trade must show: Decree 96/2016 for lodging, the Law on Medical Examination, Decree 158/2024. */
const needed = {
  accommodation: ['businessLicence', 'securityCertificate'],
  health: ['operatingLicence'],
  transport: ['transportLicence'],
} as const satisfies Record<Sector, readonly string[]>;

/** What is doubtful about a facility's licences on a day. */
export function judgeLicences(sector: Sector, licences: readonly Licence[], today: CalendarDate): Code[] {
  const shown = new Set(licences.map(({ kind }) => kind));
  const missing = needed[sector].some((kind) => !shown.has(kind));
  const expired = licences.some(({ expiresOn }) => expiresOn && expiresOn < today);
  return [
    ...(missing ? (['LICENCE_MISSING'] as const) : []),
    ...(expired ? (['LICENCE_EXPIRED'] as const) : []),
  ];
}
