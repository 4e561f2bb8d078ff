import type { WatchEntryResponse } from '@luutru/contracts';
import { formatInstant, type Severity, type WatchState } from '@luutru/domain';
import type { Vault } from '@luutru/vault';

/** What of an entry is never in clear in the database. */
export interface SealedEntry {
  documentNumber: string | null;
  fullName: string;
  reason: string;
  legalBasis: string;
  revokeReason: string | null;
}

/** The row of `app.watch_entry`. Days are `YYYY-MM-DD`. */
export interface WatchEntryRow {
  id: string;
  version: number;
  unit_code: string;
  sealed: Buffer;
  date_of_birth: string | null;
  severity: Severity;
  expires_on: string;
  proposed_by: string;
  proposed_by_name: string;
  proposed_at: Date;
  approved_by_name: string | null;
  approved_at: Date | null;
  revoked_by_name: string | null;
  revoked_at: Date | null;
  request_hash: Buffer | null;
}

const cellOf = (id: string) => ({ owner: 'platform', table: 'watch_entry', row: id });

export const sealEntry = (vault: Vault, id: string, entry: SealedEntry): Buffer =>
  vault.seal(cellOf(id), entry);

export const openEntry = (vault: Vault, { id, sealed }: Pick<WatchEntryRow, 'id' | 'sealed'>): SealedEntry =>
  vault.open<SealedEntry>(cellOf(id), sealed);

export function stateOf(row: WatchEntryRow, today: string): WatchState {
  if (row.revoked_at) return 'revoked';
  if (row.expires_on < today) return 'expired';
  return row.approved_at ? 'active' : 'proposed';
}

const maybe = (date: Date | null): string | null => date && formatInstant(date.getTime());

export const watchEntryResponse = (
  vault: Vault,
  row: WatchEntryRow,
  { userId, today }: { userId: string; today: string },
): WatchEntryResponse => ({
  id: row.id,
  version: row.version,
  state: stateOf(row, today),
  unitCode: row.unit_code,
  ...openEntry(vault, row),
  dateOfBirth: row.date_of_birth,
  severity: row.severity,
  expiresOn: row.expires_on,
  proposedByName: row.proposed_by_name,
  proposedAt: formatInstant(row.proposed_at.getTime()),
  own: row.proposed_by === userId,
  approvedByName: row.approved_by_name,
  approvedAt: maybe(row.approved_at),
  revokedByName: row.revoked_by_name,
  revokedAt: maybe(row.revoked_at),
});
