import type { Transaction } from '@luutru/database';
import type { ReportEventKind, ReportKind, ReportPeriod } from '@luutru/domain';
import type { Cursor } from '@luutru/http';
import type { Actor, ReportEventRow, ReportRow, WholeReportRow } from './report.row.js';

const columns = `id, unit_code, kind, number, period_from, period_to, deadline, version, state, asked_at, figures_at,
  difficulties, proposals, drafted_at, locks_at, locked_at, sent_at, late`;

/** Columns of a report that change, by what is done to it. */
export interface ReportChange {
  difficulties?: string;
  proposals?: string;
  state?: 'locked' | 'sent';
  locked_at?: Date;
  sent_at?: Date;
  late?: boolean;
}

/** Reads and writes reports, for the officers and for the worker alike; each may only do what its role may. */
export class ReportsRepository {
  constructor(private readonly transaction: Transaction) {}

  /** The newest period first. */
  page(kind: ReportKind | undefined, after: Cursor | undefined, limit: number): Promise<ReportRow[]> {
    const values: unknown[] = [limit];
    const value = (item: unknown): string => `$${values.push(item)}`;
    const where = ['true'];
    if (kind) where.push(`kind = ${value(kind)}`);
    if (after)
      where.push(
        `(period_to, id) < (${value(after.at.toISOString().slice(0, 10))}::date, ${value(after.id)}::uuid)`,
      );
    return this.transaction.query<ReportRow>(
      `select ${columns} from app.report where ${where.join(' and ')} order by period_to desc, id desc limit $1`,
      values,
    );
  }

  /** @param locked keeps others from changing it until the end of the transaction */
  async find(id: string, { locked = false } = {}): Promise<WholeReportRow | undefined> {
    const [row] = await this.transaction.query<WholeReportRow>(
      `select ${columns}, figures from app.report where id = $1 ${locked ? 'for update' : ''}`,
      [id],
    );
    return row;
  }

  async ofPeriod(unitCode: string, { kind, number }: ReportPeriod): Promise<string | undefined> {
    const [row] = await this.transaction.query<{ id: string }>(
      'select id from app.report where unit_code = $1 and kind = $2 and number = $3',
      [unitCode, kind, number],
    );
    return row?.id;
  }

  /** @returns false when somebody else has made the report of this period */
  async insert(
    row: { id: string; unitCode: string; draftedAt: Date; locksAt: Date },
    period: ReportPeriod,
  ): Promise<boolean> {
    const rows = await this.transaction.query(
      `insert into app.report (id, unit_code, kind, number, period_from, period_to, deadline, asked_at, drafted_at,
         locks_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9)
       on conflict (unit_code, kind, number) do nothing returning id`,
      [
        row.id,
        row.unitCode,
        period.kind,
        period.number,
        period.from,
        period.to,
        new Date(period.deadline),
        row.draftedAt,
        row.locksAt,
      ],
    );
    return rows.length > 0;
  }

  /** Asks for figures that are newer than this. */
  async ask(id: string, at: Date): Promise<void> {
    await this.transaction.query('update app.report set asked_at = $2 where id = $1', [id, at]);
  }

  async change(id: string, change: ReportChange): Promise<void> {
    const columnsChanged = Object.keys(change);
    const set = columnsChanged.map((column, at) => `${column} = $${at + 2}`);
    await this.transaction.query(
      `update app.report set ${['version = version + 1', ...set].join(', ')} where id = $1`,
      [id, ...Object.values(change)],
    );
  }

  /** Puts down what was done; the report itself is held by this transaction. */
  async record(id: string, kind: ReportEventKind, at: Date, actor: Actor): Promise<void> {
    await this.transaction.query(
      `insert into app.report_event (report_id, sequence, kind, at, actor_id, actor_name)
       select $1, coalesce(max(sequence), 0) + 1, $2, $3, $4, $5 from app.report_event where report_id = $1`,
      [id, kind, at, actor?.userId ?? null, actor?.displayName ?? null],
    );
  }

  /** In their order; somebody who writes at it again and again is named once in a row, with the last time. */
  events(id: string): Promise<ReportEventRow[]> {
    return this.transaction.query<ReportEventRow>(
      `select kind, at, actor_name from (
         select kind, at, actor_name, sequence,
                lead(kind || ' ' || coalesce(actor_id::text, '')) over (order by sequence)
                  is distinct from kind || ' ' || coalesce(actor_id::text, '') as last_in_row
           from app.report_event where report_id = $1) e
        where last_in_row order by sequence`,
      [id],
    );
  }
}
