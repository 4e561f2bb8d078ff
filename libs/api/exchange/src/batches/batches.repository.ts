import type { Transaction } from '@luutru/database';
import type { BatchRow, LineOutcome } from './batch.row.js';

/** Some hundred lines of a batch, in their order. */
export interface ChunkRow {
  number: number;
  sealed: Buffer;
}

/** Batches within one transaction of the tenant's door. */
export class BatchesRepository {
  constructor(private readonly transaction: Transaction) {}

  async add(
    row: Omit<BatchRow, 'status' | 'accepted' | 'rejected' | 'created_at' | 'finished_at'>,
  ): Promise<void> {
    await this.transaction.query(
      `insert into app.batch (tenant_id, id, total, webhook_id, user_id, user_name, user_role)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [row.tenant_id, row.id, row.total, row.webhook_id, row.user_id, row.user_name, row.user_role],
    );
  }

  async addChunk(tenantId: string, batchId: string, { number, sealed }: ChunkRow): Promise<void> {
    await this.transaction.query(
      'insert into app.batch_chunk (tenant_id, batch_id, number, sealed) values ($1, $2, $3, $4)',
      [tenantId, batchId, number, sealed],
    );
  }

  async byId(id: string): Promise<BatchRow | undefined> {
    const [row] = await this.transaction.query<BatchRow>('select * from app.batch where id = $1', [id]);
    return row;
  }

  /** The first chunk that is not filed yet. */
  async nextChunk({ tenant_id, id }: BatchRow): Promise<ChunkRow | undefined> {
    const [row] = await this.transaction.query<ChunkRow>(
      `select number, sealed from app.batch_chunk
        where tenant_id = $1 and batch_id = $2 and outcomes is null order by number limit 1`,
      [tenant_id, id],
    );
    return row;
  }

  /** A chunk is filed: what became of its lines is kept, the lines are not. */
  async settle(row: BatchRow, number: number, outcomes: LineOutcome[]): Promise<void> {
    const accepted = outcomes.filter(({ status }) => status === 201).length;
    await this.transaction.query(
      `update app.batch_chunk set outcomes = $4, sealed = ''
        where tenant_id = $1 and batch_id = $2 and number = $3`,
      [row.tenant_id, row.id, number, JSON.stringify(outcomes)],
    );
    await this.transaction.query(
      `update app.batch set status = 'running', accepted = accepted + $3, rejected = rejected + $4
        where tenant_id = $1 and id = $2`,
      [row.tenant_id, row.id, accepted, outcomes.length - accepted],
    );
  }

  async end({ tenant_id, id }: BatchRow, status: 'done' | 'failed'): Promise<BatchRow> {
    const [row] = await this.transaction.query<BatchRow>(
      `update app.batch set status = $3, finished_at = now() where tenant_id = $1 and id = $2 returning *`,
      [tenant_id, id, status],
    );
    // What failed is not kept either.
    await this.transaction.query(
      `update app.batch_chunk set sealed = '' where tenant_id = $1 and batch_id = $2 and outcomes is null`,
      [tenant_id, id],
    );
    return row as BatchRow;
  }

  async outcomes({ tenant_id, id }: BatchRow): Promise<LineOutcome[]> {
    const rows = await this.transaction.query<{ outcomes: LineOutcome[] | null }>(
      'select outcomes from app.batch_chunk where tenant_id = $1 and batch_id = $2 order by number',
      [tenant_id, id],
    );
    return rows.flatMap(({ outcomes }) => outcomes ?? []);
  }
}
