import { Inject, Injectable } from '@nestjs/common';
import type { ReportResponse } from '@luutru/contracts';
import { OfficeDb, type Principal } from '@luutru/database';
import type { Instant, ReportEventKind } from '@luutru/domain';
import { NotFound, Refused } from '@luutru/http';
import { FindReports } from './find-reports.js';
import { judgeReader } from './province-officer.js';
import { ReportClock } from './report-clock.js';
import type { WholeReportRow } from './report.row.js';
import { type ReportChange, ReportsRepository } from './reports.repository.js';

/** What is to be done: judged on the report as it is, and put down under this name. */
export interface Deed {
  event: ReportEventKind;
  /** The columns that change; none where there is nothing to do. @throws Refused */
  judge(row: WholeReportRow, now: Instant): ReportChange | undefined;
}

/** One change to a report by an officer: held, compared with what the officer saw, judged, written, put down. */
@Injectable()
export class ChangeReport {
  constructor(
    @Inject(OfficeDb) private readonly officeDb: OfficeDb,
    @Inject(ReportClock) private readonly clock: ReportClock,
    @Inject(FindReports) private readonly findReports: FindReports,
  ) {}

  /** @throws NotFound, or Refused 412 when it was changed since */
  run(
    principal: Principal,
    { id, version }: { id: string; version: number },
    deed: Deed,
  ): Promise<ReportResponse> {
    judgeReader(principal);
    return this.officeDb.run(principal, async (transaction) => {
      const reports = new ReportsRepository(transaction);
      const row = await reports.find(id, { locked: true });
      if (!row) throw new NotFound();
      if (row.version !== version) throw new Refused(412, 'PRECONDITION_FAILED');
      const now = this.clock.at(transaction);
      const change = deed.judge(row, now);
      if (change) {
        await reports.change(id, change);
        await reports.record(id, deed.event, new Date(now), principal);
      }
      return this.findReports.read(transaction, id);
    });
  }
}
