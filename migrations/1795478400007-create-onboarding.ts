import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Registrations, licences, wards and beds, staff seen by their own tenant, and keys of machines. */
export class CreateOnboarding1795478400007 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- What a business says of itself before it is a tenant. The ids that it will have are fixed here, so that an
      -- approval that is repeated, or was cut off, makes nothing twice.
      create table app.registration (
        registration_id uuid not null,
        status text not null default 'pending',
        sector text not null,
        organisation_name text not null,
        facility_name text not null,
        facility_kind text not null,
        unit_code text not null,
        unit_valid_from date not null,
        username text not null,
        password_hash text not null,
        sealed bytea not null,
        warnings text[] not null,
        future_tenant_id uuid not null,
        future_facility_id uuid not null,
        future_account_id uuid not null,
        created_at timestamptz not null default now(),
        decided_at timestamptz,
        decided_by uuid,
        decided_by_name text,
        reject_reason text,
        constraint registration_pkey primary key (registration_id),
        constraint registration_unit_fkey foreign key (unit_code, unit_valid_from)
          references app.admin_unit (code, valid_from),
        constraint registration_status_check check (status in ('pending', 'approved', 'rejected')),
        constraint registration_sector_check check (sector in ('accommodation', 'health', 'transport')),
        constraint registration_decision_check check ((status = 'pending') = (decided_at is null)),
        constraint registration_reason_check check ((status = 'rejected') = (reject_reason is not null))
      );
      comment on column app.registration.sealed is 'addresses, telephones, tax code and licences: sealed by the vault';
      create index registration_waiting_idx on app.registration (unit_code, created_at) where status = 'pending';
      create unique index registration_username_key on app.registration (username) where status = 'pending';
      alter table app.registration enable row level security, force row level security;
      create policy registration_of_platform on app.registration to luutru_platform using (true) with check (true);
      create policy registration_of_police on app.registration for select to luutru_police
        using (unit_code = any ((select app.jurisdiction_units())::text[]));
      grant select, insert, update on app.registration to luutru_platform;
      grant select (registration_id, status, sector, organisation_name, facility_name, facility_kind, unit_code,
          unit_valid_from, username, sealed, warnings, created_at, decided_at, decided_by_name, reject_reason)
        on app.registration to luutru_police;

      alter table app.facility
        add column licences jsonb not null default '[]',
        add column status_reason text,
        drop constraint facility_status_check,
        add constraint facility_status_check check (status in ('pending', 'active', 'suspended', 'closed'));

      -- A ward holds rooms, a room beds.
      alter table app.place
        add column kind text not null default 'room',
        add column parent_id uuid,
        add column version int not null default 1,
        add constraint place_kind_check check (kind in ('room', 'ward', 'bed', 'seat')),
        add constraint place_parent_fkey foreign key (tenant_id, parent_id) references app.place (tenant_id, id);

      -- The owner keeps the accounts of the own tenant; hashes, codes and the officials stay out of sight.
      alter table app.account add column version int not null default 1;
      create policy account_of_tenant on app.account to luutru_tenant
        using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
      grant select (account_id, tenant_id, username, display_name, role, last_login_at, disabled_at, created_at, version),
        insert (account_id, tenant_id, username, display_name, role, password_hash),
        update (display_name, role, disabled_at, password_hash, version)
        on app.account to luutru_tenant;

      create table app.api_key (
        tenant_id uuid not null,
        id uuid not null,
        name text not null,
        shown text not null,
        key_hash bytea not null,
        scopes text[] not null,
        expires_at timestamptz not null,
        created_at timestamptz not null default now(),
        created_by_name text not null,
        revoked_at timestamptz,
        constraint api_key_pkey primary key (tenant_id, id),
        constraint api_key_tenant_fkey foreign key (tenant_id) references app.tenant (tenant_id)
      );
      comment on column app.api_key.shown is 'the first characters, by which its owner knows it again';
      create index api_key_hash_idx on app.api_key (key_hash);
      alter table app.api_key enable row level security, force row level security;
      create policy api_key_of_tenant on app.api_key to luutru_tenant
        using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
      create policy api_key_of_platform on app.api_key for select to luutru_platform using (true);
      grant select, insert, update on app.api_key to luutru_tenant;
      grant select on app.api_key to luutru_platform;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop table app.api_key;
      revoke all (account_id, tenant_id, username, display_name, role, last_login_at, disabled_at, created_at, version,
        password_hash) on app.account from luutru_tenant;
      drop policy account_of_tenant on app.account;
      alter table app.account drop column version;
      alter table app.place
        drop constraint place_parent_fkey,
        drop constraint place_kind_check,
        drop column version,
        drop column parent_id,
        drop column kind;
      alter table app.facility
        drop constraint facility_status_check,
        add constraint facility_status_check check (status in ('active', 'suspended')),
        drop column status_reason,
        drop column licences;
      drop table app.registration;
    `);
  }
}
