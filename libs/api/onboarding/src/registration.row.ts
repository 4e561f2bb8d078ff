import type { RegistrationRequest, RegistrationResponse, RegistrationStatus } from '@luutru/contracts';
import { type Code, formatInstant, type Sector } from '@luutru/domain';
import type { Vault } from '@luutru/vault';

/** What of a registration is never in clear in the database. */
export interface SealedRegistration {
  organisation: RegistrationRequest['organisation'];
  facility: RegistrationRequest['facility'];
  ownerName: string;
  ownerPhone: string;
}

/** As the police may read it. */
export interface RegistrationRow {
  registration_id: string;
  status: RegistrationStatus;
  sector: Sector;
  unit_code: string;
  unit_name: string;
  username: string;
  sealed: Buffer;
  warnings: Code[];
  created_at: Date;
  decided_at: Date | null;
  decided_by_name: string | null;
  reject_reason: string | null;
}

/** As it becomes a tenant, with the ids fixed for it. */
export interface DecidedRow extends RegistrationRow {
  organisation_name: string;
  facility_name: string;
  facility_kind: string;
  unit_valid_from: string;
  password_hash: string;
  future_tenant_id: string;
  future_facility_id: string;
  future_account_id: string;
}

export const registrationCell = (id: string) => ({ owner: 'platform', table: 'registration', row: id });

export function registrationResponse(vault: Vault, row: RegistrationRow): RegistrationResponse {
  const sealed = vault.open<SealedRegistration>(registrationCell(row.registration_id), row.sealed);
  return {
    id: row.registration_id,
    status: row.status,
    warnings: row.warnings,
    sector: row.sector,
    organisation: sealed.organisation,
    facility: sealed.facility,
    username: row.username,
    ownerName: sealed.ownerName,
    ownerPhone: sealed.ownerPhone,
    unitName: row.unit_name,
    createdAt: formatInstant(row.created_at.getTime()),
    decidedAt: row.decided_at && formatInstant(row.decided_at.getTime()),
    decidedBy: row.decided_by_name,
    rejectReason: row.reject_reason,
  };
}
