/** Names of the additive measures, in the order in which every statement gives them. */
export const measures = [
  'arrivals',
  'overnight',
  'international',
  'departures',
  'caregivers',
  'guests',
  'guests_days',
  'rooms_used',
  'rooms_used_days',
  'rooms',
  'rooms_days',
  'trips',
  'overnight_trips',
  'passengers',
  'seats',
] as const;
export type Measure = (typeof measures)[number];

/** Days are numbered from here, so that their sums stay small. */
export const dayZero = '2020-01-01';

/** Measures that are not given are zero. */
const given = (some: readonly Measure[]): string =>
  measures.map((measure) => (some.includes(measure) ? measure : `0 as ${measure}`)).join(', ');

/**
 * Adds changes to the figures of the units that a unit lies in, by day and by month.
 * @param events a relation of sector, unit (a commune), dimension, key, day and the measures named
 */
export const addFigures = (events: string, some: readonly Measure[]): string => `
  insert into app.figure as f (sector, level, dimension, grain, unit, day, key, ${measures.join(', ')})
  with by_day as materialized (
    select e.sector, l.level, e.dimension, l.within, e.day, e.key,
           ${some.map((measure) => `sum(e.${measure})::int as ${measure}`).join(', ')}
      from ${events} e
      join app.unit_line l on l.unit = e.unit
     group by 1, 2, 3, 4, 5, 6
  ), by_month as materialized (
    select sector, level, dimension, within, date_trunc('month', day)::date as day, key,
           ${some.map((measure) => `sum(${measure})::int as ${measure}`).join(', ')}
      from by_day
     group by 1, 2, 3, 4, 5, 6
  )
  select sector, level, dimension, grain, within, day, key, ${given(some)} from (
    select 'day' as grain, * from by_day
    union all
    select 'month', * from by_month
  ) summed
   where ${some.map((measure) => `${measure} <> 0`).join(' or ')}
  on conflict (sector, level, dimension, grain, unit, day, key) do update
     set ${some.map((measure) => `${measure} = f.${measure} + excluded.${measure}`).join(', ')}`;

const localDay = (instant: string): string => `(${instant} at time zone 'Asia/Ho_Chi_Minh')::date`;

/** What is read of a stay. */
const counted =
  'sector, facility_id, kind, status, date_of_birth, sex, nationality, document_type, arrived_at, departed_at, reason, ' +
  'place, caregiver_of';

const columns =
  'tenant_id, stay_id, sector, unit, facility_id, facility_kind, room, overnight, from_day, to_day, nationality, ' +
  'age_group, sex, reason, international, caregiver';

/** Full years, by the groups of the domain. */
const ageGroup = `case
  when s.date_of_birth is null then 'unknown'
  else (array['0-13', '14-17', '18-24', '25-34', '35-44', '45-54', '55-64', '65+'])[1 + width_bucket(
    extract(year from age(${localDay('s.arrived_at')}, s.date_of_birth)), array[14, 18, 25, 35, 45, 55, 65]::numeric[])]
  end`;

const ofStays = [
  'arrivals',
  'overnight',
  'international',
  'departures',
  'caregivers',
  'guests',
  'guests_days',
  'rooms_used',
  'rooms_used_days',
] as const;

/**
 * Holds up to $1 stays whose journal is ahead of the figures, the earliest first: stays of the same days share their
 * figures. A statement of its own: the next one sees what was committed before the lock was had. Nobody is waited for,
 * so that whoever holds several stays never waits in a circle.
 */
export const claimStays = `
  select tenant_id, stay_id, last_sequence from app.delivery where counted_sequence < last_sequence
   order by stay_id limit $1 for update skip locked`;

/** What a group of a grouping set is called: a bit is set for each column that it does not tell apart. */
const dimensions = [
  [0b11111, 'all', `''`],
  [0b01111, 'facilityKind', 'facility_kind'],
  [0b10111, 'nationality', 'nationality'],
  [0b11001, 'ageGroupSex', `age_group || '/' || sex`],
  [0b11110, 'reason', 'reason'],
] as const;
const told = 'grouping(facility_kind, nationality, age_group, sex, reason)';
const named = (at: 1 | 2): string =>
  `case ${told} ${dimensions.map((one) => `when ${one[0]} then ${at === 1 ? `'${one[1]}'` : one[2]}`).join(' ')} end`;

/**
 * Counts stays that are held ($1 tenants, $2 stays in order, $3 sequences): what was counted of each before is taken
 * back, what is true now is added, and that is written down, all in one statement.
 *
 * A room is used on the nights on which anybody is in it. Only where a stay of these came, left or moved can that have
 * changed: so the others who were there at that time are looked up, and the nights of all are taken once, with what was
 * true before (side -1) and with what is now (side 1). Outside that time both are equal and their difference is none.
 */
