import type pg from 'pg';
import type { Facility } from './persons-rows.ts';

const sectors = `(array['accommodation', 'accommodation', 'accommodation', 'accommodation', 'health', 'transport'])`;

/** So many facilities, each a tenant's own, spread over the communes of the province; and the partitions of the past. */
export async function makeFacilities(client: pg.Client, count: number, months: number): Promise<Facility[]> {
  await client.query(
    `do $$ declare month timestamptz; parent text; begin
       for month in select generate_series(date_trunc('month', now(), 'UTC') - make_interval(months => ${months + 1}),
         date_trunc('month', now(), 'UTC') - interval '2 months', interval '1 month') loop
         foreach parent in array array['stay', 'journal'] loop
           execute format('create table if not exists app.%I partition of app.%I for values from (%L) to (%L)',
             parent || to_char(month at time zone 'UTC', '_YYYY_MM'), parent,
             app.uuid_floor(month), app.uuid_floor(month + interval '1 month'));
         end loop;
       end loop;
     end $$`,
  );
  await client.query(
    `with unit as (select code, valid_from, row_number() over (order by code) - 1 as at, count(*) over () as units
                     from app.admin_unit where level = 'commune' and valid_to is not null and valid_from < '2024-01-01'),
          one as (select n, format('019a0000-0000-7000-9000-%s', lpad(to_hex(n), 12, '0'))::uuid as id,
                         (${sectors})[1 + n % 6] as sector from generate_series(1, $1::int) as n),
          made as (insert into app.tenant (tenant_id, name, sector) select id, 'Đơn vị ' || n, sector from one)
     insert into app.facility (tenant_id, id, sector, kind, name, unit_code, unit_valid_from, address, created_at)
     select one.id, one.id, one.sector, 'hotel', 'Cơ sở ' || n, unit.code, unit.valid_from, 'Số ' || n,
            now() - interval '3 years'
       from one join unit on unit.at = one.n % unit.units`,
    [count],
  );
  const { rows } = await client.query<Facility>(
    `select tenant_id, id, sector from app.facility where name like 'Cơ sở %' order by id`,
  );
  return rows;
}
