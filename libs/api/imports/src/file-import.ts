import { Inject, Injectable } from '@nestjs/common';
import { TenantDb } from '@luutru/database';
import type { Code } from '@luutru/domain';
import { endJob, type Job, LeaseLost, renewLease } from '@luutru/jobs';
import { FileRefused, type SheetRow } from '@luutru/spreadsheet';
import { Vault } from '@luutru/vault';
import { fieldsByColumn } from './columns.js';
import { FileRows } from './file-rows.js';
import {
  type ImportDetail,
  type ImportRow,
  openDetail,
  openPart,
  sealRejected,
  uploaderOf,
} from './import.row.js';
import { ImportsRepository } from './imports.repository.js';
import { guestRows } from './inspect-file.js';
import { OutcomesRepository } from './outcomes.repository.js';
import { rowValues } from './row-values.js';

/** Rows that share a transaction. */
const chunkRows = 200;

/**
 * Files one import from where it stands to its end. A chunk's stays, the outcome of its rows and the step forward are
 * one transaction that begins by renewing the lease, so that no crash and no second process files a row twice.
 */
@Injectable()
export class FileImport {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(FileRows) private readonly fileRows: FileRows,
  ) {}

  /** @param stopping asked after each chunk; true leaves the rest to another process */
  async run(job: Job, stopping: () => boolean): Promise<void> {
    const row = await this.find(job);
    if (row?.status !== 'running') return;
    const detail = openDetail(this.vault, row);
    const file = await this.content(row);
    try {
      let chunk: SheetRow[] = [];
      for await (const sheetRow of guestRows(file, detail.fileName, detail.headingRow)) {
        if (sheetRow.row < row.next_row) continue;
        chunk.push(sheetRow);
        if (chunk.length < chunkRows) continue;
        await this.fileChunk(job, row, detail, chunk);
        chunk = [];
        if (stopping()) return;
      }
      if (chunk.length) await this.fileChunk(job, row, detail, chunk);
      await this.end(job, row, 'done', null);
    } catch (error) {
      if (error instanceof LeaseLost) return;
      if (!(error instanceof FileRefused)) throw error;
      await this.end(job, row, 'failed', error.code);
    }
  }

  /** It has failed too often to be tried again. */
  async giveUp(job: Job): Promise<void> {
    const row = await this.find(job);
    if (row) await this.end(job, row, 'failed', 'INTERNAL');
  }

  private find({ tenant_id, job_id }: Job): Promise<ImportRow | undefined> {
    return this.tenantDb.run({ tenantId: tenant_id }, (transaction) =>
      new ImportsRepository(transaction).byId(job_id),
    );
  }

  private async content(row: ImportRow): Promise<Buffer> {
    const parts: Buffer[] = [];
    for (;;) {
      const sealed = await this.tenantDb.run({ tenantId: row.tenant_id }, (transaction) =>
        new ImportsRepository(transaction).part(row.id, parts.length),
      );
      if (!sealed) return Buffer.concat(parts);
      parts.push(openPart(this.vault, row, parts.length, sealed));
    }
  }

  private async fileChunk(job: Job, row: ImportRow, detail: ImportDetail, chunk: SheetRow[]): Promise<void> {
    const fields = fieldsByColumn(detail.columns);
    const read = chunk.map((sheetRow) => rowValues(sheetRow, fields));
    const uploader = uploaderOf(row);
    await this.tenantDb.run(uploader, async (transaction) => {
      const imports = new ImportsRepository(transaction);
      await renewLease(transaction, job);
      const place = { facilityId: row.facility_id, receivedAt: row.created_at };
      const filed = await this.fileRows.within(transaction, uploader, place, read);
      const outcomes = filed.map((one, at) => {
        const { values = {}, warnings = [], faults = [] } = read[at] ?? {};
        const rowPlace = { tenant_id: row.tenant_id, import_id: row.id, row_number: chunk[at]?.row ?? 0 };
        if ('stayId' in one) {
          const all = [...warnings, ...one.warnings] as Code[];
          return {
            ...rowPlace,
            status: 'accepted' as const,
            stay_id: one.stayId,
            warnings: all,
            sealed: null,
          };
        }
        const cells = Array.from(chunk[at]?.cells ?? [], (cell) => cell?.text ?? null);
        const content = { cells, values, warnings, faults, errors: one.errors };
        const sealed = sealRejected(this.vault, rowPlace, content);
        return { ...rowPlace, status: 'rejected' as const, stay_id: null, warnings: [], sealed };
      });
      await new OutcomesRepository(transaction).insert(outcomes);
      const accepted = outcomes.filter(({ status }) => status === 'accepted').length;
      const nextRow = (chunk.at(-1)?.row ?? 0) + 1;
      await imports.advance(row, { accepted, rejected: outcomes.length - accepted, nextRow });
      await imports.announce(row);
    });
  }

  private async end(job: Job, row: ImportRow, status: 'done' | 'failed', code: Code | null): Promise<void> {
    await this.tenantDb.run({ tenantId: row.tenant_id }, async (transaction) => {
      const imports = new ImportsRepository(transaction);
      await endJob(transaction, job);
      await imports.end(row, status, code);
      await imports.announce(row);
    });
  }
}
