import type { BatchResponse } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { type BatchStatus, formatInstant, type Role } from '@luutru/domain';
import type { Outcome } from '@luutru/http';
import type { Vault } from '@luutru/vault';

/** A batch of declarations that is filed apart from the request that brought it. */
export interface BatchRow {
  tenant_id: string;
  id: string;
  status: BatchStatus;
  total: number;
  accepted: number;
  rejected: number;
  webhook_id: string | null;
  user_id: string;
  user_name: string;
  user_role: Role;
  created_at: Date;
  finished_at: Date | null;
}

/** One line that was sent: its number, and its body where it is JSON. */
export interface SentLine {
  line: number;
  body?: unknown;
}

export type LineOutcome = { line: number } & Outcome;

/** In whose name the lines are filed: whoever sent them, whose session may be long over. */
export const senderOf = (row: BatchRow): Principal & { tenantId: string } => ({
  userId: row.user_id,
  displayName: row.user_name,
  role: row.user_role,
  sessionId: row.id,
  tenantId: row.tenant_id,
});

export const batchResponse = (row: BatchRow): BatchResponse => ({
  id: row.id,
  status: row.status,
  total: row.total,
  accepted: row.accepted,
  rejected: row.rejected,
  createdAt: formatInstant(row.created_at.getTime()),
  finishedAt: row.finished_at && formatInstant(row.finished_at.getTime()),
});

const cellOf = ({ tenant_id, id }: Pick<BatchRow, 'tenant_id' | 'id'>, number: number) => ({
  owner: tenant_id,
  table: 'batch_chunk',
  row: `${id}/${number}`,
});

type Place = Pick<BatchRow, 'tenant_id' | 'id'>;

/** Lines name guests, so they lie under seal, and only until they are filed. */
export const sealLines = (vault: Vault, place: Place, number: number, lines: SentLine[]): Buffer =>
  vault.seal(cellOf(place, number), lines);
export const openLines = (vault: Vault, place: Place, number: number, sealed: Buffer): SentLine[] =>
  vault.open<SentLine[]>(cellOf(place, number), sealed);
