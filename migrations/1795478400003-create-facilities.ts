import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Facilities (cơ sở) and their places: rooms, later wards, beds and seats. */
export class CreateFacilities1795478400003 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table app.facility (
        tenant_id uuid not null,
        id uuid not null,
        version int not null default 1,
        sector text not null,
        kind text not null,
        name text not null,
        unit_code text not null,
        unit_valid_from date not null,
        address text not null,
        remote_area boolean not null default false,
        status text not null default 'active',
        created_at timestamptz not null default now(),
        constraint facility_pkey primary key (tenant_id, id),
        constraint facility_tenant_fkey foreign key (tenant_id) references app.tenant (tenant_id),
        constraint facility_unit_fkey foreign key (unit_code, unit_valid_from)
          references app.admin_unit (code, valid_from),
        constraint facility_sector_check check (sector in ('accommodation', 'health', 'transport')),
        constraint facility_status_check check (status in ('active', 'suspended'))
      );
      comment on column app.facility.remote_area is 'foreigners are declared within 24 hours instead of 12';

      create table app.place (
        tenant_id uuid not null,
        id uuid not null,
        facility_id uuid not null,
        label text not null,
        capacity int not null,
        constraint place_pkey primary key (tenant_id, id),
        constraint place_label_key unique (tenant_id, facility_id, label),
        constraint place_facility_fkey foreign key (tenant_id, facility_id) references app.facility (tenant_id, id),
        constraint place_capacity_check check (capacity between 1 and 500)
      );
    `);
    for (const table of ['facility', 'place']) {
      await run.query(`
        alter table app.${table} enable row level security, force row level security;
        create policy ${table}_of_tenant on app.${table} to luutru_tenant
          using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
        grant select, insert, update on app.${table} to luutru_tenant;
      `);
    }
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop table app.place; drop table app.facility;');
  }
}
