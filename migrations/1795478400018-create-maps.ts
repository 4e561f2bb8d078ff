import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The official outlines of administrative units, a map for each level; who sees figures sees them drawn on it. */
export class CreateMaps1795478400018 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table app.map (
        level text not null,
        features int not null,
        -- As it is sent: outlines and codes, nothing else of the file.
        content text not null,
        digest text not null,
        stored_by uuid not null,
        stored_at timestamptz not null default now(),
        constraint map_pkey primary key (level),
        constraint map_level_check check (level in ('district', 'commune2023', 'commune2025')),
        constraint map_features_check check (features > 0)
      );
      grant select, insert, update, delete on app.map to luutru_platform;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop table app.map');
  }
}
