import type { Vault } from '@luutru/vault';
import type { JournalContent, JournalEntry } from './entry.js';

type Position = Pick<JournalEntry, 'tenantId' | 'stayId' | 'sequence'>;

const cellOf = ({ tenantId, stayId, sequence }: Position) => ({
  owner: tenantId,
  table: 'journal',
  row: `${stayId}/${sequence}`,
});

/** Seals what an entry holds to its place in the journal. */
export const sealContent = (vault: Vault, position: Position, content: JournalContent): Buffer =>
  vault.seal(cellOf(position), content);

/** @throws Error when the entry was altered or moved */
export const openContent = (vault: Vault, position: Position, sealed: Buffer): JournalContent =>
  vault.open<JournalContent>(cellOf(position), sealed);
