import { Inject, Injectable } from '@nestjs/common';
import type { ReportResponse } from '@luutru/contracts';
import { OfficeDb, type Principal } from '@luutru/database';
import { locksAt, type ReportKind, runningPeriod } from '@luutru/domain';
import { v7 } from 'uuid';
import { FindReports } from './find-reports.js';
import { reportingUnit } from './issuer.js';
import { judgeReader } from './province-officer.js';
import { ReportClock } from './report-clock.js';
import { ReportsRepository } from './reports.repository.js';

/**
 * A draft of the running period, to date (luỹ kế đến thời điểm): the very report that will be due, begun early. Asked
 * again, the same one with newer figures, so that it needs no key. The figures are the worker's, within seconds.
 */
@Injectable()
export class DraftReport {
  constructor(
    @Inject(OfficeDb) private readonly officeDb: OfficeDb,
    @Inject(ReportClock) private readonly clock: ReportClock,
    @Inject(FindReports) private readonly findReports: FindReports,
  ) {}

  run(principal: Principal, kind: ReportKind): Promise<{ made: boolean; report: ReportResponse }> {
    judgeReader(principal);
    return this.officeDb.run(principal, async (transaction) => {
      const reports = new ReportsRepository(transaction);
      const now = this.clock.at(transaction);
      const period = runningPeriod(kind, now);
      const id = v7();
      const [draftedAt, locks] = [new Date(now), new Date(locksAt(period, now))];
      const made = await reports.insert({ id, unitCode: reportingUnit, draftedAt, locksAt: locks }, period);
      if (made) await reports.record(id, 'drafted', draftedAt, principal);
      const found = made ? id : await reports.ofPeriod(reportingUnit, period);
      if (found === undefined) throw new Error('The report that stood in the way is gone');
      if (!made) await reports.ask(found, draftedAt);
      return { made, report: await this.findReports.read(transaction, found) };
    });
  }
}
