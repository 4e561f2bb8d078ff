import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What machines send: which stay an encounter of a hospital's system stands for. */
export class CreateExchange1795478400011 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table app.fhir_encounter (
        tenant_id uuid not null,
        encounter_index bytea not null,
        stay_id uuid,
        content_index bytea,
        created_at timestamptz not null default now(),
        constraint fhir_encounter_pkey primary key (tenant_id, encounter_index),
        constraint fhir_encounter_stay_fkey foreign key (tenant_id, stay_id) references app.stay (tenant_id, id)
      );
      comment on column app.fhir_encounter.encounter_index is 'keyed fingerprint of the identifier, system|value';
      comment on column app.fhir_encounter.content_index is 'keyed fingerprint of what was last said of the stay';
      alter table app.fhir_encounter enable row level security, force row level security;
      create policy fhir_encounter_of_tenant on app.fhir_encounter to luutru_tenant
        using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
      grant select, insert, update on app.fhir_encounter to luutru_tenant;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop table app.fhir_encounter');
  }
}
