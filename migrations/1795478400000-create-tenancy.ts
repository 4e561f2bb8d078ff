import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tenants, the proof of tenant that every policy asks for, and the partitions that time needs. */
export class CreateTenancy1795478400000 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      revoke all on schema app from public;
      grant usage on schema app to luutru_tenant, luutru_platform, luutru_worker,
        luutru_culture_views, luutru_health_views, luutru_transport_views;
      grant select on app.migration to luutru_platform;

      -- The key of the tenant context, padded for HMAC. Only current_tenant() reads it.
      create table app.context_key (
        inner_key bytea not null,
        outer_key bytea not null
      );
      alter table app.context_key enable row level security, force row level security;
      create policy context_key_owner on app.context_key to luutru_owner using (true) with check (true);

      -- HMAC (RFC 2104) by sha256() alone, so that no extension is needed. Raises rather than answering NULL:
      -- a policy that compared with NULL would silently show nothing.
      create function app.current_tenant() returns uuid
      language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
      declare
        context text := current_setting('luutru.context', true);
        part text[] := string_to_array(context, '.');
        key app.context_key;
      begin
        if array_length(part, 1) is distinct from 3 then
          raise exception 'no tenant context' using errcode = 'insufficient_privilege';
        end if;
        select * into key from app.context_key;
        if encode(sha256(key.outer_key || sha256(key.inner_key || convert_to(part[1] || '.' || part[2], 'UTF8'))), 'hex')
             is distinct from part[3] then
          raise exception 'forged tenant context' using errcode = 'insufficient_privilege';
        end if;
        if part[2]::bigint < extract(epoch from clock_timestamp()) then
          raise exception 'expired tenant context' using errcode = 'insufficient_privilege';
        end if;
        return part[1]::uuid;
      end $$;
      revoke all on function app.current_tenant() from public;
      grant execute on function app.current_tenant() to luutru_tenant;

      create table app.tenant (
        tenant_id uuid not null,
        name text not null,
        sector text not null,
        created_at timestamptz not null default now(),
        constraint tenant_pkey primary key (tenant_id),
        constraint tenant_sector_check check (sector in ('accommodation', 'health', 'transport'))
      );
      alter table app.tenant enable row level security, force row level security;
      create policy tenant_of_tenant on app.tenant to luutru_tenant
        using (tenant_id = (select app.current_tenant()));
      create policy tenant_of_platform on app.tenant to luutru_platform using (true) with check (true);
      grant select on app.tenant to luutru_tenant;
      grant select, insert on app.tenant to luutru_platform;

      -- The smallest UUIDv7 (RFC 9562) of an instant: the tables that grow are split by month of their ids,
      -- so that a primary key needs no second column for it.
      create function app.uuid_floor(instant timestamptz) returns uuid
      language sql immutable set search_path = pg_catalog, pg_temp as $$
        select (lpad(to_hex((extract(epoch from instant) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid
      $$;
      revoke all on function app.uuid_floor(timestamptz) from public;

      -- Makes the partitions of last month up to so many months ahead. A partition has no grant and no policy:
      -- its rows are reached through the parent alone.
      create function app.ensure_partitions(months_ahead int) returns int
      language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
      declare
        parent text;
        month timestamptz;
        name text;
        made int := 0;
      begin
        perform pg_advisory_xact_lock(hashtext('luutru partitions'));
        foreach parent in array array['stay', 'journal'] loop
          for month in select generate_series(
            date_trunc('month', now(), 'UTC') - interval '1 month',
            date_trunc('month', now(), 'UTC') + make_interval(months => months_ahead), interval '1 month')
          loop
            name := parent || to_char(month at time zone 'UTC', '_YYYY_MM');
            continue when to_regclass(format('app.%I', name)) is not null;
            execute format('create table app.%I partition of app.%I for values from (%L) to (%L)', name, parent,
              app.uuid_floor(month), app.uuid_floor(month + interval '1 month'));
            execute format('alter table app.%I enable row level security, force row level security', name);
            made := made + 1;
          end loop;
        end loop;
        return made;
      end $$;
      revoke all on function app.ensure_partitions(int) from public;
      grant execute on function app.ensure_partitions(int) to luutru_worker;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop function app.ensure_partitions(int);
      drop function app.uuid_floor(timestamptz);
      drop table app.tenant;
      drop function app.current_tenant();
      drop table app.context_key;
      revoke select on app.migration from luutru_platform;
      revoke usage on schema app from luutru_tenant, luutru_platform, luutru_worker,
        luutru_culture_views, luutru_health_views, luutru_transport_views;
    `);
  }
}
