import type { ToldView } from '@luutru/access-log';
import type { StatementResponse, StatementView } from '@luutru/contracts';
import { formatInstant } from '@luutru/domain';
import type { FacilityRow } from '@luutru/facilities';
import type { HistoryEntry } from '@luutru/journal';
import type { Vault } from '@luutru/vault';
import { guestOf, openGuest } from '../sealed-guest.js';
import type { StayRow } from '../stay.row.js';
import type { StatementLinkRow } from './statement-link.row.js';

/** What those who looked are called. */
export interface Organisations {
  units: ReadonlyMap<string, string>;
  tenants: ReadonlyMap<string, string>;
}

interface Parts {
  stay: StayRow;
  facility: FacilityRow;
  link: StatementLinkRow;
  versions: readonly HistoryEntry[];
  views: readonly ToldView[];
  organisations: Organisations;
  now: Date;
}

const instant = (date: Date): string => formatInstant(date.getTime());
const maybe = (date: Date | null): string | null => date && instant(date);

/** What a guest is shown of a stay; a whitelist: no officer's and no receptionist's name is in it. */
export const statementResponse = (vault: Vault, parts: Parts): StatementResponse => {
  const { stay, facility, link, versions, views, organisations, now } = parts;
  return {
    guest: guestOf(stay, openGuest(vault, stay)),
    sector: stay.sector,
    facilityName: facility.name,
    facilityAddress: facility.address,
    kind: stay.kind,
    reason: stay.reason,
    place: stay.place,
    arrivedAt: instant(stay.arrived_at),
    expectedDepartureAt: maybe(stay.expected_departure_at),
    departedAt: maybe(stay.departed_at),
    status: stay.status,
    declaredAt: instant(stay.declared_at),
    receiptNumber: stay.receipt_number,
    // That the police ask for a correction is between them and the facility.
    versions: versions
      .filter(({ kind }) => kind !== 'returned')
      .map(({ version, at, kind }) => ({ version, at: instant(at), kind })),
    views: views.map((view) => viewOf(view, organisations)),
    generatedAt: instant(now),
    expiresAt: instant(link.expires_at),
  };
};

const viewOf = (view: ToldView, { units, tenants }: Organisations): StatementView => ({
  role: view.role,
  organisation: units.get(view.unitCode ?? '') ?? tenants.get(view.tenantId ?? '') ?? null,
  sector: view.sector,
  kind: view.kind,
  day: view.day,
  times: view.times,
  lastAt: instant(view.lastAt),
});
