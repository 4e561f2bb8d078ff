import type { MigrationInterface, QueryRunner } from 'typeorm';

const officers = ['daily_filing', 'filed_until'];

/** What the police look for across every tenant: persons by name, their trips, and which facilities declare in time. */
export class IndexPersons1795478400015 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      -- A facility's place is told from its unit; each policy of the police asks for it.
      create index facility_unit_idx on app.facility (unit_code);
      create index admin_unit_parent_idx on app.admin_unit (parent_code, parent_valid_from);

      -- Names from their beginning and from their end (the given name stands last), newest first, with all that the
      -- search asks of a stay before it knows that it is wanted: the table itself is not read for it.
      create index stay_named_idx on app.stay (name_key, arrived_at desc) include (tenant_id, id, facility_id);
      create index stay_given_idx on app.stay (reverse(name_key), arrived_at desc)
        include (name_key, tenant_id, id, facility_id);
      create index stay_born_idx on app.stay (date_of_birth);

      -- The function below reads as the owner, and judges the jurisdiction itself.
      create policy stay_of_search on app.stay for select to luutru_owner using (true);
      create policy facility_of_search on app.facility for select to luutru_owner using (true);
    `);
    await createSearch(run);
    await countFilings(run);
    await run.query(`
      -- The way of a passenger; the crew stays out of sight.
      create policy trip_of_police on app.trip for select to luutru_police
        using (exists (select from app.facility f where f.tenant_id = trip.tenant_id and f.id = trip.facility_id));
      create policy passenger_of_police on app.passenger for select to luutru_police
        using (exists (select from app.trip t where t.tenant_id = passenger.tenant_id and t.id = passenger.trip_id));
      grant select (tenant_id, id, facility_id, plate, origin, destination) on app.trip to luutru_police;
      grant select (tenant_id, trip_id, stay_id, seat, boarding_point, alighting_point)
        on app.passenger to luutru_police;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      revoke select (tenant_id, trip_id, stay_id, seat, boarding_point, alighting_point)
        on app.passenger from luutru_police;
      revoke select (tenant_id, id, facility_id, plate, origin, destination) on app.trip from luutru_police;
      drop policy passenger_of_police on app.passenger;
      drop policy trip_of_police on app.trip;

      revoke select on app.nil_declaration from luutru_police;
      drop policy nil_declaration_of_police on app.nil_declaration;
      drop function app.count_filings(date), app.filing_months();
      drop table app.filed_until, app.daily_filing;
      drop index app.stay_declared_idx, app.stay_late_idx, app.stay_cancelled_idx;

      drop function app.find_named(text, date, int);
      drop policy facility_of_search on app.facility;
      drop policy stay_of_search on app.stay;
      drop index app.stay_born_idx, app.stay_given_idx, app.stay_named_idx, app.facility_unit_idx,
        app.admin_unit_parent_idx;
    `);
  }
}

/**
 * The one function that looks across tenants. It answers ids alone, of stays at facilities of the officer's signed
 * jurisdiction; who they are is read afterwards through the policies of the police, which judge each row again.
 */
async function createSearch(run: QueryRunner): Promise<void> {
  await run.query(`
    create function app.find_named(key text, born date, most int)
    returns table (tenant_id uuid, id uuid, nearness int, arrived_at timestamptz)
    language plpgsql stable security definer rows 200 set search_path = pg_catalog, pg_temp
    -- Planned once a session, for planning over dozens of partitions takes longer than any of this; and each statement
    -- has one right plan, along an index that holds all it needs.
    set plan_cache_mode = force_generic_plan set enable_seqscan = off set enable_bitmapscan = off set enable_sort = off
    as $$
    #variable_conflict use_column
    declare
      units text[] := app.jurisdiction_units();
      mine uuid[];
      tenants uuid[];
      month timestamptz := date_trunc('month', now(), 'UTC') + interval '1 month';
      oldest timestamptz;
      wanted int := most;
      found_now int;
      last_of_prefix text := key || chr(1114111);
      given text := reverse(key) || ' ';
      last_of_given text := reverse(key) || '!';
      -- Few enough to ask the index of each tenant for its own.
      narrow constant int := 64;
    begin
      if length(key) < 2 or most not between 1 and 1000 then
        raise exception 'a name of two letters, and at most 1000 stays' using errcode = 'invalid_parameter_value';
      end if;
      select array_agg(f.id), array_agg(distinct f.tenant_id) into mine, tenants from app.facility f
       where f.unit_code = any (units) and not app.is_sandbox(f.tenant_id);
      if mine is null then return; end if;

      -- One birth date is some hundreds of people: its index alone is enough.
      if born is not null then
        return query
          select s.tenant_id, s.id, case when s.name_key = key then 0 when s.name_key ^@ key then 1 else 2 end,
                 s.arrived_at
            from app.stay s
           where s.date_of_birth = born
             and (s.name_key ^@ key or reverse(s.name_key) ^@ given)
             and (s.facility_id in (select unnest(mine))) is true
           order by 3, 4 desc limit most;
        return;
      end if;

      -- 1. Those who bear exactly this name, 2. whose name begins so: asked of each tenant where there are few.
      if cardinality(tenants) <= narrow then
        return query
          select t.tenant_id, n.id, n.nearness, n.arrived_at
            from unnest(tenants) as t (tenant_id)
           cross join lateral (
             select s.id, case when s.name_key = key then 0 else 1 end as nearness, s.arrived_at
               from app.stay s
              where s.tenant_id = t.tenant_id and s.name_key >= key and s.name_key < last_of_prefix
                and (s.facility_id in (select unnest(mine))) is true
              order by 2, 3 desc limit most) n
           order by 3, 4 desc limit most;
        get diagnostics found_now = row_count;
        wanted := wanted - found_now;
      else
        return query
          select s.tenant_id, s.id, 0, s.arrived_at from app.stay s
           where s.name_key = key and (s.facility_id in (select unnest(mine))) is true
           order by s.arrived_at desc limit wanted;
        get diagnostics found_now = row_count;
        wanted := wanted - found_now;
      end if;

      -- What is left is looked for month by month (of the declaration), the newest first, until there is enough:
      -- a common beginning would otherwise be sorted in millions.
      select to_date(min(right(c.relname, 7)), 'YYYY_MM')::timestamp at time zone 'UTC' into oldest
        from pg_inherits i join pg_class c on c.oid = i.inhrelid where i.inhparent = 'app.stay'::regclass;
      while wanted > 0 and month >= oldest loop
        if cardinality(tenants) > narrow then
          return query
            select s.tenant_id, s.id, 1, s.arrived_at from app.stay s
             where s.id >= app.uuid_floor(month) and s.id < app.uuid_floor(month + interval '1 month')
               and s.name_key > key and s.name_key < last_of_prefix
               and (s.facility_id in (select unnest(mine))) is true
             order by s.arrived_at desc limit wanted;
          get diagnostics found_now = row_count;
          wanted := wanted - found_now;
        end if;
        -- 3. Those whose last words are these: the given name, with or without what stands before it.
        if wanted > 0 then
          return query
            select s.tenant_id, s.id, 2, s.arrived_at from app.stay s
             where s.id >= app.uuid_floor(month) and s.id < app.uuid_floor(month + interval '1 month')
               and reverse(s.name_key) >= given collate "C" and reverse(s.name_key) < last_of_given collate "C"
               and not (s.name_key >= key and s.name_key < last_of_prefix)
               and (s.facility_id in (select unnest(mine))) is true
             order by s.arrived_at desc limit wanted;
          get diagnostics found_now = row_count;
          wanted := wanted - found_now;
        end if;
        month := month - interval '1 month';
      end loop;
    end $$;
    revoke all on function app.find_named(text, date, int) from public;
    grant execute on function app.find_named(text, date, int) to luutru_police;
  `);
}

/**
 * How many declarations a facility filed on a day. When a declaration was filed and whether it was late never change,
 * so a day that is over is counted once; what is late or cancelled is few, and read from the stays themselves.
 */
async function countFilings(run: QueryRunner): Promise<void> {
  await run.query(`
    create index stay_declared_idx on app.stay using brin (declared_at);
    create index stay_late_idx on app.stay (declared_at) include (tenant_id, facility_id, minutes_late)
      where late and status <> 'cancelled';
    create index stay_cancelled_idx on app.stay (declared_at) include (tenant_id, facility_id)
      where status = 'cancelled';

    create table app.daily_filing (
      tenant_id uuid not null,
      facility_id uuid not null,
      day date not null,
      filed int not null,
      constraint daily_filing_pkey primary key (tenant_id, facility_id, day) include (filed),
      constraint daily_filing_facility_fkey foreign key (tenant_id, facility_id)
        references app.facility (tenant_id, id)
    );
    comment on column app.daily_filing.filed is 'declarations filed on this day in Việt Nam, cancelled ones among them';

    create table app.filed_until (
      one boolean not null default true,
      day date not null,
      constraint filed_until_pkey primary key (one),
      constraint filed_until_check check (one)
    );
    comment on column app.filed_until.day is 'the first day that is not counted yet';
    insert into app.filed_until (day) values ('2000-01-01');

    alter table app.daily_filing enable row level security, force row level security;
    alter table app.filed_until enable row level security, force row level security;
    create policy daily_filing_of_count on app.daily_filing to luutru_owner using (true) with check (true);
    create policy filed_until_of_count on app.filed_until to luutru_owner using (true) with check (true);
    create policy daily_filing_of_police on app.daily_filing for select to luutru_police using (
      exists (select from app.facility f where f.tenant_id = daily_filing.tenant_id and f.id = daily_filing.facility_id));
    create policy filed_until_of_police on app.filed_until for select to luutru_police using (true);
    create policy nil_declaration_of_police on app.nil_declaration for select to luutru_police using (
      exists (select from app.facility f
               where f.tenant_id = nil_declaration.tenant_id and f.id = nil_declaration.facility_id));
    grant select on ${officers.map((table) => `app.${table}`).join(', ')}, app.nil_declaration to luutru_police;

    -- The months in which a stay can have been declared, the oldest first.
    create function app.filing_months() returns setof date
    language sql stable security definer set search_path = pg_catalog, pg_temp as $$
      select m::date from generate_series(
        (select to_date(min(right(c.relname, 7)), 'YYYY_MM') from pg_inherits i join pg_class c on c.oid = i.inhrelid
          where i.inhparent = 'app.stay'::regclass)::timestamp,
        now() at time zone 'Asia/Ho_Chi_Minh', interval '1 month') as m
    $$;
    revoke all on function app.filing_months() from public;
    grant execute on function app.filing_months() to luutru_worker;

    -- Counts the days of a month anew, up to the last that is over, and says from which day on nothing is counted:
    -- months are counted in their order. Ten minutes: a declaration is dated when its transaction begins, and none
    -- lasts as long. An id is as old as its declaration; the month on either side is for those that were restored.
    create function app.count_filings(month date) returns date
    language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
    declare
      first date := date_trunc('month', month);
      until date := least(first + interval '1 month', ((now() - interval '10 minutes') at time zone 'Asia/Ho_Chi_Minh')::date);
    begin
      delete from app.daily_filing where day >= first and day < first + interval '1 month';
      insert into app.daily_filing (tenant_id, facility_id, day, filed)
        select s.tenant_id, s.facility_id, (s.declared_at at time zone 'Asia/Ho_Chi_Minh')::date, count(*)
          from app.stay s
         where s.declared_at >= first::timestamp at time zone 'Asia/Ho_Chi_Minh'
           and s.declared_at < until::timestamp at time zone 'Asia/Ho_Chi_Minh'
           and s.id >= app.uuid_floor(first - interval '1 month') and s.id < app.uuid_floor(first + interval '2 months')
         group by 1, 2, 3;
      update app.filed_until set day = until where day < until;
      return until;
    end $$;
    revoke all on function app.count_filings(date) from public;
    grant execute on function app.count_filings(date) to luutru_worker;
  `);
}
