import type pg from 'pg';

/** One question of a dashboard. Days are `YYYY-MM-DD`, both inclusive. */
export interface Question {
  sectors: readonly string[];
  by: string;
  from: string;
  to: string;
}

const localDay = (instant: string): string => `(${instant} at time zone 'Asia/Ho_Chi_Minh')::date`;

const keys: Readonly<Record<string, string>> = {
  day: `'' || arrived`,
  unit: 'coalesce(u.parent_code, u.code)',
  facilityKind: 'f.kind',
  nationality: 's.nationality',
  sex: 's.sex',
  reason: 's.reason',
  ageGroup: `width_bucket(extract(year from age(arrived, s.date_of_birth))::int, array[0, 14, 18, 25, 35, 45, 55, 65])::text`,
};

const measures = `
  count(*) filter (where arrived >= $2) as arrivals,
  count(*) filter (where arrived >= $2 and s.kind = 'overnight') as overnight,
  count(*) filter (where arrived >= $2 and s.nationality <> 'VNM' and s.document_type <> 'residenceCard') as international,
  count(*) filter (where departed between $2 and $3) as departures,
  sum(greatest(0, least(coalesce(departed, current_date), $3::date + 1) - greatest(arrived, $2))) filter (where s.kind = 'overnight') as nights`;

/** What the dashboard shows, from the stays themselves, as a careful person would ask PostgreSQL for it. */
export async function rawFigures(
  client: pg.Client,
  { sectors, by, from, to }: Question,
): Promise<{ key: string; arrivals: number }[]> {
  const rows = await client.query<{ key: string; arrivals: string }>(
    `select ${keys[by]} as key, ${measures}
       from (select *, ${localDay('arrived_at')} as arrived, ${localDay('departed_at')} as departed from app.stay
              where sector = any($1) and status <> 'cancelled'
                and arrived_at < ($3::date + 1)::timestamp at time zone 'Asia/Ho_Chi_Minh'
                and (departed_at is null or departed_at >= $2::date::timestamp at time zone 'Asia/Ho_Chi_Minh')) s
       join app.facility f on f.tenant_id = s.tenant_id and f.id = s.facility_id
       join app.admin_unit u on u.code = f.unit_code and u.valid_from = f.unit_valid_from
      group by 1`,
    [sectors, from, to],
  );
  return rows.rows.map(({ key, arrivals }) => ({ key, arrivals: Number(arrivals) }));
}
