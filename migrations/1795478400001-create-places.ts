import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Administrative units (đơn vị hành chính), keyed by code and validity: codes are used again with other names. */
export class CreatePlaces1795478400001 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table app.admin_unit (
        code text not null,
        valid_from date not null,
        valid_to date,
        level text not null,
        kind text not null,
        name text not null,
        parent_code text,
        parent_valid_from date,
        constraint admin_unit_pkey primary key (code, valid_from),
        constraint admin_unit_level_check check (level in ('province', 'district', 'commune')),
        constraint admin_unit_validity_check check (valid_to is null or valid_to > valid_from),
        constraint admin_unit_parent_fkey foreign key (parent_code, parent_valid_from)
          references app.admin_unit (code, valid_from)
      );
      comment on column app.admin_unit.valid_to is 'first day on which the unit is no more; null while it stands';

      -- What became of a unit. No row: it was dissolved without a single heir.
      create table app.admin_unit_successor (
        code text not null,
        valid_from date not null,
        new_code text not null,
        new_valid_from date not null,
        constraint admin_unit_successor_pkey primary key (code, valid_from, new_code, new_valid_from),
        constraint admin_unit_successor_old_fkey foreign key (code, valid_from)
          references app.admin_unit (code, valid_from),
        constraint admin_unit_successor_new_fkey foreign key (new_code, new_valid_from)
          references app.admin_unit (code, valid_from)
      );
      grant select on app.admin_unit, app.admin_unit_successor to luutru_tenant, luutru_platform,
        luutru_culture_views, luutru_health_views, luutru_transport_views;
      grant insert on app.admin_unit, app.admin_unit_successor to luutru_platform;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop table app.admin_unit_successor; drop table app.admin_unit;');
  }
}
