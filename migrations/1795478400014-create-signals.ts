import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Every rule with its severity; thresholds are set by the rules themselves until somebody sets others. */
const rules = {
  critical: 'WATCHLIST_HIT',
  high:
    'OVERLAP_STAY SAME_DOC_DIFFERENT_PERSON NOT_IN_POPDB POPDB_MISMATCH POPDB_DECEASED MINOR_UNACCOMPANIED ' +
    'BULK_EDIT_AFTER_SUBMIT DELETE_AFTER_SUBMIT LOOKUP_ABUSE',
  medium:
    'IMPOSSIBLE_TRAVEL DOC_EXPIRED DOC_LIKELY_EXPIRED VISA_EXPIRED OVERSTAY_FOREIGN PID_INCONSISTENT ' +
    'FREQUENT_SHORT_STAYS LATE_DECLARATION CHRONIC_LATE SILENT_FACILITY OFF_LIST_PASSENGER COUNT_MISMATCH ' +
    'NO_DOCUMENT_GUEST',
  low: 'ROOM_OVERCAPACITY',
  info: 'STAY_OVER_30_DAYS',
};

/** What the rules are asked with: fingerprints, days, rooms. No name as it is written, no number, nothing sealed. */
const read = {
  facility: 'tenant_id, id, sector, unit_code, unit_valid_from, status, created_at',
  place: 'tenant_id, facility_id, label, kind, capacity',
  stay:
    'tenant_id, id, facility_id, sector, kind, status, name_key, date_of_birth, sex, nationality, document_type, ' +
    'person_index, issued_on, expires_on, arrived_at, expected_departure_at, departed_at, place, caregiver_of, ' +
    'guardian, guardian_relation, declared_at, ended_at, late, minutes_late, warnings',
  trip: 'tenant_id, id, facility_id, seats, beds, departure_headcount, departure_listed, arrival_headcount, arrival_listed',
  passenger: 'tenant_id, trip_id, stay_id, off_list',
  nil_declaration: 'tenant_id, facility_id, day',
};

const severities = `('critical', 'high', 'medium', 'low', 'info')`;

/**
 * Signals for the police: the rules, the alerts that they raise, and the watch-list. All of it belongs to the
 * authorities: the tenants' role has no grant here, and nothing of it is touched when a stay is declared.
 */
