import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Stays, their journal, how far each has reached the population database, and the answers to repeated requests. */
export class CreateStays1795478400004 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table app.stay (
        tenant_id uuid not null,
        id uuid not null,
        facility_id uuid not null,
        sector text not null,
        version int not null,
        kind text not null,
        status text not null,
        full_name text not null,
        name_key text collate "C" not null,
        date_of_birth date,
        sex text not null,
        nationality text not null,
        document_type text not null,
        document_tail text not null,
        document_index bytea,
        person_index bytea,
        issued_on date,
        expires_on date,
        guest_sealed bytea not null,
        arrived_at timestamptz not null,
        expected_departure_at timestamptz,
        departed_at timestamptz,
        reason text not null,
        reason_text text,
        place text,
        capture_method text not null,
        override_reason text,
        cancel_reason text,
        caregiver_of uuid,
        caregiver_relation text,
        guardian uuid,
        guardian_relation text,
        due_at timestamptz not null,
        foreign_due_at timestamptz,
        declared_at timestamptz not null,
        late boolean not null,
        minutes_late int not null,
        warnings text[] not null,
        receipt_number text not null,
        constraint stay_pkey primary key (tenant_id, id),
        constraint stay_facility_id_fkey foreign key (tenant_id, facility_id)
          references app.facility (tenant_id, id),
        constraint stay_caregiver_of_fkey foreign key (tenant_id, caregiver_of) references app.stay (tenant_id, id),
        constraint stay_guardian_fkey foreign key (tenant_id, guardian) references app.stay (tenant_id, id),
        constraint stay_kind_check check (kind in ('overnight', 'dayUse')),
        constraint stay_status_check check (status in ('present', 'departed', 'cancelled')),
        constraint stay_sex_check check (sex in ('male', 'female', 'unspecified')),
        constraint stay_departure_check check (departed_at is null or departed_at >= arrived_at),
        constraint stay_late_check check (late or minutes_late = 0)
      ) partition by range (id);
      comment on column app.stay.guest_sealed is 'number of the paper, address, phone, visa number: sealed by the vault';
      comment on column app.stay.document_index is 'keyed fingerprint of the number within the tenant; null without a number';
      comment on column app.stay.person_index is 'the same across tenants, for the police alone';

      create index stay_arrived_idx on app.stay (tenant_id, arrived_at desc, id desc);
      create index stay_name_idx on app.stay (tenant_id, name_key);
      create index stay_document_idx on app.stay (tenant_id, document_index);
      create index stay_sector_idx on app.stay (sector, arrived_at desc, id desc);
      create index stay_present_idx on app.stay (sector) where status = 'present';

      -- Split by the stay's id, so that the whole life of a stay lies in one partition and its order is a key.
      create table app.journal (
        tenant_id uuid not null,
        stay_id uuid not null,
        sequence int not null,
        event_id uuid not null,
        kind text not null,
        at timestamptz not null,
        actor_id uuid not null,
        actor_name text not null,
        sealed bytea not null,
        constraint journal_pkey primary key (tenant_id, stay_id, sequence),
        constraint journal_stay_fkey foreign key (tenant_id, stay_id) references app.stay (tenant_id, id),
        constraint journal_sequence_check check (sequence > 0)
      ) partition by range (stay_id);
      comment on column app.journal.sealed is 'the stay as it was after the entry, and what the entry changed';

      create table app.delivery (
        tenant_id uuid not null,
        stay_id uuid not null,
        last_sequence int not null,
        acked_sequence int not null default 0,
        due_at timestamptz not null default now(),
        lease uuid,
        lease_until timestamptz,
        attempts int not null default 0,
        parked_at timestamptz,
        parked_code text,
        delivered_at timestamptz,
        verification text not null default 'pending',
        verified_at timestamptz,
        mismatched text[] not null default '{}',
        constraint delivery_pkey primary key (tenant_id, stay_id),
        constraint delivery_stay_fkey foreign key (tenant_id, stay_id) references app.stay (tenant_id, id),
        constraint delivery_sequence_check check (acked_sequence between 0 and last_sequence),
        constraint delivery_verification_check check (verification in ('pending', 'verified', 'mismatch', 'notFound'))
      ) with (fillfactor = 70);
      create index delivery_due_idx on app.delivery (due_at)
        where parked_at is null and (acked_sequence < last_sequence or verification = 'pending');
      create index delivery_parked_idx on app.delivery (parked_at) where parked_at is not null;

      create table app.idempotency (
        tenant_id uuid not null,
        key text not null,
        request_hash bytea not null,
        status int not null,
        sealed bytea not null,
        created_at timestamptz not null default now(),
        constraint idempotency_pkey primary key (tenant_id, key)
      );
      create index idempotency_created_idx on app.idempotency (created_at);
    `);
    for (const table of ['stay', 'journal', 'delivery', 'idempotency']) {
      await run.query(`
        alter table app.${table} enable row level security, force row level security;
        create policy ${table}_of_tenant on app.${table} to luutru_tenant
          using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
      `);
    }
    await run.query(`
      grant select, insert, update on app.stay to luutru_tenant;
      grant select, insert on app.journal to luutru_tenant;
      grant select, insert, update on app.delivery to luutru_tenant;
      grant select, insert, update on app.idempotency to luutru_tenant;

      create policy journal_of_worker on app.journal to luutru_worker using (true);
      create policy delivery_of_worker on app.delivery to luutru_worker using (true) with check (true);
      create policy idempotency_of_worker on app.idempotency to luutru_worker
        using (created_at < now() - interval '48 hours');
      grant select on app.journal to luutru_worker;
      grant select, update on app.delivery to luutru_worker;
      grant select, delete on app.idempotency to luutru_worker;

      select app.ensure_partitions(12);
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop table app.idempotency;
      drop table app.delivery;
      drop table app.journal;
      drop table app.stay;
    `);
  }
}
