import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Accounts and sessions: what precedes a tenant, seen by the platform door alone. */
export class CreateAccounts1795478400002 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table app.account (
        account_id uuid not null,
        tenant_id uuid,
        username text not null,
        display_name text not null,
        role text not null,
        scope_sector text,
        scope_unit_code text,
        password_hash text not null,
        totp_sealed bytea,
        totp_last_step bigint not null default 0,
        failed_attempts int not null default 0,
        locked_until timestamptz,
        last_login_at timestamptz,
        disabled_at timestamptz,
        created_at timestamptz not null default now(),
        constraint account_pkey primary key (account_id),
        constraint account_username_key unique (username),
        constraint account_username_check check (username = lower(username)),
        constraint account_tenant_fkey foreign key (tenant_id) references app.tenant (tenant_id),
        constraint account_role_check check (
          role in ('declarant', 'owner', 'department', 'police', 'leader', 'administrator')),
        constraint account_tenant_role_check check ((tenant_id is not null) = (role in ('declarant', 'owner'))),
        constraint account_department_scope_check check (role <> 'department' or scope_sector is not null)
      );
      comment on column app.account.totp_last_step is 'last accepted time step, so that a one-time code works once';
      alter table app.account enable row level security, force row level security;
      create policy account_of_platform on app.account to luutru_platform using (true) with check (true);
      grant select, insert, update on app.account to luutru_platform;

      -- A session is a family of refresh tokens: each use replaces the token, and a used one ends the family.
      create table app.session (
        session_id uuid not null,
        account_id uuid not null,
        token_hash bytea not null,
        previous_hash bytea,
        rotated_at timestamptz not null default now(),
        created_at timestamptz not null default now(),
        last_used_at timestamptz not null default now(),
        expires_at timestamptz not null,
        revoked_at timestamptz,
        constraint session_pkey primary key (session_id),
        constraint session_account_fkey foreign key (account_id) references app.account (account_id)
      );
      create index session_account_idx on app.session (account_id);
      create index session_revoked_idx on app.session (revoked_at) where revoked_at is not null;
      alter table app.session enable row level security, force row level security;
      create policy session_of_platform on app.session to luutru_platform using (true) with check (true);
      grant select, insert, update, delete on app.session to luutru_platform;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query('drop table app.session; drop table app.account;');
  }
}
