import type { MigrationInterface, QueryRunner } from 'typeorm';

const grants = {
  fhir_encounter: 'select, insert, update',
  webhook: 'select, insert, delete',
  batch: 'select, insert, update',
  batch_chunk: 'select, insert, update',
  webhook_delivery: 'select, insert, update',
  webhook_attempt: 'select, insert',
};

/** Who sees facilities of their sector or unit, and by which words of their policy. */
const watchers = {
  culture: `sector = 'accommodation'`,
  health: `sector = 'health'`,
  transport: `sector = 'transport'`,
  police: `unit_code = any ((select app.jurisdiction_units())::text[])`,
};

/** What machines send and are told: encounters of a hospital's system, batches, webhooks, and the work to be done. */
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

      create table app.webhook (
        tenant_id uuid not null,
        id uuid not null,
        url text not null,
        secret_sealed bytea not null,
        created_at timestamptz not null default now(),
        constraint webhook_pkey primary key (tenant_id, id),
        constraint webhook_url_key unique (tenant_id, url),
        constraint webhook_tenant_fkey foreign key (tenant_id) references app.tenant (tenant_id)
      );

      create table app.batch (
        tenant_id uuid not null,
        id uuid not null,
        status text not null default 'queued',
        total int not null,
        accepted int not null default 0,
        rejected int not null default 0,
        webhook_id uuid,
        user_id uuid not null,
        user_name text not null,
        user_role text not null,
        created_at timestamptz not null default now(),
        finished_at timestamptz,
        constraint batch_pkey primary key (tenant_id, id),
        constraint batch_webhook_fkey foreign key (tenant_id, webhook_id) references app.webhook (tenant_id, id)
          on delete set null (webhook_id),
        constraint batch_status_check check (status in ('queued', 'running', 'done', 'failed')),
        constraint batch_counts_check check (accepted >= 0 and rejected >= 0 and accepted + rejected <= total)
      );

      create table app.batch_chunk (
        tenant_id uuid not null,
        batch_id uuid not null,
        number int not null,
        sealed bytea not null,
        outcomes jsonb,
        constraint batch_chunk_pkey primary key (tenant_id, batch_id, number),
        constraint batch_chunk_batch_fkey foreign key (tenant_id, batch_id) references app.batch (tenant_id, id)
      );
      comment on column app.batch_chunk.sealed is 'the lines as they were sent, emptied as soon as they are filed';
      comment on column app.batch_chunk.outcomes is 'line, status, id or errors of each; nothing about a guest';

      create table app.webhook_delivery (
        tenant_id uuid not null,
        id uuid not null,
        webhook_id uuid not null,
        body text not null,
        status text not null default 'pending',
        created_at timestamptz not null default now(),
        constraint webhook_delivery_pkey primary key (tenant_id, id),
        constraint webhook_delivery_webhook_fkey foreign key (tenant_id, webhook_id)
          references app.webhook (tenant_id, id) on delete cascade,
        constraint webhook_delivery_status_check check (status in ('pending', 'delivered', 'dead'))
      );
      comment on column app.webhook_delivery.body is 'as it is signed: ids, states and counts, nothing about a guest';
      create index webhook_delivery_webhook_idx on app.webhook_delivery (tenant_id, webhook_id);

      create table app.webhook_attempt (
        tenant_id uuid not null,
        delivery_id uuid not null,
        number int not null,
        at timestamptz not null default now(),
        http_status int,
        outcome text not null,
        milliseconds int not null,
        constraint webhook_attempt_pkey primary key (tenant_id, delivery_id, number),
        constraint webhook_attempt_delivery_fkey foreign key (tenant_id, delivery_id)
          references app.webhook_delivery (tenant_id, id) on delete cascade
      );
    `);
    for (const [table, verbs] of Object.entries(grants)) {
      await run.query(`
        alter table app.${table} enable row level security, force row level security;
        create policy ${table}_of_tenant on app.${table} to luutru_tenant
          using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
        grant ${verbs} on app.${table} to luutru_tenant;
      `);
    }
    await keepSandboxesApart(run);
  }

  async down(run: QueryRunner): Promise<void> {
    for (const [name, sees] of Object.entries(watchers)) {
      await run.query(`alter policy facility_of_${name} on app.facility using (${sees})`);
    }
    await run.query(`
      drop trigger delivery_of_sandbox on app.delivery;
      drop function app.deliver_nowhere();
      alter table app.tenant
        drop constraint tenant_sandbox_check,
        drop column sandbox_until,
        drop column sandbox;
      drop function app.is_sandbox(uuid);
      drop table app.webhook_attempt, app.webhook_delivery, app.batch_chunk, app.batch, app.webhook,
        app.fhir_encounter;
    `);
  }
}

/**
 * A sandbox is a tenant whose id says so, in the version of its UUID (RFC 9562, 5.8): 8, where every other has 7. So
 * neither a policy nor the path of a declaration has to look anything up.
 */
async function keepSandboxesApart(run: QueryRunner): Promise<void> {
  await run.query(`
    create function app.is_sandbox(tenant uuid) returns boolean
    language sql immutable strict parallel safe as $$ select substr(tenant::text, 15, 1) = '8' $$;
    revoke all on function app.is_sandbox(uuid) from public;
    -- A function in a view is called with the rights of whoever reads the view.
    grant execute on function app.is_sandbox(uuid) to luutru_tenant, luutru_worker, luutru_platform, luutru_police,
      luutru_culture, luutru_health, luutru_transport;

    alter table app.tenant
      add column sandbox boolean not null default false,
      add column sandbox_until timestamptz,
      add constraint tenant_sandbox_check check (sandbox = app.is_sandbox(tenant_id)
        and sandbox = (sandbox_until is not null));

    -- What a sandbox declares is at once as if it had been delivered and verified: it is never due, so that the
    -- population database never hears of it and the claim's index does not grow.
    create function app.deliver_nowhere() returns trigger
    language plpgsql set search_path = pg_catalog, pg_temp as $$
    begin
      new.acked_sequence := new.last_sequence;
      new.delivered_at := now();
      new.verification := 'verified';
      new.verified_at := now();
      return new;
    end $$;
    revoke all on function app.deliver_nowhere() from public;
    create trigger delivery_of_sandbox before insert or update on app.delivery
      for each row when (app.is_sandbox(new.tenant_id)) execute function app.deliver_nowhere();
  `);
  for (const [name, sees] of Object.entries(watchers)) {
    // Stays and trips are seen through their facility, so they go with it.
    await run.query(
      `alter policy facility_of_${name} on app.facility using (${sees} and not app.is_sandbox(tenant_id))`,
    );
  }
}
