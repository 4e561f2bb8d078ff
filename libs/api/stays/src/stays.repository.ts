import type { Transaction } from '@luutru/database';
import { day as aDay, uuidFloor } from '@luutru/domain';
import type { Cursor } from '@luutru/http';
import type { Interval } from './declare-stays.js';
import { longestOverlap } from './insert-stay.js';
import { type StayRow, stayColumns, type StayWithDelivery } from './stay.row.js';

const selectStay = `
  select ${Object.keys(stayColumns)
    .map((name) => `s.${name}`)
    .join(', ')},
    d.last_sequence, d.acked_sequence, d.attempts, d.parked_at, d.delivered_at, d.verification, d.verified_at,
    d.mismatched
  from app.stay s join app.delivery d on d.tenant_id = s.tenant_id and d.stay_id = s.id`;

/** What a list of stays is narrowed to. Instants, the upper one exclusive. */
export interface StayFilter {
  facilityId?: string | undefined;
  arrivedFrom?: Date | undefined;
  arrivedBefore?: Date | undefined;
  status?: string | undefined;
  /** Only guests who are not Vietnamese. */
  foreign?: boolean;
  /** Only those that the police gave back for correction and that are not mended yet. */
  returned?: boolean | undefined;
  /** Part of a name without accents. */
  nameKey?: string | undefined;
  /** Fingerprints of a number, one for each type of paper that it could be. */
  documentIndexes?: Buffer[] | undefined;
}

/** The day's figures of a desk. */
export interface TodayRow {
  arrived: number;
  in_house: number;
  due_to_leave: number;
  late: number;
  sync_pending: number;
  sync_parked: number;
}

export class StaysRepository {
  constructor(private readonly transaction: Transaction) {}

  async byId(id: string): Promise<StayWithDelivery | undefined> {
    const [row] = await this.transaction.query<StayWithDelivery>(`${selectStay} where s.id = $1`, [id]);
    return row;
  }

  /** The same, locked against other writers until the transaction ends. */
  async lock(id: string): Promise<StayWithDelivery | undefined> {
    const [row] = await this.transaction.query<StayWithDelivery>(
      `${selectStay} where s.id = $1 for update of s`,
      [id],
    );
    return row;
  }

  /** Newest arrival first. */
  page(filter: StayFilter, after: Cursor | undefined, limit: number): Promise<StayWithDelivery[]> {
    const values: unknown[] = [];
    const value = (item: unknown): string => `$${values.push(item)}`;
    const where = ['true'];
    if (filter.facilityId) where.push(`s.facility_id = ${value(filter.facilityId)}`);
    if (filter.arrivedFrom) where.push(`s.arrived_at >= ${value(filter.arrivedFrom)}`);
    if (filter.arrivedBefore) where.push(`s.arrived_at < ${value(filter.arrivedBefore)}`);
    if (filter.status) where.push(`s.status = ${value(filter.status)}`);
    if (filter.returned) where.push(`s.correction_fields is not null and s.status <> 'cancelled'`);
    if (filter.foreign) where.push(`s.foreign_due_at is not null`);
    if (filter.documentIndexes) where.push(`s.document_index = any(${value(filter.documentIndexes)})`);
    else if (filter.nameKey) where.push(`strpos(s.name_key, ${value(filter.nameKey)}) > 0`);
    if (after) where.push(`(s.arrived_at, s.id) < (${value(after.at)}, ${value(after.id)})`);
    return this.transaction.query<StayWithDelivery>(
      `${selectStay} where ${where.join(' and ')} order by s.arrived_at desc, s.id desc limit ${value(limit)}`,
      values,
    );
  }

  async update(row: StayRow, changed: Partial<StayRow>): Promise<void> {
    const names = Object.keys(changed) as (keyof StayRow)[];
    await this.transaction.query(
      `update app.stay set ${names.map((name, at) => `${name} = $${at + 3}`).join(', ')}
        where tenant_id = $1 and id = $2`,
      [row.tenant_id, row.id, ...names.map((name) => changed[name])],
    );
  }

