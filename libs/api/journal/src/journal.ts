import type { Transaction } from '@luutru/database';
import type { JournalKind } from '@luutru/domain';
import type { Vault } from '@luutru/vault';
import type { Change, JournalContent, JournalEntry } from './entry.js';
import { openContent, sealContent } from './sealed-content.js';

/** The journal of stays, within one transaction. */
export class Journal {
  constructor(
    private readonly transaction: Transaction,
    private readonly vault: Vault,
  ) {}

  /**
   * Appends the stay's next entry and makes its delivery due. The row lock on the delivery gives the number, so that
   * two writers of one stay are put in order whoever began first. A declaration's own first entry is written by
   * DeclareStay together with the stay.
   */
  async append(entry: Omit<JournalEntry, 'sequence'>, content: JournalContent): Promise<number> {
    const [row] = await this.transaction.query<{ last_sequence: number }>(
      `update app.delivery set last_sequence = last_sequence + 1, due_at = least(due_at, now())
        where tenant_id = $1 and stay_id = $2 returning last_sequence`,
      [entry.tenantId, entry.stayId],
    );
    if (!row) throw new Error('A stay without a delivery cannot be written to the journal');
    const sequence = row.last_sequence;
    await this.transaction.query(
      `insert into app.journal (tenant_id, stay_id, sequence, event_id, kind, at, actor_id, actor_name, sealed)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      [
        entry.tenantId,
        entry.stayId,
        sequence,
        entry.eventId,
        entry.kind,
        entry.at,
        entry.actorId,
        entry.actorName,
        sealContent(this.vault, { ...entry, sequence }, content),
      ],
    );
    return sequence;
  }

  /** Everything that happened to a stay, oldest first. */
  async history(tenantId: string, stayId: string): Promise<HistoryEntry[]> {
    const rows = await this.transaction.query<HistoryRow>(
      `select sequence, kind, at, actor_name, sealed from app.journal
        where tenant_id = $1 and stay_id = $2 order by sequence`,
      [tenantId, stayId],
    );
    return rows.map(({ sequence, kind, at, actor_name, sealed }) => {
      const { stay, changes } = openContent(this.vault, { tenantId, stayId, sequence }, sealed);
      return { version: stay.version, kind, at, by: actor_name, changes };
    });
  }
}

/** One line of a stay's history, as both sides may see it. */
export interface HistoryEntry {
  version: number;
  kind: JournalKind;
  at: Date;
  by: string;
  changes: Change[];
}

interface HistoryRow {
  sequence: number;
  kind: JournalKind;
  at: Date;
  actor_name: string;
  sealed: Buffer;
}
