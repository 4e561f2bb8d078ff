import { Inject, Injectable } from '@nestjs/common';
import { type Transaction, WorkerDb } from '@luutru/database';
import {
  type CalendarDate,
  type Instant,
  locksAt,
  missedReports,
  type ReportKind,
  reportKinds,
  type ReportPeriod,
} from '@luutru/domain';
import { v7 } from 'uuid';
import { GatherFigures } from './gather-figures.js';
import { reportingUnit } from './issuer.js';
import { ReportClock } from './report-clock.js';
import { ReportsRepository } from './reports.repository.js';

/** An open report, as the worker sees it. */
interface OpenReport {
  id: string;
  kind: ReportKind;
  from: CalendarDate;
  to: CalendarDate;
  locks_at: Date;
}

/**
 * Drafts what is due or was missed, brings open drafts up to date, and locks those whose time has come. Any number of
 * workers may: each report is one transaction under one lock for all of them, and its period is unique.
 */
@Injectable()
export class KeepReports {
  constructor(
    @Inject(WorkerDb) private readonly workerDb: WorkerDb,
    @Inject(GatherFigures) private readonly gather: GatherFigures,
    @Inject(ReportClock) private readonly clock: ReportClock,
  ) {}

  /** All there is to do at this moment. Repeated, it makes nothing twice. */
  async run(): Promise<void> {
    await this.draftMissed();
    await this.refresh('all');
  }

  /** The same, but of the open drafts only those that somebody asked about, or that are to be locked. */
  async answer(): Promise<void> {
    await this.draftMissed();
    await this.refresh('asked');
  }

  private async draftMissed(): Promise<void> {
    const missed = await this.workerDb.run(async (transaction) => {
      const known = await knownPeriods(transaction);
      const now = this.clock.at(transaction);
      return reportKinds.flatMap((kind) => missedReports(kind, known.get(kind) ?? [], now));
    });
    for (const period of missed) await this.draft(period);
  }

  private async draft(period: ReportPeriod): Promise<void> {
    await this.alone(async (transaction, now) => {
      const reports = new ReportsRepository(transaction);
      const row = { id: v7(), unitCode: reportingUnit, draftedAt: new Date(now) };
      if (!(await reports.insert({ ...row, locksAt: new Date(locksAt(period, now)) }, period))) return;
      await reports.record(row.id, 'drafted', row.draftedAt, undefined);
    });
  }

  private async refresh(which: 'all' | 'asked'): Promise<void> {
    const drafts = await this.workerDb.run((transaction) =>
      openReports(transaction, which, this.clock.at(transaction)),
    );
    for (const report of drafts) {
      await this.alone(async (transaction, now) => {
        const figures = await this.gather.run(transaction, report, now);
        // An officer may have locked it meanwhile; and nobody has to wait while figures are gathered.
        const [open] = await transaction.query(
          `update app.report set figures = $2, figures_at = $3 where id = $1 and state = 'draft' returning 1`,
          [report.id, JSON.stringify(figures), new Date(now)],
        );
        if (!open) return;
        if (now >= report.locks_at.getTime()) await lock(transaction, report.id, now);
      });
    }
  }

  /** Another worker at it is enough. */
  private async alone(work: (transaction: Transaction, now: Instant) => Promise<void>): Promise<void> {
    await this.workerDb.run(async (transaction) => {
      const [row] = await transaction.query<{ mine: boolean }>(
        `select pg_try_advisory_xact_lock(hashtext('luutru reports')) as mine`,
      );
      if (row?.mine) await work(transaction, this.clock.at(transaction));
    });
  }
}

async function lock(transaction: Transaction, id: string, now: Instant): Promise<void> {
  const reports = new ReportsRepository(transaction);
  await reports.change(id, { state: 'locked', locked_at: new Date(now) });
  await reports.record(id, 'locked', new Date(now), undefined);
}

/** Last days of the periods that there are reports of. */
async function knownPeriods(transaction: Transaction): Promise<Map<ReportKind, CalendarDate[]>> {
  const rows = await transaction.query<{ kind: ReportKind; days: CalendarDate[] }>(
    'select kind, array_agg(period_to::text) as days from app.report where unit_code = $1 group by kind',
    [reportingUnit],
  );
  return new Map(rows.map(({ kind, days }) => [kind, days]));
}

function openReports(transaction: Transaction, which: 'all' | 'asked', now: Instant): Promise<OpenReport[]> {
  return transaction.query<OpenReport & Record<string, unknown>>(
    `select id, kind, period_from as from, period_to as to, locks_at from app.report
      where state = 'draft' and ($1 or locks_at <= $2 or figures_at is null or asked_at > figures_at)
      order by period_to`,
    [which === 'all', new Date(now)],
  );
}
