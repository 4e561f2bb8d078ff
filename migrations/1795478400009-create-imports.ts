import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['import', 'import_content', 'import_row', 'import_mapping', 'job'];

/** Spreadsheets of guests: the file while it is filed, its rows, what its columns mean, and the work to be done. */
export class CreateImports1795478400009 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table app.import (
        tenant_id uuid not null,
        id uuid not null,
        facility_id uuid not null,
        status text not null,
        code text,
        total int not null,
        accepted int not null default 0,
        rejected int not null default 0,
        next_row int not null default 1,
        file_hash bytea not null,
        detail_sealed bytea not null,
        user_id uuid not null,
        user_name text not null,
        user_role text not null,
        created_at timestamptz not null default now(),
        constraint import_pkey primary key (tenant_id, id),
        constraint import_facility_fkey foreign key (tenant_id, facility_id) references app.facility (tenant_id, id),
        constraint import_status_check check (status in ('mapping', 'running', 'done', 'failed')),
        constraint import_counts_check check (accepted >= 0 and rejected >= 0 and accepted + rejected <= total)
      );
      comment on column app.import.next_row is 'first row of the sheet that is not filed yet';
      comment on column app.import.detail_sealed is 'name of the file, its columns with a sample of each: sealed by the vault';
      create index import_created_idx on app.import (tenant_id, created_at desc, id desc);
      create index import_file_idx on app.import (tenant_id, file_hash);

      -- The file in parts, gone as soon as every row has its outcome.
      create table app.import_content (
        tenant_id uuid not null,
        import_id uuid not null,
        part int not null,
        sealed bytea not null,
        constraint import_content_pkey primary key (tenant_id, import_id, part),
        constraint import_content_import_fkey foreign key (tenant_id, import_id) references app.import (tenant_id, id)
      );

      create table app.import_row (
        tenant_id uuid not null,
        import_id uuid not null,
        row_number int not null,
        status text not null,
        stay_id uuid,
        warnings text[] not null default '{}',
        sealed bytea,
        constraint import_row_pkey primary key (tenant_id, import_id, row_number),
        constraint import_row_import_fkey foreign key (tenant_id, import_id) references app.import (tenant_id, id),
        constraint import_row_status_check check (status in ('accepted', 'rejected')),
        constraint import_row_outcome_check check ((status = 'accepted') = (stay_id is not null)
          and (status = 'rejected') = (sealed is not null))
      );
      comment on column app.import_row.sealed is 'what stands in a rejected row and what is wrong with it';
      create index import_row_rejected_idx on app.import_row (tenant_id, import_id, row_number) where status = 'rejected';

      -- What a tenant once said of the columns of a file with these headings.
      create table app.import_mapping (
        tenant_id uuid not null,
        headings_hash bytea not null,
        fields jsonb not null,
        constraint import_mapping_pkey primary key (tenant_id, headings_hash)
      );

      -- Work for whichever process is free. Ids alone, since the platform's door sees it across tenants.
      create table app.job (
        tenant_id uuid not null,
        job_id uuid not null,
        kind text not null,
        lease uuid,
        due_at timestamptz not null default now(),
        attempts int not null default 0,
        constraint job_pkey primary key (tenant_id, job_id)
      );
      comment on column app.job.due_at is 'when it may be taken up; while leased, when the lease runs out';
      create index job_due_idx on app.job (kind, due_at);
    `);
    for (const table of tables) {
      await run.query(`
        alter table app.${table} enable row level security, force row level security;
        create policy ${table}_of_tenant on app.${table} to luutru_tenant
          using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
      `);
    }
    await run.query(`
      grant select, insert, update on app.import to luutru_tenant;
      grant select, insert, delete on app.import_content to luutru_tenant;
      grant select, insert, update on app.import_row to luutru_tenant;
      grant select, insert, update on app.import_mapping to luutru_tenant;
      grant select, insert, update, delete on app.job to luutru_tenant;

      create policy job_of_platform on app.job to luutru_platform using (true) with check (true);
      grant select, update on app.job to luutru_platform;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(
      'drop table app.job, app.import_mapping, app.import_row, app.import_content, app.import;',
    );
  }
}
