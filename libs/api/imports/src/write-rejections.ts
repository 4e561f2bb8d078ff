import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { type Principal, TenantDb } from '@luutru/database';
import { type Language, NotFound } from '@luutru/http';
import { writeWorkbook, type WrittenRow } from '@luutru/spreadsheet';
import { Vault } from '@luutru/vault';
import type { Column } from './columns.js';
import { openDetail, openRejected } from './import.row.js';
import { ImportsRepository } from './imports.repository.js';
import { OutcomesRepository } from './outcomes.repository.js';
import { reasonText } from './reason-text.js';

const pageRows = 500;
const width = 18;
const reasonWidth = 60;
const reasonHeading: Readonly<Record<Language, string>> = { vi: 'Lỗi', en: 'Error' };

/** The rejected rows as a workbook: the columns of the file that was sent and why; mended, it can be sent again. */
@Injectable()
export class WriteRejections {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /** @returns the workbook, and how many rows it will have */
  async run(
    principal: Principal,
    id: string,
    language: Language,
  ): Promise<{ workbook: Readable; rejected: number }> {
    const row = await this.tenantDb.run(principal, (transaction) =>
      new ImportsRepository(transaction).byId(id),
    );
    if (!row) throw new NotFound();
    // The column of reasons of an earlier round is not repeated.
    const columns = openDetail(this.vault, row).columns.filter(
      ({ header, field }) => field || !Object.values(reasonHeading).includes(header),
    );
    const workbook = writeWorkbook([
      {
        name: 'Lỗi',
        widths: [...columns.map(() => width), reasonWidth],
        rows: this.rows(principal, id, columns, language),
      },
    ]);
    return { workbook, rejected: row.rejected };
  }

  private async *rows(
    principal: Principal,
    id: string,
    columns: readonly Column[],
    language: Language,
  ): AsyncGenerator<WrittenRow> {
    yield { cells: [...columns.map(({ header }) => header), reasonHeading[language]], style: 'heading' };
    for (let afterRow = 0; ;) {
      const page = await this.tenantDb.run(principal, (transaction) =>
        new OutcomesRepository(transaction).page(id, { status: 'rejected', afterRow, limit: pageRows }),
      );
      for (const row of page) {
        const { cells, values, errors } = openRejected(this.vault, row);
        const texts = columns.map(({ column, field }) =>
          field ? (values[field] ?? null) : (cells[column] ?? null),
        );
        yield { cells: [...texts, reasonText(errors, language)] };
        afterRow = row.row_number;
      }
      if (page.length < pageRows) return;
    }
  }
}
