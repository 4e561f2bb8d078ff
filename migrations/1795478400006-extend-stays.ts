import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The whole life of a stay, the nil declaration, and the door of the police. */
export class ExtendStays1795478400006 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      alter table app.stay
        add column end_reason text,
        add column ended_at timestamptz,
        add column correction_fields text[],
        add column correction_reason text,
        add column correction_due_at timestamptz,
        add column correction_returned_at timestamptz,
        add constraint stay_end_reason_check check (end_reason in ('left', 'discharged', 'transferred', 'died', 'noShow')),
        add constraint stay_correction_check check (
          (correction_fields is null) = (correction_reason is null)
          and (correction_fields is null) = (correction_due_at is null)
          and (correction_fields is null) = (correction_returned_at is null));
      comment on column app.stay.ended_at is 'when the check-out or cancellation was said; it may be undone for some minutes';
      comment on column app.stay.correction_fields is 'returned by the police for correction and not mended yet';
      create index stay_person_idx on app.stay (person_index);
      create index stay_caregiver_idx on app.stay (tenant_id, caregiver_of) where caregiver_of is not null;

      alter table app.idempotency add column duplicate boolean not null default false;
      comment on column app.idempotency.duplicate is 'the answer also warns of DUPLICATE_STAY, which the writing statement alone could know';

      -- Checked for each row, a foreign key to the partitioned stay opens every partition; and a check whose plan was
      -- made while a month was empty goes on reading all of its rows. Entry and delivery are written by the very
      -- statement that writes their stay, and none of the three is ever deleted.
      alter table app.journal drop constraint journal_stay_fkey;
      alter table app.delivery drop constraint delivery_stay_fkey;

      -- "No guests today" (không có khách): one a facility and day.
      create table app.nil_declaration (
        tenant_id uuid not null,
        facility_id uuid not null,
        day date not null,
        declared_at timestamptz not null default now(),
        declared_by uuid not null,
        declared_by_name text not null,
        constraint nil_declaration_pkey primary key (tenant_id, facility_id, day),
        constraint nil_declaration_facility_fkey foreign key (tenant_id, facility_id)
          references app.facility (tenant_id, id)
      );
      alter table app.nil_declaration enable row level security, force row level security;
      create policy nil_declaration_of_tenant on app.nil_declaration to luutru_tenant
        using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
      grant select, insert on app.nil_declaration to luutru_tenant;

      -- The unit that an officer answers for, signed as the tenant context is. Raises rather than answering NULL.
      create function app.current_jurisdiction() returns text
      language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
      declare
        part text[] := string_to_array(current_setting('luutru.jurisdiction', true), '.');
        key app.context_key;
      begin
        select * into key from app.context_key;
        if array_length(part, 1) is distinct from 3 or part[1] !~ '^unit-[0-9]{2,5}$'
           or encode(sha256(key.outer_key || sha256(key.inner_key || convert_to(part[1] || '.' || part[2], 'UTF8'))), 'hex')
              is distinct from part[3]
           or part[2]::bigint < extract(epoch from clock_timestamp()) then
          raise exception 'no jurisdiction' using errcode = 'insufficient_privilege';
        end if;
        return substr(part[1], 6);
      end $$;
      revoke all on function app.current_jurisdiction() from public;
      grant execute on function app.current_jurisdiction() to luutru_police;

      -- The communes within it, whatever years they stood.
      create function app.jurisdiction_units() returns text[]
      language sql stable security definer set search_path = pg_catalog, pg_temp as $$
        with recursive within as (
          select code, valid_from from app.admin_unit where code = app.current_jurisdiction()
          union
          select u.code, u.valid_from from app.admin_unit u
            join within w on w.code = u.parent_code and w.valid_from = u.parent_valid_from
        )
        select coalesce(array_agg(distinct code), '{}') from within
      $$;
      revoke all on function app.jurisdiction_units() from public;
      grant execute on function app.jurisdiction_units() to luutru_police;

      create policy facility_of_police on app.facility for select to luutru_police
        using (unit_code = any ((select app.jurisdiction_units())::text[]));
    `);
    for (const table of ['stay', 'journal', 'delivery']) {
      const id = table === 'stay' ? 'id' : 'stay_id';
      const within =
        table === 'stay'
          ? `exists (select from app.facility f where f.tenant_id = stay.tenant_id and f.id = stay.facility_id)`
          : `exists (select from app.stay s where s.tenant_id = ${table}.tenant_id and s.id = ${table}.${id})`;
      await run.query(
        `create policy ${table}_of_police on app.${table} for select to luutru_police using (${within})`,
      );
    }
    await run.query(`
      grant usage on schema app to luutru_police;
      grant select on app.facility, app.stay, app.journal, app.delivery, app.admin_unit, app.admin_unit_successor
        to luutru_police;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      revoke select on app.facility, app.stay, app.journal, app.delivery, app.admin_unit, app.admin_unit_successor
        from luutru_police;
      revoke usage on schema app from luutru_police;
      drop policy delivery_of_police on app.delivery;
      drop policy journal_of_police on app.journal;
      drop policy stay_of_police on app.stay;
      drop policy facility_of_police on app.facility;
      drop function app.jurisdiction_units();
      drop function app.current_jurisdiction();
      drop table app.nil_declaration;
      alter table app.journal add constraint journal_stay_fkey
        foreign key (tenant_id, stay_id) references app.stay (tenant_id, id);
      alter table app.delivery add constraint delivery_stay_fkey
        foreign key (tenant_id, stay_id) references app.stay (tenant_id, id);
      alter table app.idempotency drop column duplicate;
      drop index app.stay_caregiver_idx;
      drop index app.stay_person_idx;
      alter table app.stay
        drop constraint stay_correction_check,
        drop constraint stay_end_reason_check,
        drop column correction_returned_at,
        drop column correction_due_at,
        drop column correction_reason,
        drop column correction_fields,
        drop column ended_at,
        drop column end_reason;
    `);
  }
}
