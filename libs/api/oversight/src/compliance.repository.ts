import type { Transaction } from '@luutru/database';
import {
  addDays,
  type CalendarDate,
  day as aDay,
  type FacilityStatus,
  instantAt,
  type Licence,
  type Sector,
  uuidFloor,
} from '@luutru/domain';

/** What a facility filed in a range of days. */
export interface FilingRow {
  id: string;
  name: string;
  sector: Sector;
  status: FacilityStatus;
  licences: Licence[];
  unit_code: string;
  unit_name: string;
  filed: number;
  cancelled: number;
  late: number;
  median: number | null;
  worst: number | null;
  last_late_on: CalendarDate | null;
  last_on: CalendarDate | null;
}

export interface FilingRange {
  from: CalendarDate;
  /** The last day. */
  to: CalendarDate;
  unitCode: string | undefined;
  sector: Sector | undefined;
}

/** An id is as old as its declaration; a month on either side is for those that were restored. */
const apart = 31 * aDay;

/**
 * Counts declarations of the facilities in the officer's unit. Days that are over were counted by the worker; the days
 * since, what is late and what was cancelled are read from the stays, so that the figures are those of this moment.
 */
export class ComplianceRepository {
  constructor(private readonly transaction: Transaction) {}

  async filings({ from, to, unitCode, sector }: FilingRange): Promise<FilingRow[]> {
    const [counted] = await this.transaction.query<{ day: CalendarDate }>(`select day from app.filed_until`);
    const uncounted = counted?.day ?? from;
    const start = instantAt(from, 0);
    const end = instantAt(addDays(to, 1), 0);
    const since = instantAt(uncounted, 0);
    return this.transaction.query<FilingRow>(statement, [
      from,
      to,
      uncounted,
      new Date(start),
      new Date(end),
      new Date(since),
      uuidFloor(start - apart),
      uuidFloor(end + apart),
      uuidFloor(since - apart),
      unitCode ?? null,
      sector ?? null,
    ]);
  }
}

const local = (column: string): string => `(${column} at time zone 'Asia/Ho_Chi_Minh')::date`;

const statement = `
  with recursive within as (
    select code, valid_from from app.admin_unit where code = $10
    union
    select u.code, u.valid_from from app.admin_unit u
      join within w on w.code = u.parent_code and w.valid_from = u.parent_valid_from
  ), mine as materialized (
    select f.*, u.name as unit_name from app.facility f
      join app.admin_unit u on u.code = f.unit_code and u.valid_from = f.unit_valid_from
     where f.status in ('active', 'suspended') and f.created_at < $5::timestamptz
       and ($11::text is null or f.sector = $11)
       and ($10::text is null or f.unit_code in (select code from within))
  ), counted as (
    select tenant_id, facility_id, sum(filed)::int as filed from app.daily_filing
     where day >= $1::date and day <= $2::date and day < $3::date group by 1, 2
  ), since as (
    select tenant_id, facility_id, count(*) filter (where declared_at >= $4::timestamptz)::int as filed,
           max(declared_at) as last
      from app.stay
     where declared_at >= $6::timestamptz and declared_at < $5::timestamptz and id >= $9::uuid and id < $8::uuid
     group by 1, 2
  ), undone as (
    select tenant_id, facility_id, count(*)::int as cancelled from app.stay
     where status = 'cancelled' and declared_at >= $4::timestamptz and declared_at < $5::timestamptz
       and id >= $7::uuid and id < $8::uuid
     group by 1, 2
  ), behind as (
    select tenant_id, facility_id, count(*)::int as late, max(minutes_late) as worst, max(declared_at) as last,
           percentile_cont(0.5) within group (order by minutes_late) as median
      from app.stay
     where late and status <> 'cancelled' and declared_at >= $4::timestamptz and declared_at < $5::timestamptz
       and id >= $7::uuid and id < $8::uuid
     group by 1, 2
  )
  select m.id, m.name, m.sector, m.status, m.licences, m.unit_code, m.unit_name,
         coalesce(c.filed, 0) + coalesce(s.filed, 0) as filed, coalesce(x.cancelled, 0) as cancelled,
         coalesce(b.late, 0) as late, b.median, b.worst, ${local('b.last')} as last_late_on,
         greatest(${local('s.last')}, d.last, n.last) as last_on
    from mine m
    left join counted c on c.tenant_id = m.tenant_id and c.facility_id = m.id
    left join since s on s.tenant_id = m.tenant_id and s.facility_id = m.id
    left join undone x on x.tenant_id = m.tenant_id and x.facility_id = m.id
    left join behind b on b.tenant_id = m.tenant_id and b.facility_id = m.id
    left join lateral (
      select max(day) as last from app.daily_filing o
       where o.tenant_id = m.tenant_id and o.facility_id = m.id and o.day <= $2::date and o.day < $3::date) d on true
    left join lateral (
      select max(day) as last from app.nil_declaration o
       where o.tenant_id = m.tenant_id and o.facility_id = m.id and o.day <= $2::date) n on true`;
