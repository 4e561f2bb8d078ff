import type { Transaction } from '@luutru/database';
import type { ImportRowStatus } from '@luutru/domain';
import type { OutcomeRow } from './import.row.js';

const outcomeColumns = 'tenant_id, import_id, row_number, status, stay_id, warnings, sealed';

/** What became of the rows of an import. */
export class OutcomesRepository {
  constructor(private readonly transaction: Transaction) {}

  /** A row that has its outcome already keeps it. */
  async insert(rows: readonly OutcomeRow[]): Promise<void> {
    const [first] = rows;
    if (!first) return;
    await this.transaction.query(
      `insert into app.import_row (tenant_id, import_id, row_number, status, stay_id, warnings, sealed)
       select $1, $2, r.number, r.status, r.stay, array(select jsonb_array_elements_text(r.warnings)), r.sealed
         from unnest($3::int[], $4::text[], $5::uuid[], $6::jsonb[], $7::bytea[])
           as r (number, status, stay, warnings, sealed)
       on conflict do nothing`,
      [
        first.tenant_id,
        first.import_id,
        rows.map((row) => row.row_number),
        rows.map((row) => row.status),
        rows.map((row) => row.stay_id),
        rows.map((row) => JSON.stringify(row.warnings)),
        rows.map((row) => row.sealed),
      ],
    );
  }

  /** In the order of the sheet. */
  page(
    importId: string,
    { status, afterRow, limit }: { status?: ImportRowStatus | undefined; afterRow: number; limit: number },
  ): Promise<OutcomeRow[]> {
    return this.transaction.query<OutcomeRow>(
      `select ${outcomeColumns} from app.import_row
        where import_id = $1 and row_number > $2 and ($3::text is null or status = $3)
        order by row_number limit $4`,
      [importId, afterRow, status ?? null, limit],
    );
  }

  async lock(importId: string, rowNumber: number): Promise<OutcomeRow | undefined> {
    const [row] = await this.transaction.query<OutcomeRow>(
      `select ${outcomeColumns} from app.import_row where import_id = $1 and row_number = $2 for update`,
      [importId, rowNumber],
    );
    return row;
  }

  async accept(row: OutcomeRow, stayId: string, warnings: readonly string[]): Promise<void> {
    await this.transaction.query(
      `update app.import_row set status = 'accepted', stay_id = $4, warnings = $5, sealed = null
        where tenant_id = $1 and import_id = $2 and row_number = $3`,
      [row.tenant_id, row.import_id, row.row_number, stayId, warnings],
    );
  }

  /** Still wrong. */
  async reject(row: OutcomeRow, sealed: Buffer): Promise<void> {
    await this.transaction.query(
      `update app.import_row set sealed = $4
        where tenant_id = $1 and import_id = $2 and row_number = $3`,
      [row.tenant_id, row.import_id, row.row_number, sealed],
    );
  }
}
