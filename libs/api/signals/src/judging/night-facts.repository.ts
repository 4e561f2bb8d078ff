import type { Transaction } from '@luutru/database';
import type { DeclaringRecord, VoiceRecord } from '@luutru/domain';
import { factColumns, type FactRow } from './stay-facts.js';

type OfFacility<Record> = Record & { tenantId: string; unitCode: string };

export type PresentRow = FactRow & { last_sequence: number };

/** What the nightly rules are asked with. */
export class NightFactsRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Guests who have been here since before an instant, and foreigners, after an id. */
  present(arrivedBefore: Date, after: string, limit: number): Promise<PresentRow[]> {
    return this.transaction.query<PresentRow>(
      `select ${factColumns}, d.last_sequence from app.stay s
         join app.delivery d on d.tenant_id = s.tenant_id and d.stay_id = s.id
        where s.status = 'present' and (s.arrived_at <= $1 or s.nationality <> 'VNM') and s.id > $2
        order by s.id limit $3`,
      [arrivedBefore, after, limit],
    );
  }

  /** Papers with many stays by the hour, or in many houses, since a day; and the latest of those stays. */
  frequent(
    since: Date,
    floor: string,
    least: { dayUse: number; facilities: number },
  ): Promise<{ person: string; stay_id: string }[]> {
    return this.transaction.query(
      `select encode(person_index, 'hex') as person, (array_agg(id order by arrived_at desc))[1] as stay_id
         from app.stay
        where id >= $2 and arrived_at >= $1 and status <> 'cancelled' and sector = 'accommodation'
          and person_index is not null
        group by person_index
       having count(*) filter (where kind = 'dayUse') >= $3 or count(distinct facility_id) >= $4`,
      [since, floor, least.dayUse, least.facilities],
    );
  }

  /** Declarations and late ones of each facility that had any late one, since an instant. */
  declaring(since: Date, floor: string): Promise<OfFacility<DeclaringRecord>[]> {
    return this.transaction.query(
      `select f.tenant_id as "tenantId", f.id as "facilityId", f.unit_code as "unitCode", s.declared, s.late
         from (select tenant_id, facility_id, count(*)::int as declared, count(*) filter (where late)::int as late
                 from app.stay where id >= $2 and declared_at >= $1 group by tenant_id, facility_id) s
         join app.facility f on f.tenant_id = s.tenant_id and f.id = s.facility_id
        where s.late > 0`,
      [since, floor],
    );
  }

  /**
   * What was heard of each active facility that has rooms.
   * @param floor of the ids of the nine weeks looked at; what was said before them is too long ago to matter
   */
  voices(now: Date, floor: string): Promise<OfFacility<VoiceRecord>[]> {
    return this.transaction.query(
      `with said as (
         select tenant_id, facility_id, max(declared_at) as last_at,
                count(*) filter (where arrived_at >= $1::timestamptz - interval '7 days')::int as arrivals,
                count(*) filter (where arrived_at < $1::timestamptz - interval '7 days')::float8 / 8 as usual
           from app.stay
          where id >= $2 and arrived_at >= $1::timestamptz - interval '63 days' and arrived_at < $1
            and status <> 'cancelled'
          group by tenant_id, facility_id
       ), nil as (
         select tenant_id, facility_id, max(day) as day from app.nil_declaration group by tenant_id, facility_id
       )
       select f.tenant_id as "tenantId", f.id as "facilityId", f.unit_code as "unitCode", true as active, p.rooms,
              greatest((s.last_at at time zone 'Asia/Ho_Chi_Minh')::date, n.day,
                (f.created_at at time zone 'Asia/Ho_Chi_Minh')::date)::text as "lastHeardOn",
              coalesce(s.arrivals, 0) as arrivals,
              case when f.created_at <= $1::timestamptz - interval '63 days' then coalesce(s.usual, 0) end
                as "usualArrivals"
         from app.facility f
         join (select tenant_id, facility_id, count(*)::int as rooms from app.place
                where kind in ('room', 'bed') group by tenant_id, facility_id) p
           on p.tenant_id = f.tenant_id and p.facility_id = f.id
         left join said s on s.tenant_id = f.tenant_id and s.facility_id = f.id
         left join nil n on n.tenant_id = f.tenant_id and n.facility_id = f.id
        where f.status = 'active'`,
      [now, floor],
    );
  }
}