export const countStays = `
  with claimed as materialized (
    select * from unnest($1::uuid[], $2::uuid[], $3::int[]) c (tenant_id, stay_id, last_sequence)
  ), fresh as materialized (
    select c.tenant_id, c.stay_id, s.sector, f.unit_code || ':' || f.unit_valid_from as unit, s.facility_id,
           f.kind as facility_kind, s.kind = 'overnight' as overnight, ${localDay('s.arrived_at')} as from_day,
           coalesce(${localDay('s.departed_at')}, 'infinity') as to_day, s.nationality, ${ageGroup} as age_group, s.sex,
           s.reason, s.nationality <> 'VNM' and s.document_type <> 'residenceCard' as international,
           s.caregiver_of is not null as caregiver,
           case when s.kind = 'overnight' and s.sector <> 'transport' then s.place end as room
      from claimed c
     -- One row of each at most: so the planner asks the index for each, however little it knows of the table.
     cross join lateral (select ${counted} from app.stay s where s.tenant_id = c.tenant_id and s.id = c.stay_id limit 1) s
      join app.facility f on f.tenant_id = c.tenant_id and f.id = s.facility_id
     where s.status <> 'cancelled'
  ), changed as materialized (
    select 1 as sign, ${columns} from fresh
    union all
    select -1, o.* from claimed c cross join lateral (
      select ${columns} from app.counted_stay o where o.tenant_id = c.tenant_id and o.stay_id = c.stay_id limit 1) o
  ), event as (
    select sector, unit, facility_kind, nationality, age_group, sex, reason, from_day as day, sign as arrivals,
           case when overnight then sign else 0 end as overnight,
           case when international then sign else 0 end as international, 0 as departures,
           case when caregiver then sign else 0 end as caregivers, case when overnight then sign else 0 end as guests
      from changed
    union all
    select sector, unit, facility_kind, nationality, age_group, sex, reason, to_day, 0, 0, 0, sign, 0,
           case when overnight then -sign else 0 end
      from changed where to_day < 'infinity'
  ), touched as (
    select facility_id, room, min(from_day) as since, max(to_day) as until
      from (select facility_id, room, from_day, to_day from changed where room is not null
             group by 1, 2, 3, 4 having sum(sign) <> 0) moved
     group by 1, 2
  ), side as (
    select v.side, o.sector, o.unit, o.facility_kind, o.facility_id, o.room, o.from_day, o.to_day
      from touched t
     cross join lateral (
       select * from app.counted_stay o
        where o.facility_id = t.facility_id and o.room = t.room and o.to_day > t.since and o.from_day < t.until
       offset 0) o
     cross join (values (1), (-1)) v (side)
     where not exists (select from claimed c where c.tenant_id = o.tenant_id and c.stay_id = o.stay_id)
    union all
    select c.sign, c.sector, c.unit, c.facility_kind, c.facility_id, c.room, c.from_day, c.to_day
      from changed c join touched t on t.facility_id = c.facility_id and t.room = c.room
  ), stretch as (
    -- What a stay adds to the nights of those who came before it.
    select side, sector, unit, facility_kind, to_day, greatest(from_day, max(to_day) over (
             partition by side, facility_id, room order by from_day, to_day rows between unbounded preceding and 1 preceding
           )) as from_day
      from side
  ), room_event as (
    select sector, unit, facility_kind, from_day as day, side as rooms_used from stretch where from_day < to_day
    union all
    select sector, unit, facility_kind, to_day, -side from stretch where from_day < to_day and to_day < 'infinity'
  ), by_dimension as (
    select sector, unit, ${named(1)} as dimension, ${named(2)} as key, day, sum(arrivals)::int as arrivals,
           sum(overnight)::int as overnight, sum(international)::int as international,
           sum(departures)::int as departures, sum(caregivers)::int as caregivers, sum(guests)::int as guests,
           sum(guests * (day - date '${dayZero}'))::int as guests_days, 0 as rooms_used, 0 as rooms_used_days
      from event
     group by grouping sets ((sector, unit, day), (sector, unit, day, facility_kind), (sector, unit, day, nationality),
       (sector, unit, day, age_group, sex), (sector, unit, day, reason))
    union all
    select sector, unit, case grouping(facility_kind) when 1 then 'all' else 'facilityKind' end,
           case grouping(facility_kind) when 1 then '' else facility_kind end, day, 0, 0, 0, 0, 0, 0, 0,
           sum(rooms_used)::int, sum(rooms_used * (day - date '${dayZero}'))::int
      from room_event
     group by grouping sets ((sector, unit, day), (sector, unit, day, facility_kind))
  ), added as (
    ${addFigures('by_dimension', ofStays)}
  ), gone as (
    delete from app.counted_stay o using (
      select tenant_id, stay_id from changed group by 1, 2 having max(sign) < 0
    ) c where o.tenant_id = c.tenant_id and o.stay_id = c.stay_id
  ), kept as (
    insert into app.counted_stay (${columns}) select ${columns} from fresh
    on conflict (tenant_id, stay_id) do update
       set (${columns}) = (select ${columns
         .split(', ')
         .map((column) => `excluded.${column}`)
         .join(', ')})
  )
  update app.delivery d set counted_sequence = c.last_sequence from claimed c
   where d.tenant_id = c.tenant_id and d.stay_id = c.stay_id`;

