import { Inject, Injectable } from '@nestjs/common';
import type { ReportList, ReportResponse, ReportsQuery } from '@luutru/contracts';
import { OfficeDb, type Principal, type Transaction } from '@luutru/database';
import { defaultLimit, NotFound, pageOf, readCursor } from '@luutru/http';
import { judgeReader } from './province-officer.js';
import { ReportClock } from './report-clock.js';
import { reportResponse, reportSummary } from './report.response.js';
import { ReportsRepository } from './reports.repository.js';
import { suppressReport } from './suppress-report.js';

/** The reports, and one of them. Whoever is no officer sees no cell of fewer than five. */
@Injectable()
export class FindReports {
  constructor(
    @Inject(OfficeDb) private readonly officeDb: OfficeDb,
    @Inject(ReportClock) private readonly clock: ReportClock,
  ) {}

  async list(principal: Principal, query: ReportsQuery): Promise<ReportList> {
    judgeReader(principal);
    const limit = query.limit ?? defaultLimit;
    const after = readCursor(query.cursor);
    const { rows, now } = await this.officeDb.run(principal, async (transaction) => ({
      rows: await new ReportsRepository(transaction).page(query.kind, after, limit + 1),
      now: this.clock.at(transaction),
    }));
    return pageOf(
      rows,
      limit,
      (row) => ({ at: new Date(row.period_to), id: row.id }),
      (row) => reportSummary(row, now),
    );
  }

  /** @throws NotFound */
  async one(principal: Principal, id: string): Promise<ReportResponse> {
    judgeReader(principal);
    const report = await this.officeDb.run(principal, (transaction) => this.read(transaction, id));
    return principal.role === 'police' ? report : suppressReport(report);
  }

  /** As it is now in this transaction, with every figure. @throws NotFound */
  async read(transaction: Transaction, id: string): Promise<ReportResponse> {
    const reports = new ReportsRepository(transaction);
    const row = await reports.find(id);
    if (!row) throw new NotFound();
    return reportResponse(row, await reports.events(id), this.clock.at(transaction));
  }
}
