import type { Vault } from '@luutru/vault';
import type { Reason } from './viewed.js';

const cellOf = (row: string) => ({ owner: 'platform', table: 'access_log', row });

/** Why it was looked at, sealed: an officer's words may name somebody. Null where nothing was said. */
export const sealReason = (vault: Vault, id: string, reason: Required<Reason>): Buffer | null =>
  reason.purpose || reason.caseNumber ? vault.seal(cellOf(id), reason) : null;

export const openReason = (vault: Vault, id: string, sealed: Buffer | null): Required<Reason> =>
  sealed ? vault.open(cellOf(id), sealed) : { purpose: null, caseNumber: null };
