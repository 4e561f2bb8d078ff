import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The weekly and monthly reports of the province's police, their log, and what keeps a locked one as it is. */
export class CreateReports1795478400016 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table app.report (
        id uuid not null,
        unit_code text not null,
        kind text not null,
        number text not null,
        period_from date not null,
        period_to date not null,
        deadline timestamptz not null,
        version int not null default 1,
        state text not null default 'draft',
        asked_at timestamptz not null,
        figures_at timestamptz,
        figures jsonb,
        difficulties text not null default '',
        proposals text not null default '',
        drafted_at timestamptz not null,
        locks_at timestamptz not null,
        locked_at timestamptz,
        sent_at timestamptz,
        late boolean,
        constraint report_pkey primary key (id),
        constraint report_number_key unique (unit_code, kind, number),
        constraint report_kind_check check (kind in ('weekly', 'monthly')),
        constraint report_state_check check (state in ('draft', 'locked', 'sent')),
        constraint report_period_check check (period_from <= period_to),
        constraint report_locked_check check ((state = 'draft') = (locked_at is null)),
        constraint report_sent_check check ((state = 'sent') = (sent_at is not null)),
        constraint report_late_check check ((sent_at is null) = (late is null) and late = (sent_at >= deadline)),
        constraint report_figures_check check ((figures is null) = (figures_at is null)
          and (state = 'draft' or figures is not null))
      );
      comment on column app.report.asked_at is 'figures older than this are to be gathered anew';
      comment on column app.report.figures is 'counts alone: nothing about a guest';
      comment on column app.report.version is 'of texts and state; figures move without it while the report is a draft';
      create index report_listed_idx on app.report (period_to desc, id desc);
      create index report_open_idx on app.report (locks_at) where state = 'draft';

      create table app.report_event (
        report_id uuid not null,
        sequence int not null,
        kind text not null,
        at timestamptz not null,
        actor_id uuid,
        actor_name text,
        constraint report_event_pkey primary key (report_id, sequence),
        constraint report_event_report_fkey foreign key (report_id) references app.report (id),
        constraint report_event_kind_check check (kind in ('drafted', 'edited', 'locked', 'submitted')),
        constraint report_event_actor_check check ((actor_id is null) = (actor_name is null))
      );
      comment on column app.report_event.actor_id is 'null for the system itself, at its appointed times';

      -- What is locked was agreed upon: from then on a report can be sent, once, and nothing else. Whose report of
      -- which days it is never changes at all.
      create function app.keep_report() returns trigger
      language plpgsql set search_path = pg_catalog, pg_temp as $$
      declare
        sending constant text[] := '{state,version,sent_at,late}';
        always constant text[] := '{id,unit_code,kind,number,period_from,period_to,deadline,drafted_at}';
      begin
        if tg_op = 'DELETE' then
          raise exception 'a report is never deleted' using errcode = 'integrity_constraint_violation';
        end if;
        if exists (select from unnest(always) as u (name)
                    where to_jsonb(new) -> u.name is distinct from to_jsonb(old) -> u.name) then
          raise exception 'the days of a report never change' using errcode = 'integrity_constraint_violation';
        end if;
        if old.state = 'draft' and new.state in ('draft', 'locked') then
          return new;
        end if;
        if old.state = 'locked' and new.state = 'sent' and to_jsonb(new) - sending = to_jsonb(old) - sending then
          return new;
        end if;
        raise exception 'a locked report does not change' using errcode = 'integrity_constraint_violation';
      end $$;
      revoke all on function app.keep_report() from public;
      create trigger report_kept before update or delete on app.report
        for each row execute function app.keep_report();

      alter table app.report enable row level security, force row level security;
      create policy report_of_worker on app.report to luutru_worker using (true) with check (true);
      -- Read by leaders, who have no jurisdiction; written for the officer's own unit alone.
      create policy report_of_office on app.report for select to luutru_office using (true);
      create policy report_made_by_office on app.report for insert to luutru_office
        with check (unit_code = any ((select app.jurisdiction_units())::text[]));
      create policy report_kept_by_office on app.report for update to luutru_office
        using (unit_code = any ((select app.jurisdiction_units())::text[]))
        with check (unit_code = any ((select app.jurisdiction_units())::text[]));
      grant select, insert, update (figures, figures_at, state, version, locked_at) on app.report to luutru_worker;
      grant select,
        insert (id, unit_code, kind, number, period_from, period_to, deadline, asked_at, drafted_at, locks_at),
        update (version, state, asked_at, difficulties, proposals, locked_at, sent_at, late)
        on app.report to luutru_office;

      alter table app.report_event enable row level security, force row level security;
      create policy report_event_of_worker on app.report_event to luutru_worker using (true) with check (true);
      create policy report_event_of_office on app.report_event to luutru_office using (true) with check (true);
      grant select, insert on app.report_event to luutru_worker, luutru_office;
      -- Beside what the signals let the worker read of stays and facilities: which facility it was.
      grant select (name) on app.facility to luutru_worker;
      -- Which unit became which, by which the figures name their districts.
      grant select on app.admin_unit_successor to luutru_worker;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      revoke select on app.admin_unit_successor from luutru_worker;
      revoke select (name) on app.facility from luutru_worker;
      drop table app.report_event;
      drop table app.report;
      drop function app.keep_report();
    `);
  }
}
