import { eventChannel, type Transaction } from '@luutru/database';
import type { Code } from '@luutru/domain';
import type { Cursor } from '@luutru/http';
import type { Mapping } from './columns.js';
import type { ImportRow } from './import.row.js';

const importColumns = `tenant_id, id, facility_id, status, code, total, accepted, rejected, next_row, file_hash,
  detail_sealed, user_id, user_name, user_role, created_at`;

type NewImport = Omit<ImportRow, 'code' | 'accepted' | 'rejected' | 'next_row'>;

/** Imports of one tenant, with their files, their mappings and the work still to do. */
export class ImportsRepository {
  constructor(private readonly transaction: Transaction) {}

  async byId(id: string): Promise<ImportRow | undefined> {
    const [row] = await this.transaction.query<ImportRow>(
      `select ${importColumns} from app.import where id = $1`,
      [id],
    );
    return row;
  }

  async lock(id: string): Promise<ImportRow | undefined> {
    const [row] = await this.transaction.query<ImportRow>(
      `select ${importColumns} from app.import where id = $1 for update`,
      [id],
    );
    return row;
  }

  /** Newest first. */
  page(after: Cursor | undefined, limit: number): Promise<ImportRow[]> {
    return this.transaction.query<ImportRow>(
      `select ${importColumns} from app.import
        where $1::timestamptz is null or (date_trunc('milliseconds', created_at), id) < ($1, $2::uuid)
        order by date_trunc('milliseconds', created_at) desc, id desc limit $3`,
      [after?.at ?? null, after?.id ?? null, limit],
    );
  }

  /** Two who send the same bytes at once wait for each other here, until the transaction ends. */
  async awaitSame(tenantId: string, facilityId: string, fileHash: Buffer): Promise<void> {
    await this.transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `import ${tenantId} ${facilityId} ${fileHash.toString('hex')}`,
    ]);
  }

  /** Whether these very bytes were taken in for the facility before. */
  async isRepeated({ facility_id, file_hash }: NewImport): Promise<boolean> {
    const rows = await this.transaction.query(
      `select 1 from app.import where facility_id = $1 and file_hash = $2 and status <> 'failed' limit 1`,
      [facility_id, file_hash],
    );
    return rows.length > 0;
  }

  async insert(row: NewImport): Promise<void> {
    await this.transaction.query(
      `insert into app.import (tenant_id, id, facility_id, status, total, file_hash, detail_sealed,
         user_id, user_name, user_role, created_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        row.tenant_id,
        row.id,
        row.facility_id,
        row.status,
        row.total,
        row.file_hash,
        row.detail_sealed,
        row.user_id,
        row.user_name,
        row.user_role,
        row.created_at,
      ],
    );
  }

  async insertPart(row: Pick<ImportRow, 'tenant_id' | 'id'>, part: number, sealed: Buffer): Promise<void> {
    await this.transaction.query(
      'insert into app.import_content (tenant_id, import_id, part, sealed) values ($1, $2, $3, $4)',
      [row.tenant_id, row.id, part, sealed],
    );
  }

  /** One part of the file, or nothing after the last. */
  async part(id: string, part: number): Promise<Buffer | undefined> {
    const [row] = await this.transaction.query<{ sealed: Buffer }>(
      'select sealed from app.import_content where import_id = $1 and part = $2',
      [id, part],
    );
    return row?.sealed;
  }

  async rememberedMapping(headingsHash: Buffer): Promise<Mapping> {
    const [row] = await this.transaction.query<{ fields: Mapping }>(
      'select fields from app.import_mapping where headings_hash = $1',
      [headingsHash],
    );
    return row?.fields ?? {};
  }

  async rememberMapping(tenantId: string, headingsHash: Buffer, fields: Mapping): Promise<void> {
    await this.transaction.query(
      `insert into app.import_mapping (tenant_id, headings_hash, fields) values ($1, $2, $3)
       on conflict (tenant_id, headings_hash) do update set fields = excluded.fields`,
      [tenantId, headingsHash, JSON.stringify(fields)],
    );
  }

  async map(row: ImportRow, detailSealed: Buffer): Promise<void> {
    await this.transaction.query(
      `update app.import set status = 'running', detail_sealed = $3 where tenant_id = $1 and id = $2`,
      [row.tenant_id, row.id, detailSealed],
    );
  }

  async advance(
    { tenant_id, id }: ImportRow,
    { accepted, rejected, nextRow }: { accepted: number; rejected: number; nextRow: number },
  ): Promise<void> {
    await this.transaction.query(
      `update app.import set accepted = accepted + $3, rejected = rejected + $4, next_row = $5
        where tenant_id = $1 and id = $2`,
      [tenant_id, id, accepted, rejected, nextRow],
    );
  }

  /** One rejected row is filed after all. */
  async countMended({ tenant_id, id }: ImportRow): Promise<void> {
    await this.transaction.query(
      'update app.import set accepted = accepted + 1, rejected = rejected - 1 where tenant_id = $1 and id = $2',
      [tenant_id, id],
    );
  }

  /** The file is not needed any more: what is left of it are the rejected rows. */
  async end({ tenant_id, id }: ImportRow, status: 'done' | 'failed', code: Code | null): Promise<void> {
    await this.transaction.query(
      'update app.import set status = $3, code = $4 where tenant_id = $1 and id = $2',
      [tenant_id, id, status, code],
    );
    await this.transaction.query('delete from app.import_content where tenant_id = $1 and import_id = $2', [
      tenant_id,
      id,
    ]);
  }

  /** Tells open pages, once the transaction is committed. */
  async announce({ tenant_id, id }: Pick<ImportRow, 'tenant_id' | 'id'>): Promise<void> {
    await this.transaction.query('select pg_notify($1, $2)', [
      eventChannel,
      JSON.stringify({ type: 'import', tenantId: tenant_id, importId: id }),
    ]);
  }
}