/** Holds up to $1 trips that left, or that changed since. */
export const claimTrips = `
  select tenant_id, id from app.trip where departed_at is not null and counted_version < version
   limit $1 for update skip locked`;

/** Counts trips that are held: $1 tenants, $2 trips. */
export const countTrips = `
  with claimed as materialized (
    select tenant_id, id, facility_id, version, status, departed_at,
           coalesce(arrived_at, greatest(expected_arrival_at, departed_at)) as arrived_at, seats + beds as seats
      from unnest($1::uuid[], $2::uuid[]) c (tenant_id, id) join app.trip t using (tenant_id, id)
  ), fresh as (
    select c.tenant_id, c.id as trip_id, f.unit_code || ':' || f.unit_valid_from as unit, f.kind as facility_kind,
           ${localDay('c.departed_at')} as day,
           -- Any part of it between 23:00 and 05:00: it leaves in those hours, or is still under way at the next 23:00.
           l.hour >= 23 or l.hour < 5 or c.arrived_at at time zone 'Asia/Ho_Chi_Minh' > l.day + time '23:00' as overnight,
           p.passengers, c.seats
      from claimed c
      join app.facility f on f.tenant_id = c.tenant_id and f.id = c.facility_id
     cross join lateral (select ${localDay('c.departed_at')} as day,
       extract(hour from c.departed_at at time zone 'Asia/Ho_Chi_Minh') as hour) l
     cross join lateral (select count(*)::int as passengers from app.passenger p
       where p.tenant_id = c.tenant_id and p.trip_id = c.id and p.status in ('aboard', 'alighted', 'arrived')) p
     where c.status <> 'cancelled'
  ), changed as (
    select 1 as sign, * from fresh
    union all
    select -1, o.* from app.counted_trip o join claimed c on c.tenant_id = o.tenant_id and c.id = o.trip_id
  ), by_dimension as (
    select 'transport' as sector, unit, dimension, key, day, sign as trips,
           case when overnight then sign else 0 end as overnight_trips, sign * passengers as passengers,
           sign * seats as seats
      from changed, lateral (values ('all', ''), ('facilityKind', facility_kind)) d (dimension, key)
  ), added as (
    ${addFigures('by_dimension', ['trips', 'overnight_trips', 'passengers', 'seats'])}
  ), gone as (
    delete from app.counted_trip o using claimed c
     where o.tenant_id = c.tenant_id and o.trip_id = c.id and not exists (select from fresh n where n.trip_id = c.id)
  ), kept as (
    insert into app.counted_trip select * from fresh
    on conflict (tenant_id, trip_id) do update
       set (unit, facility_kind, day, overnight, passengers, seats) = (select excluded.unit, excluded.facility_kind,
         excluded.day, excluded.overnight, excluded.passengers, excluded.seats)
  ), followed as (
    update app.trip t set counted_version = c.version from claimed c where t.tenant_id = c.tenant_id and t.id = c.id
  )
  select`;

/** Counts up to $1 rooms and beds that were added, or became something else. Gives how many. */
export const countPlaces = `
  with claimed as materialized (
    select tenant_id, id, facility_id, kind, counted_as from app.place where counted_as is distinct from kind
     limit $1 for update skip locked
  ), by_dimension as (
    select f.sector, f.unit_code || ':' || f.unit_valid_from as unit, d.dimension, d.key, at.day, k.sign as rooms,
           (k.sign * (at.day - date '${dayZero}'))::bigint as rooms_days
      from claimed c
      join app.facility f on f.tenant_id = c.tenant_id and f.id = c.facility_id
     -- A place was made at the time that its UUIDv7 tells (RFC 9562).
     cross join lateral (select (to_timestamp(
       ('x' || substr(replace(c.id::text, '-', ''), 1, 12))::bit(48)::bigint / 1000.0) at time zone 'Asia/Ho_Chi_Minh')::date
       as day) at
     cross join lateral (values (1, c.kind), (-1, c.counted_as)) k (sign, kind)
     cross join lateral (values ('all', ''), ('facilityKind', f.kind)) d (dimension, key)
     where k.kind = case f.sector when 'accommodation' then 'room' when 'health' then 'bed' end
  ), added as (
    ${addFigures('by_dimension', ['rooms', 'rooms_days'])}
  ), followed as (
    update app.place p set counted_as = c.kind from claimed c where p.tenant_id = c.tenant_id and p.id = c.id
  )
  select count(*)::int as counted from claimed`;
