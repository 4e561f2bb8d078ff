import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A tenant, its owner and its first facility come to be in one transaction; a facility's standing says who decided. */
export class AdmitFacilities1795478400010 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create policy facility_of_platform on app.facility for insert to luutru_platform with check (status = 'active');
      grant insert (tenant_id, id, sector, kind, name, address, unit_code, unit_valid_from, licences, status)
        on app.facility to luutru_platform;

      alter table app.facility
        add column decided_at timestamptz,
        add column decided_by_name text;
      comment on column app.facility.decided_at is 'when the police last approved, suspended or resumed it';
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      alter table app.facility
        drop column decided_by_name,
        drop column decided_at;
      revoke insert (tenant_id, id, sector, kind, name, address, unit_code, unit_valid_from, licences, status)
        on app.facility from luutru_platform;
      drop policy facility_of_platform on app.facility;
    `);
  }
}