  /** The person is somebody else now, or has a number now: the population database is asked again. */
  async verifyAgain(row: StayRow): Promise<void> {
    await this.transaction.query(
      `update app.delivery set verification = 'pending', verified_at = null, mismatched = '{}', due_at = now()
        where tenant_id = $1 and stay_id = $2`,
      [row.tenant_id, row.id],
    );
  }

  /** Relatives who stay beside a patient and have not left; locked. */
  caregiversOf(row: StayRow): Promise<StayWithDelivery[]> {
    return this.transaction.query<StayWithDelivery>(
      `${selectStay} where s.tenant_id = $1 and s.caregiver_of = $2 and s.status = 'present' order by s.id for update of s`,
      [row.tenant_id, row.id],
    );
  }

  /** Which of these stays the tenant has, and did not cancel. */
  async existing(ids: readonly string[]): Promise<Set<string>> {
    if (!ids.length) return new Set();
    const rows = await this.transaction.query<{ id: string }>(
      `select id from app.stay where id = any($1::uuid[]) and status <> 'cancelled'`,
      [ids],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** Which of these, by position, have another stay of the same number at the same facility and time. */
  async doubled(tenantId: string, intervals: readonly Interval[]): Promise<Set<number>> {
    if (!intervals.length) return new Set();
    const rows = await this.transaction.query<{ at: number }>(
      `select n.at::int - 1 as at
         from unnest($1::bytea[], $2::uuid[], $3::timestamptz[], $4::timestamptz[])
           with ordinality as n (document_index, facility_id, arrived_at, expected_departure_at, at)
        -- One row of each at most: so the planner asks the index for each number, however little it knows of the table.
        cross join lateral (
          select 1 from app.stay s
           where s.tenant_id = $6::uuid and s.document_index = n.document_index and s.facility_id = n.facility_id
             and s.status <> 'cancelled' and s.id >= $5::uuid and s.id < $7::uuid
             and (s.departed_at is null or s.departed_at > n.arrived_at)
             and s.arrived_at < coalesce(n.expected_departure_at, 'infinity')
           limit 1) as other`,
      [
        intervals.map((one) => one.document_index),
        intervals.map((one) => one.facility_id),
        intervals.map((one) => one.arrived_at),
        intervals.map((one) => one.expected_departure_at),
        uuidFloor(this.transaction.now.getTime() - longestOverlap),
        tenantId,
        uuidFloor(this.transaction.now.getTime() + aDay),
      ],
      'doubled-stays',
    );
    return new Set(rows.map(({ at }) => at));
  }

  /** The latest stays of persons with one of these numbers, or whose name begins so; newest first. */
  known(filter: { documentIndexes: Buffer[] } | { nameKey: string }): Promise<StayWithDelivery[]> {
    const byNumber = 'documentIndexes' in filter;
    const where = byNumber ? 's.document_index = any($1)' : `s.name_key ^@ $1`;
    return this.transaction.query<StayWithDelivery>(
      `${selectStay} where s.status <> 'cancelled' and ${where} order by s.arrived_at desc, s.id desc limit 100`,
      [byNumber ? filter.documentIndexes : filter.nameKey],
    );
  }

  async today(dayStarts: Date, dayEnds: Date): Promise<TodayRow> {
    const [row] = await this.transaction.query<TodayRow>(
      `select count(*) filter (where s.arrived_at >= $1)::int as arrived,
              count(*) filter (where s.status = 'present')::int as in_house,
              count(*) filter (where s.status = 'present' and s.expected_departure_at < $2)::int as due_to_leave,
              count(*) filter (where s.declared_at >= $1 and s.late)::int as late,
              count(*) filter (where d.parked_at is null and d.acked_sequence < d.last_sequence)::int as sync_pending,
              count(*) filter (where d.parked_at is not null)::int as sync_parked
         from app.stay s join app.delivery d on d.tenant_id = s.tenant_id and d.stay_id = s.id
        where s.status <> 'cancelled' and (s.arrived_at >= $1 or s.declared_at >= $1 or s.status = 'present')`,
      [dayStarts, dayEnds],
    );
    if (!row) throw new Error('An aggregate without a row');
    return row;
  }
}
