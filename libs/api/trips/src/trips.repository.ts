import type { Transaction } from '@luutru/database';
import type { Cursor } from '@luutru/http';
import type { TripRow, TripWithFacts } from './trip.row.js';

const selectTrip = `
  select t.*, p.listed, p.boarded, p.aboard, p.off_list,
         exists (
           select from app.vehicle v
            where v.tenant_id = t.tenant_id and v.plate = t.plate
              and least(v.badge_expires_on, v.inspection_expires_on)
                < (coalesce(t.departed_at, t.departure_at) at time zone 'Asia/Ho_Chi_Minh')::date
         ) as papers_expired
    from app.trip t
   cross join lateral (
     select count(*)::int as listed,
            count(*) filter (where status = 'listed' and boarded_at is not null)::int as boarded,
            count(*) filter (where status in ('aboard', 'arrived'))::int as aboard,
            coalesce(bool_or(off_list), false) as off_list
       from app.passenger p where p.tenant_id = t.tenant_id and p.trip_id = t.id
   ) p`;

/** What a list of trips is narrowed to. Instants, the upper one exclusive. */
export interface TripFilter {
  facilityId?: string | undefined;
  from?: Date | undefined;
  before?: Date | undefined;
  status?: string | undefined;
}

export class TripsRepository {
  constructor(private readonly transaction: Transaction) {}

  async byId(id: string): Promise<TripWithFacts | undefined> {
    const [row] = await this.transaction.query<TripWithFacts>(`${selectTrip} where t.id = $1`, [id]);
    return row;
  }

  /** The trip alone, locked against other writers until the transaction ends. */
  async lock(id: string): Promise<TripRow | undefined> {
    const [row] = await this.transaction.query<TripRow>('select * from app.trip where id = $1 for update', [
      id,
    ]);
    return row;
  }

  /** Latest departure first. */
  page(filter: TripFilter, after: Cursor | undefined, limit: number): Promise<TripWithFacts[]> {
    const values: unknown[] = [];
    const value = (item: unknown): string => `$${values.push(item)}`;
    const where = ['true'];
    if (filter.facilityId) where.push(`t.facility_id = ${value(filter.facilityId)}`);
    if (filter.from) where.push(`t.departure_at >= ${value(filter.from)}`);
    if (filter.before) where.push(`t.departure_at < ${value(filter.before)}`);
    if (filter.status) where.push(`t.status = ${value(filter.status)}`);
    if (after) where.push(`(t.departure_at, t.id) < (${value(after.at)}, ${value(after.id)})`);
    return this.transaction.query<TripWithFacts>(
      `${selectTrip} where ${where.join(' and ')} order by t.departure_at desc, t.id desc limit ${value(limit)}`,
      values,
    );
  }

  async insert(row: TripRow): Promise<void> {
    const names = Object.keys(row) as (keyof TripRow)[];
    await this.transaction.query(
      `insert into app.trip (${names.join(', ')}) values (${names.map((_, at) => `$${at + 1}`).join(', ')})`,
      names.map((name) => row[name]),
    );
  }

  /** @returns the row as it is afterwards */
  async update(row: TripRow, changed: Partial<TripRow>): Promise<TripRow> {
    const whole = { ...changed, version: row.version + 1 };
    const names = Object.keys(whole) as (keyof typeof whole)[];
    await this.transaction.query(
      `update app.trip set ${names.map((name, at) => `${name} = $${at + 3}`).join(', ')}
        where tenant_id = $1 and id = $2`,
      [row.tenant_id, row.id, ...names.map((name) => whole[name])],
    );
    return { ...row, ...whole };
  }
}
