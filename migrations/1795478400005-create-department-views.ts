import type { MigrationInterface, QueryRunner } from 'typeorm';

const departments = [
  { schema: 'culture', sector: 'accommodation' },
  { schema: 'health', sector: 'health' },
  { schema: 'transport', sector: 'transport' },
];

/**
 * What a department may read: masked stays of its own sector, its facilities, today's figures. Two walls: the login
 * role has no grant on any table, and the views' owner is held to its sector by row-level security.
 */
export class CreateDepartmentViews1795478400005 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- Nguyễn Văn Mẫu becomes N. V. M.
      create function app.mask_name(full_name text) returns text
      language sql immutable strict parallel safe set search_path = pg_catalog, pg_temp as $$
        select regexp_replace(full_name, '(\\S)\\S*', '\\1.', 'g')
      $$;
      revoke all on function app.mask_name(text) from public;
      -- A function in a view is called with the rights of whoever reads the view.
      grant execute on function app.mask_name(text) to luutru_culture, luutru_health, luutru_transport;
    `);
    for (const { schema, sector } of departments) {
      const views = `luutru_${schema}_views`;
      await run.query(`
        create schema ${schema};
        grant usage, create on schema ${schema} to ${views};
        grant usage on schema ${schema} to luutru_${schema};

        create policy stay_of_${schema} on app.stay to ${views} using (sector = '${sector}');
        create policy facility_of_${schema} on app.facility to ${views} using (sector = '${sector}');
        grant select (tenant_id, id, facility_id, sector, kind, status, full_name, date_of_birth, sex, nationality,
          document_type, document_tail, arrived_at, departed_at, reason) on app.stay to ${views};
        grant select on app.facility to ${views};

        create view ${schema}.facility with (security_barrier = true) as
        select f.tenant_id, f.id, f.name, f.kind, f.status,
               u.code as unit_code, u.name as unit_name,
               coalesce(d.code, u.code) as district_code, coalesce(d.name, u.name) as district_name
          from app.facility f
          join app.admin_unit u on u.code = f.unit_code and u.valid_from = f.unit_valid_from
          left join app.admin_unit d on d.code = u.parent_code and d.valid_from = u.parent_valid_from
            and d.level = 'district';

        create view ${schema}.stay with (security_barrier = true) as
        select s.id, f.name as facility_name, f.unit_code, f.unit_name, f.district_code, f.district_name,
               app.mask_name(s.full_name) as masked_name, extract(year from s.date_of_birth)::int as birth_year,
               s.sex, s.nationality, s.document_type, s.document_tail, s.kind, s.reason,
               s.arrived_at, s.departed_at, s.status
          from app.stay s join ${schema}.facility f on f.tenant_id = s.tenant_id and f.id = s.facility_id;

        -- Figures of the calendar day in Việt Nam. A foreigner who lives in the country counts as domestic.
        create view ${schema}.today with (security_barrier = true) as
        with day as (
          select date_trunc('day', now(), 'Asia/Ho_Chi_Minh') as starts
        ), counted as (
          select s.tenant_id, s.facility_id,
                 s.arrived_at >= day.starts as arrived_today,
                 s.status = 'present' as in_house,
                 s.nationality <> 'VNM' and s.document_type <> 'residenceCard' as international
            from app.stay s, day
           where s.status <> 'cancelled' and s.arrived_at < day.starts + interval '1 day'
             and (s.arrived_at >= day.starts or s.status = 'present')
        )
        select f.district_code, f.district_name,
               count(*) filter (where c.arrived_today)::int as arrivals,
               count(*) filter (where c.in_house)::int as in_house,
               count(*) filter (where c.in_house and not c.international)::int as domestic,
               count(*) filter (where c.in_house and c.international)::int as international
          from counted c join ${schema}.facility f on f.tenant_id = c.tenant_id and f.id = c.facility_id
         group by f.district_code, f.district_name;

        grant select on ${schema}.stay, ${schema}.facility, ${schema}.today to luutru_${schema};
        alter view ${schema}.today owner to ${views};
        alter view ${schema}.stay owner to ${views};
        alter view ${schema}.facility owner to ${views};
        revoke create on schema ${schema} from ${views};
      `);
    }
  }

  async down(run: QueryRunner): Promise<void> {
    for (const { schema } of departments) {
      const views = `luutru_${schema}_views`;
      await run.query(`
        set local role ${views};
        drop view ${schema}.today;
        drop view ${schema}.stay;
        drop view ${schema}.facility;
        set local role luutru_owner;
        drop schema ${schema};
        drop policy stay_of_${schema} on app.stay;
        drop policy facility_of_${schema} on app.facility;
        revoke all on app.stay, app.facility from ${views};
      `);
    }
    await run.query('drop function app.mask_name(text)');
  }
}