export class CreateSignals1795478400014 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table app.signal_rule (
        code text not null,
        enabled boolean not null default true,
        threshold jsonb not null default '{}',
        severity text not null,
        valid_from date not null default '2023-10-11',
        valid_to date,
        version int not null default 1,
        changed_at timestamptz,
        changed_by_name text,
        constraint signal_rule_pkey primary key (code),
        constraint signal_rule_severity_check check (severity in ${severities}),
        constraint signal_rule_validity_check check (valid_to is null or valid_to >= valid_from)
      );
      comment on column app.signal_rule.threshold is 'what was set otherwise than the rule begins with';
      comment on column app.signal_rule.valid_to is 'last day on which it is asked; null while there is none';

      create table app.signal_rule_change (
        code text not null,
        version int not null,
        at timestamptz not null default now(),
        actor_id uuid not null,
        actor_name text not null,
        enabled boolean not null,
        threshold jsonb not null,
        severity text not null,
        valid_from date not null,
        valid_to date,
        constraint signal_rule_change_pkey primary key (code, version),
        constraint signal_rule_change_rule_fkey foreign key (code) references app.signal_rule (code)
      );
      comment on table app.signal_rule_change is 'each rule as it was set, and by whom: nobody turns one off unseen';

      create table app.watch_entry (
        id uuid not null,
        version int not null default 1,
        unit_code text not null,
        sealed bytea not null,
        person_indexes bytea[] not null,
        name_key text collate "C" not null,
        date_of_birth date,
        severity text not null,
        expires_on date not null,
        proposed_by uuid not null,
        proposed_by_name text not null,
        proposed_at timestamptz not null default now(),
        approved_by uuid,
        approved_by_name text,
        approved_at timestamptz,
        revoked_by uuid,
        revoked_by_name text,
        revoked_at timestamptz,
        screened boolean not null default false,
        request_key text,
        request_hash bytea,
        constraint watch_entry_pkey primary key (id),
        constraint watch_entry_request_key unique (proposed_by, request_key),
        constraint watch_entry_severity_check check (severity in ${severities}),
        constraint watch_entry_two_persons_check check (approved_by <> proposed_by),
        constraint watch_entry_approval_check check ((approved_by is null) = (approved_at is null)),
        constraint watch_entry_revocation_check check ((revoked_by is null) = (revoked_at is null))
      );
      comment on column app.watch_entry.sealed is 'number, name, reason, legal basis, reason of revocation: sealed by the vault';
      comment on column app.watch_entry.person_indexes is 'keyed fingerprints of the number as each type of paper';
      comment on column app.watch_entry.screened is 'whether those who were here already were compared with it';
      create index watch_entry_listed_idx on app.watch_entry (proposed_at desc, id desc);
      create index watch_entry_active_idx on app.watch_entry (expires_on)
        where approved_at is not null and revoked_at is null;

      create table app.alert (
        id uuid not null,
        version int not null default 1,
        code text not null,
        severity text not null,
        state text not null default 'new',
        cause text not null,
        unit_code text not null,
        other_units text[] not null default '{}',
        facility_tenant_id uuid,
        facility_id uuid,
        stay_ids uuid[] not null,
        person_id uuid,
        account_id uuid,
        detail jsonb not null,
        raised_at timestamptz not null default now(),
        changed_at timestamptz not null default now(),
        assignee_id uuid,
        assignee_name text,
        constraint alert_pkey primary key (id),
        constraint alert_cause_key unique (code, cause),
        constraint alert_code_fkey foreign key (code) references app.signal_rule (code),
        constraint alert_severity_check check (severity in ${severities}),
        constraint alert_state_check check (state in ('new', 'assigned', 'confirmed', 'falsePositive', 'closed')),
        constraint alert_assignee_check check ((assignee_id is null) = (assignee_name is null)),
        constraint alert_worked_check check (state = 'new' or assignee_id is not null)
      );
      comment on column app.alert.cause is 'one cause raises one alert, however often it is found';
      comment on column app.alert.other_units is 'units besides that have to do with the case, as the other house of a guest in two';
      comment on column app.alert.detail is 'why, in codes and numbers: no name and no number of a paper';
      create index alert_listed_idx on app.alert (raised_at desc, id desc);
      create index alert_open_idx on app.alert (raised_at desc, id desc) where state in ('new', 'assigned');

      create table app.alert_event (
        alert_id uuid not null,
        version int not null,
        state text not null,
        at timestamptz not null default now(),
        actor_id uuid not null,
        actor_name text not null,
        note_sealed bytea,
        constraint alert_event_pkey primary key (alert_id, version),
        constraint alert_event_alert_fkey foreign key (alert_id) references app.alert (id),
        constraint alert_event_state_check check (state in ('assigned', 'confirmed', 'falsePositive', 'closed'))
      );
      comment on column app.alert_event.note_sealed is 'what the officer wrote: sealed by the vault';

      -- The nights whose rules were run, so that a night without a worker is caught up.
      create table app.signal_night (
        day date not null,
        finished_at timestamptz not null default now(),
        constraint signal_night_pkey primary key (day)
      );

      alter table app.delivery
        add column judged_sequence int not null default 0,
        add column judged_verification text not null default 'pending';
      comment on column app.delivery.judged_sequence is 'up to which entry the signals were asked about the stay';
      create index delivery_unjudged_idx on app.delivery (stay_id)
        where judged_sequence < last_sequence or judged_verification <> verification;

      create index stay_place_idx on app.stay (tenant_id, facility_id, place)
        where status = 'present' and place is not null;
      create index journal_amended_idx on app.journal (tenant_id, actor_id, at) where kind = 'amended';
      create index passenger_stay_idx on app.passenger (tenant_id, stay_id) where stay_id is not null;
    `);
    for (const [severity, codes] of Object.entries(rules)) {
      await run.query('insert into app.signal_rule (code, severity) select unnest($1::text[]), $2', [
        codes.split(' '),
        severity,
      ]);
    }
    await guard(run);
  }

  async down(run: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(read)) {
      await run.query(`
        revoke select (${columns}) on app.${table} from luutru_worker;
        drop policy ${table}_for_signals on app.${table};
      `);
    }
    await run.query(`
      drop policy access_log_for_signals on app.access_log;
      revoke select (at, actor_id, actor_unit_code, kind, flags) on app.access_log from luutru_worker;
      revoke select on app.admin_unit from luutru_worker;
      revoke execute on function app.jurisdiction_units() from luutru_office;
      drop index app.passenger_stay_idx;
      drop index app.journal_amended_idx;
      drop index app.stay_place_idx;
      drop index app.delivery_unjudged_idx;
      alter table app.delivery drop column judged_verification, drop column judged_sequence;
      drop table app.signal_night;
      drop table app.alert_event;
      drop table app.alert;
      drop table app.watch_entry;
      drop table app.signal_rule_change;
      drop table app.signal_rule;
      drop function app.leads_province();
    `);
  }
}

/** Who may do what: the officers within their unit, the worker what it needs, nobody else anything. */
async function guard(run: QueryRunner): Promise<void> {
  await run.query(`
    -- Whether the officer's unit is a province: its police set the rules.
    create function app.leads_province() returns boolean
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
      select exists (select from app.admin_unit where code = app.current_jurisdiction() and level = 'province')
    $$;
    revoke all on function app.leads_province() from public;
    grant execute on function app.leads_province(), app.jurisdiction_units() to luutru_office;
    grant select on app.admin_unit to luutru_worker;
  `);
  for (const table of [
    'signal_rule',
    'signal_rule_change',
    'watch_entry',
    'alert',
    'alert_event',
    'signal_night',
  ]) {
    await run.query(`alter table app.${table} enable row level security, force row level security`);
  }
  const within = 'unit_code = any ((select app.jurisdiction_units())::text[])';
  const concerns = `(${within} or other_units && (select app.jurisdiction_units())::text[])`;
  await run.query(`
    create policy signal_rule_of_office on app.signal_rule for select to luutru_office using (true);
    create policy signal_rule_set_by_province on app.signal_rule for update to luutru_office
      using ((select app.leads_province())) with check ((select app.leads_province()));
    create policy signal_rule_of_worker on app.signal_rule for select to luutru_worker using (true);
    grant select, update (enabled, threshold, severity, valid_from, valid_to, version, changed_at, changed_by_name)
      on app.signal_rule to luutru_office;
    grant select on app.signal_rule to luutru_worker;
    create policy signal_rule_change_of_office on app.signal_rule_change for select to luutru_office using (true);
    create policy signal_rule_change_by_province on app.signal_rule_change for insert to luutru_office
      with check ((select app.leads_province()));
    grant select, insert on app.signal_rule_change to luutru_office;

    create policy watch_entry_of_office on app.watch_entry to luutru_office using (${within}) with check (${within});
    create policy watch_entry_of_worker on app.watch_entry to luutru_worker
      using (approved_at is not null and revoked_at is null) with check (true);
    grant select, insert (id, unit_code, sealed, person_indexes, name_key, date_of_birth, severity, expires_on,
        proposed_by, proposed_by_name, request_key, request_hash),
      update (version, sealed, approved_by, approved_by_name, approved_at, revoked_by, revoked_by_name, revoked_at)
      on app.watch_entry to luutru_office;
    grant select (id, version, unit_code, person_indexes, name_key, date_of_birth, severity, expires_on, approved_at, revoked_at,
        screened), update (screened) on app.watch_entry to luutru_worker;

    create policy alert_of_office on app.alert to luutru_office using (${concerns}) with check (${concerns});
    create policy alert_of_worker on app.alert to luutru_worker using (true) with check (true);
    grant select, update (version, state, changed_at, assignee_id, assignee_name) on app.alert to luutru_office;
    grant select, insert (id, code, severity, cause, unit_code, other_units, facility_tenant_id, facility_id, stay_ids, person_id,
      account_id, detail) on app.alert to luutru_worker;

    create policy alert_event_of_office on app.alert_event to luutru_office
      using (exists (select from app.alert a where a.id = alert_id))
      with check (exists (select from app.alert a where a.id = alert_id));
    grant select, insert on app.alert_event to luutru_office;

    create policy signal_night_of_worker on app.signal_night to luutru_worker using (true) with check (true);
    grant select, insert on app.signal_night to luutru_worker;

    create policy access_log_for_signals on app.access_log for select to luutru_worker using (true);
    grant select (at, actor_id, actor_unit_code, kind, flags) on app.access_log to luutru_worker;
  `);
  for (const [table, columns] of Object.entries(read)) {
    await run.query(`
      create policy ${table}_for_signals on app.${table} for select to luutru_worker
        using (not app.is_sandbox(tenant_id));
      grant select (${columns}) on app.${table} to luutru_worker;
    `);
  }
}
