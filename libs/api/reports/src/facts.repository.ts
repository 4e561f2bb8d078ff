import type { LateFacility, ReportFacility, ReportPunctuality } from '@luutru/contracts';
import type { Transaction } from '@luutru/database';
import { day, type Instant, uuidFloor } from '@luutru/domain';

/** From one instant up to another. */
export interface Span {
  from: Instant;
  before: Instant;
}

const mostNew = 50;
const mostLate = 30;
const known = `f.status in ('active', 'suspended') and not app.is_sandbox(f.tenant_id)`;
const withUnit = `app.facility f
  join app.admin_unit u on u.code = f.unit_code and u.valid_from = f.unit_valid_from`;

/** What a report says beside the figures of guests; read by the worker, which sees no guest. */
export class FactsRepository {
  constructor(private readonly transaction: Transaction) {}

  async facilities({
    from,
    before,
  }: Span): Promise<{ active: number; fresh: number; newest: ReportFacility[] }> {
    const [row] = await this.transaction.query<{
      active: number;
      fresh: number;
      newest: ReportFacility[] | null;
    }>(
      `select count(*) filter (where f.status = 'active' and f.created_at < $2)::int as active,
              count(*) filter (where f.created_at >= $1 and f.created_at < $2)::int as fresh,
              (select json_agg(n) from (
                 select f.name, f.sector, u.name as "unitName" from ${withUnit}
                  where f.created_at >= $1 and f.created_at < $2 and ${known}
                  order by f.created_at, f.name limit $3) n) as newest
         from app.facility f where ${known}`,
      [new Date(from), new Date(before), mostNew],
    );
    return { active: row?.active ?? 0, fresh: row?.fresh ?? 0, newest: row?.newest ?? [] };
  }

  /** Of what was declared in the span; a stay's id says in which month's part of the table it is. */
  async punctuality({ from, before }: Span): Promise<ReportPunctuality> {
    const rows = await this.transaction.query<LateFacility & { declared: number; late: number }>(
      `with declared as (
         select s.tenant_id, s.facility_id, count(*)::int as declared, count(*) filter (where s.late)::int as late,
                coalesce(max(s.minutes_late), 0)::int as longest
           from app.stay s
          where s.id >= $3::uuid and s.id < $4::uuid and s.declared_at >= $1 and s.declared_at < $2
            and s.status <> 'cancelled'
          group by s.tenant_id, s.facility_id)
       select f.name, f.sector, u.name as "unitName", d.declared, d.late, d.longest as "longestMinutes"
         from declared d join ${withUnit} on f.tenant_id = d.tenant_id and f.id = d.facility_id
        where not app.is_sandbox(d.tenant_id)
        order by d.late desc, d.longest desc, f.name`,
      [new Date(from), new Date(before), uuidFloor(from - day), uuidFloor(before + day)],
    );
    const sum = (figure: 'declared' | 'late'): number => rows.reduce((total, row) => total + row[figure], 0);
    const late = rows.filter((row) => row.late > 0);
    const declared = sum('declared');
    return {
      declared,
      late: sum('late'),
      onTimeRate: declared ? (declared - sum('late')) / declared : null,
      lateFacilityCount: late.length,
      lateFacilities: late.slice(0, mostLate),
    };
  }

  /** Stays that the population database had refused for good by then, and that are still so. */
  async parked(before: Instant): Promise<number> {
    const [row] = await this.transaction.query<{ parked: number }>(
      'select count(*)::int as parked from app.delivery where parked_at < $1 and not app.is_sandbox(tenant_id)',
      [new Date(before)],
    );
    return row?.parked ?? 0;
  }

  /** Persons sought who were met: how many, never who. */
  async watchListHits({ from, before }: Span): Promise<number> {
    const [row] = await this.transaction.query<{ hits: number }>(
      `select count(*)::int as hits from app.alert
        where code = 'WATCHLIST_HIT' and raised_at >= $1 and raised_at < $2`,
      [new Date(from), new Date(before)],
    );
    return row?.hits ?? 0;
  }
}
