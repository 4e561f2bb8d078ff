import { Inject, Injectable } from '@nestjs/common';
import type {
  ImportList,
  ImportResponse,
  ImportRowList,
  ListImportRowsQuery,
  PageQuery,
} from '@luutru/contracts';
import { type Principal, TenantDb } from '@luutru/database';
import { defaultLimit, type Language, NotFound, pageOf, readCursor } from '@luutru/http';
import { Vault } from '@luutru/vault';
import { importResponse, rowResponse } from './import.response.js';
import { ImportsRepository } from './imports.repository.js';
import { OutcomesRepository } from './outcomes.repository.js';
import { readRowCursor, writeRowCursor } from './row-cursor.js';

/** The tenant's imports, how far each is, and what became of its rows. Another tenant's is not found. */
@Injectable()
export class FindImports {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /** Newest first. */
  async run(principal: Principal, query: PageQuery): Promise<ImportList> {
    const limit = query.limit ?? defaultLimit;
    const after = readCursor(query.cursor);
    const rows = await this.tenantDb.run(principal, (transaction) =>
      new ImportsRepository(transaction).page(after, limit + 1),
    );
    return pageOf(
      rows,
      limit,
      (row) => ({ at: row.created_at, id: row.id }),
      (row) => importResponse(this.vault, row),
    );
  }

  async one(principal: Principal, id: string): Promise<ImportResponse> {
    const row = await this.tenantDb.run(principal, (transaction) =>
      new ImportsRepository(transaction).byId(id),
    );
    if (!row) throw new NotFound();
    return importResponse(this.vault, row);
  }

  /** In the order of the sheet. */
  async rows(
    principal: Principal,
    id: string,
    query: ListImportRowsQuery,
    language: Language,
  ): Promise<ImportRowList> {
    const limit = query.limit ?? defaultLimit;
    const afterRow = readRowCursor(query.cursor);
    const rows = await this.tenantDb.run(principal, async (transaction) => {
      if (!(await new ImportsRepository(transaction).byId(id))) throw new NotFound();
      return new OutcomesRepository(transaction).page(id, {
        status: query.status,
        afterRow,
        limit: limit + 1,
      });
    });
    const shown = rows.slice(0, limit);
    const last = shown.at(-1);
    return {
      items: shown.map((row) => rowResponse(this.vault, row, language)),
      nextCursor: rows.length > limit && last ? writeRowCursor(last.row_number) : null,
    };
  }
}
