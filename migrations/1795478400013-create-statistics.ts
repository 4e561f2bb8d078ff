import type { MigrationInterface, QueryRunner } from 'typeorm';

const readers = [
  { schema: 'culture', sees: `sector = 'accommodation'` },
  { schema: 'health', sees: `sector = 'health'` },
  { schema: 'transport', sees: `sector = 'transport'` },
  { schema: 'leader', sees: 'true' },
];

/** What the worker may read of a stay to count it: no name, no number, nothing under seal. */
const counted =
  'tenant_id, id, facility_id, sector, kind, status, date_of_birth, sex, nationality, document_type, arrived_at, ' +
  'departed_at, reason, place, caregiver_of';

/**
 * Figures (số liệu): what every dashboard and report shows, moved by the worker from what it counted of a stay before
 * to what is true of it now.
 */
export class CreateStatistics1795478400013 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- How far the figures have followed each journal.
      alter table app.delivery add column counted_sequence int not null default 0;
      -- By the stay's id, which is its time: stays of the same days are counted together and share their figures.
      create index delivery_uncounted_idx on app.delivery (stay_id) where counted_sequence < last_sequence;

      alter table app.trip add column counted_version int not null default 0;
      create index trip_uncounted_idx on app.trip (tenant_id, id)
        where departed_at is not null and counted_version < version;

      alter table app.place add column counted_as text;
      create index place_uncounted_idx on app.place (tenant_id, id) where counted_as is distinct from kind;
      comment on column app.place.counted_as is 'the kind under which the figures know it; null while they do not';

      -- What was counted of a stay, so that it can be taken back. No row: nothing was, or it was cancelled.
      create table app.counted_stay (
        tenant_id uuid not null,
        stay_id uuid not null,
        sector text not null,
        unit text not null,
        facility_id uuid not null,
        facility_kind text not null,
        room text,
        overnight boolean not null,
        from_day date not null,
        to_day date not null,
        nationality text not null,
        age_group text not null,
        sex text not null,
        reason text not null,
        international boolean not null,
        caregiver boolean not null,
        constraint counted_stay_pkey primary key (tenant_id, stay_id)
      );
      comment on column app.counted_stay.to_day is 'day of departure in Việt Nam; infinity while the guest is here';
      comment on column app.counted_stay.room is 'the place, where nights in it are counted';
      -- Who else was in a room at some time: two guests in one room use it once.
      create index counted_stay_room_idx on app.counted_stay (facility_id, room, to_day) where room is not null;

      create table app.counted_trip (
        tenant_id uuid not null,
        trip_id uuid not null,
        unit text not null,
        facility_kind text not null,
        day date not null,
        overnight boolean not null,
        passengers int not null,
        seats int not null,
        constraint counted_trip_pkey primary key (tenant_id, trip_id)
      );

      -- One row a unit, day or month, and key of a dimension. A measure of what is there for a time (guests, rooms in
      -- use, rooms) is kept as its changes: their sum up to a day is what there is on it. Beside each stands the sum of
      -- change times number of the day, so that the sum over all days of a range needs no row a day.
      create table app.figure (
        sector text not null,
        level text not null,
        dimension text not null,
        grain text not null,
        unit text collate "C" not null,
        day date not null,
        key text collate "C" not null,
        arrivals int not null default 0,
        overnight int not null default 0,
        international int not null default 0,
        departures int not null default 0,
        caregivers int not null default 0,
        guests int not null default 0,
        guests_days bigint not null default 0,
        rooms_used int not null default 0,
        rooms_used_days bigint not null default 0,
        rooms int not null default 0,
        rooms_days bigint not null default 0,
        trips int not null default 0,
        overnight_trips int not null default 0,
        passengers int not null default 0,
        seats int not null default 0,
        constraint figure_pkey primary key (sector, level, dimension, grain, unit, day, key),
        constraint figure_grain_check check (grain = 'day' or (grain = 'month' and extract(day from day) = 1))
      ) with (fillfactor = 80);
      comment on column app.figure.unit is 'code of the administrative unit and the first day on which it stood';

      -- Which units a unit lies in, itself first.
      create view app.unit_line with (security_invoker = true) as
        select u.code || ':' || u.valid_from as unit, u.level, u.code || ':' || u.valid_from as within
          from app.admin_unit u
        union all
        select u.code || ':' || u.valid_from, p.level, p.code || ':' || p.valid_from
          from app.admin_unit u
          join app.admin_unit p on p.code = u.parent_code and p.valid_from = u.parent_valid_from
        union all
        select u.code || ':' || u.valid_from, g.level, g.code || ':' || g.valid_from
          from app.admin_unit u
          join app.admin_unit p on p.code = u.parent_code and p.valid_from = u.parent_valid_from
          join app.admin_unit g on g.code = p.parent_code and g.valid_from = p.parent_valid_from;
      grant select on app.unit_line to luutru_worker;
    `);
    for (const table of ['counted_stay', 'counted_trip', 'figure']) {
      await run.query(`
        alter table app.${table} enable row level security, force row level security;
        create policy ${table}_of_worker on app.${table} to luutru_worker using (true) with check (true);
        grant select, insert, update, delete on app.${table} to luutru_worker;
      `);
    }
    await run.query(`
      create policy stay_counted_by_worker on app.stay for select to luutru_worker using (true);
      create policy facility_counted_by_worker on app.facility for select to luutru_worker
        using (not app.is_sandbox(tenant_id));
      create policy trip_counted_by_worker on app.trip to luutru_worker using (true) with check (true);
      create policy passenger_counted_by_worker on app.passenger for select to luutru_worker using (true);
      create policy place_counted_by_worker on app.place to luutru_worker using (true) with check (true);
      grant select (${counted}) on app.stay to luutru_worker;
      grant select (tenant_id, id, sector, kind, unit_code, unit_valid_from) on app.facility to luutru_worker;
      grant select (tenant_id, id, facility_id, version, counted_version, status, departed_at, arrived_at,
        expected_arrival_at, seats, beds), update (counted_version) on app.trip to luutru_worker;
      grant select (tenant_id, trip_id, status) on app.passenger to luutru_worker;
      grant select (tenant_id, id, facility_id, kind, counted_as), update (counted_as) on app.place to luutru_worker;
      grant select on app.admin_unit, app.admin_unit_successor to luutru_worker;
      create schema leader;
      grant usage on schema leader to luutru_leader;
      grant usage on schema app to luutru_leader_views;
      grant select on app.admin_unit, app.admin_unit_successor to luutru_leader_views;
    `);
    for (const { schema, sees } of readers) {
      const views = `luutru_${schema}_views`;
      await run.query(`
        create policy figure_of_${schema} on app.figure for select to ${views} using (${sees});
        grant select on app.figure to ${views};
        grant usage, create on schema ${schema} to ${views};
        create view ${schema}.figure with (security_barrier = true) as select * from app.figure;
        create view ${schema}.unit with (security_barrier = true) as
          select u.code, u.valid_from, u.valid_to, u.level, u.name, u.parent_code, u.parent_valid_from,
                 s.new_code, s.new_valid_from
            from app.admin_unit u
            left join lateral (
              select new_code, new_valid_from from app.admin_unit_successor s
               where s.code = u.code and s.valid_from = u.valid_from order by new_code limit 1
            ) s on true;
        grant select on ${schema}.figure, ${schema}.unit to luutru_${schema};
        alter view ${schema}.figure owner to ${views};
        alter view ${schema}.unit owner to ${views};
        revoke create on schema ${schema} from ${views};
      `);
    }
  }

  async down(run: QueryRunner): Promise<void> {
    for (const { schema } of readers) {
      const views = `luutru_${schema}_views`;
      await run.query(`
        set local role ${views};
        drop view ${schema}.unit;
        drop view ${schema}.figure;
        set local role luutru_owner;
        revoke select on app.figure from ${views};
      `);
    }
    await run.query(`
      drop schema leader;
      revoke select on app.admin_unit, app.admin_unit_successor from luutru_leader_views;
      revoke usage on schema app from luutru_leader_views;
      revoke select on app.admin_unit, app.admin_unit_successor from luutru_worker;
      revoke select (tenant_id, id, facility_id, kind, counted_as), update (counted_as) on app.place from luutru_worker;
      revoke select (tenant_id, trip_id, status) on app.passenger from luutru_worker;
      revoke select (tenant_id, id, facility_id, version, counted_version, status, departed_at, arrived_at,
        expected_arrival_at, seats, beds), update (counted_version) on app.trip from luutru_worker;
      revoke select (tenant_id, id, sector, kind, unit_code, unit_valid_from) on app.facility from luutru_worker;
      revoke select (${counted}) on app.stay from luutru_worker;
      drop policy place_counted_by_worker on app.place;
      drop policy passenger_counted_by_worker on app.passenger;
      drop policy trip_counted_by_worker on app.trip;
      drop policy facility_counted_by_worker on app.facility;
      drop policy stay_counted_by_worker on app.stay;
      drop view app.unit_line;
      drop table app.figure, app.counted_trip, app.counted_stay;
      alter table app.place drop column counted_as;
      alter table app.trip drop column counted_version;
      alter table app.delivery drop column counted_sequence;
    `);
  }
}
