import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who looked at whom, when, as what, and why: one row a view, which nobody may change. And links for guests. */
export class CreateAccessLog1795478400012 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table app.access_log (
        id uuid not null,
        at timestamptz not null default now(),
        actor_id uuid,
        actor_name text not null,
        actor_role text not null,
        actor_tenant_id uuid,
        actor_unit_code text,
        actor_sector text,
        kind text not null,
        route text not null,
        reason_sealed bytea,
        case_named boolean not null,
        source_hash bytea,
        stay_ids uuid[] not null,
        person_ids uuid[] not null,
        shown int not null,
        flags text[] not null,
        constraint access_log_pkey primary key (id),
        constraint access_log_shown_check check (shown >= 0)
      );
      comment on table app.access_log is 'ids only: no name and no number stands here';
      comment on column app.access_log.actor_id is 'null for a guest who opened a link of their own';
      comment on column app.access_log.reason_sealed is 'purpose and case, in free words that may name somebody';
      comment on column app.access_log.source_hash is 'keyed fingerprint of the address that asked';
      comment on column app.access_log.shown is 'how many records the answer held';
      create index access_log_at_idx on app.access_log (at desc, id desc);
      create index access_log_actor_idx on app.access_log (actor_id, kind, at desc);
      create index access_log_stay_idx on app.access_log using gin (stay_ids);
      create index access_log_flagged_idx on app.access_log (at desc, id desc) where flags <> '{}';
      alter table app.access_log enable row level security, force row level security;
      create policy access_log_of_office on app.access_log to luutru_office using (true) with check (true);
      grant usage on schema app to luutru_office;
      grant select, insert on app.access_log to luutru_office;

      create table app.statement_link (
        tenant_id uuid not null,
        id uuid not null,
        stay_id uuid not null,
        token_hash bytea not null,
        created_at timestamptz not null default now(),
        created_by uuid not null,
        expires_at timestamptz not null,
        revoked_at timestamptz,
        constraint statement_link_pkey primary key (tenant_id, id),
        constraint statement_link_tenant_fkey foreign key (tenant_id) references app.tenant (tenant_id),
        constraint statement_link_expiry_check check (expires_at > created_at)
      );
      create index statement_link_token_idx on app.statement_link (token_hash);
      create index statement_link_stay_idx on app.statement_link (tenant_id, stay_id);
      alter table app.statement_link enable row level security, force row level security;
      create policy statement_link_of_tenant on app.statement_link to luutru_tenant
        using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
      create policy statement_link_of_platform on app.statement_link for select to luutru_platform using (true);
      grant select, insert, update on app.statement_link to luutru_tenant;
      grant select on app.statement_link to luutru_platform;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop table app.statement_link;
      drop table app.access_log;
      revoke usage on schema app from luutru_office;
    `);
  }
}
