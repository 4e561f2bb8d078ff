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
  select sector, level, dimension, grain, within, day, key, ${given(some)} from (
    select e.sector, l.level, e.dimension, g.grain, l.within,
           case g.grain when 'month' then date_trunc('month', e.day)::date else e.day end as day, e.key,
           ${some.map((measure) => `sum(${measure}) as ${measure}`).join(', ')}
      from ${events} e
      join app.unit_line l on l.unit = e.unit
     cross join (values ('day'), ('month')) g (grain)
     group by 1, 2, 3, 4, 5, 6, 7
  ) summed
   where ${some.map((measure) => `${measure} <> 0`).join(' or ')}
  on conflict (sector, level, dimension, grain, unit, day, key) do update
     set ${some.map((measure) => `${measure} = f.${measure} + excluded.${measure}`).join(', ')}`;

const localDay = (instant: string): string => `(${instant} at time zone 'Asia/Ho_Chi_Minh')::date`;

const columns =
  'tenant_id, stay_id, sector, unit, facility_id, facility_kind, place, overnight, from_day, to_day, nationality, ' +
  'age_group, sex, reason, international, caregiver';

/** Full years, by the groups of the domain. */
const ageGroup = `case
  when s.date_of_birth is null then 'unknown'
  else (select name from (values (0, '0-13'), (14, '14-17'), (18, '18-24'), (25, '25-34'), (35, '35-44'), (45, '45-54'),
          (55, '55-64'), (65, '65+')) a (least, name)
         where a.least <= greatest(extract(year from age(${localDay('s.arrived_at')}, s.date_of_birth)), 0)
         order by least desc limit 1)
  end`;

const ofStays = [
  'arrivals',
  'overnight',
  'international',
  'departures',
  'caregivers',
  'guests',
  'guests_days',
] as const;

/**
 * Holds up to $1 stays whose journal is ahead of the figures. A statement of its own: the next one sees what was
 * committed before the lock was had. Nobody is waited for, so that whoever holds several stays never waits in a circle.
 */
export const claimStays = `
  select tenant_id, stay_id, last_sequence from app.delivery where counted_sequence < last_sequence
   limit $1 for update skip locked`;

/**
 * Counts stays that are held ($1 tenants, $2 stays, $3 sequences): what was counted of each before is taken back, what
 * is true now is added, and that is written down, all in one statement.
 * Gives the rooms whose nights may have changed.
 */
export const countStays = `
  with claimed as materialized (
    select * from unnest($1::uuid[], $2::uuid[], $3::int[]) c (tenant_id, stay_id, last_sequence)
  ), fresh as materialized (
    select c.tenant_id, c.stay_id, s.sector, f.unit_code || ':' || f.unit_valid_from as unit, s.facility_id,
           f.kind as facility_kind, s.place, s.kind = 'overnight' as overnight, ${localDay('s.arrived_at')} as from_day,
           ${localDay('s.departed_at')} as to_day, s.nationality, ${ageGroup} as age_group, s.sex, s.reason,
           s.nationality <> 'VNM' and s.document_type <> 'residenceCard' as international,
           s.caregiver_of is not null as caregiver
      from claimed c
      join app.stay s on s.tenant_id = c.tenant_id and s.id = c.stay_id
      join app.facility f on f.tenant_id = s.tenant_id and f.id = s.facility_id
     where s.status <> 'cancelled' and not app.is_sandbox(c.tenant_id)
  ), changed as materialized (
    select 1 as sign, ${columns} from fresh
    union all
    select -1, ${columns} from app.counted_stay join claimed using (tenant_id, stay_id)
  ), event as (
    select sector, unit, facility_kind, nationality, age_group, sex, reason, from_day as day, sign as arrivals,
           case when overnight then sign else 0 end as overnight,
           case when international then sign else 0 end as international, 0 as departures,
           case when caregiver then sign else 0 end as caregivers, case when overnight then sign else 0 end as guests
      from changed
    union all
    select sector, unit, facility_kind, nationality, age_group, sex, reason, to_day, 0, 0, 0, sign, 0,
           case when overnight then -sign else 0 end
      from changed where to_day is not null
  ), by_dimension as (
    select e.sector, e.unit, d.dimension, d.key, e.day, ${ofStays
      .filter((measure) => measure !== 'guests_days')
      .map((measure) => `sum(e.${measure}) as ${measure}`)
      .join(', ')}, sum(e.guests * (e.day - date '${dayZero}'))::bigint as guests_days
      from event e
     cross join lateral (values ('all', ''), ('facilityKind', e.facility_kind), ('nationality', e.nationality),
       ('ageGroup', e.age_group), ('ageGroupSex', e.age_group || '/' || e.sex), ('sex', e.sex), ('reason', e.reason)
     ) d (dimension, key)
     group by 1, 2, 3, 4, 5
  ), added as (
    ${addFigures('by_dimension', ofStays)}
  ), gone as (
    delete from app.counted_stay o using claimed c
     where o.tenant_id = c.tenant_id and o.stay_id = c.stay_id
       and not exists (select from fresh n where n.tenant_id = c.tenant_id and n.stay_id = c.stay_id)
  ), kept as (
    insert into app.counted_stay (${columns}) select ${columns} from fresh
    on conflict (tenant_id, stay_id) do update
       set (${columns}) = (select ${columns
         .split(', ')
         .map((column) => `excluded.${column}`)
         .join(', ')})
  ), followed as (
    update app.delivery d set counted_sequence = c.last_sequence from claimed c
     where d.tenant_id = c.tenant_id and d.stay_id = c.stay_id
  )
  select coalesce(jsonb_agg(distinct jsonb_build_array(tenant_id, facility_id, place))
           filter (where overnight and place is not null and sector <> 'transport'), '[]') as rooms
    from changed`;

/** Counts anew the nights of rooms: $1 tenants, $2 facilities, $3 places. After \`countStays\`, in its transaction. */
export const countRooms = `
  with room as (
    select r.*, f.sector, f.unit_code || ':' || f.unit_valid_from as unit, f.kind
      from unnest($1::uuid[], $2::uuid[], $3::text[]) r (tenant_id, facility_id, place)
      join app.facility f on f.tenant_id = r.tenant_id and f.id = r.facility_id
  ), held as materialized (
    select r.*, coalesce(c.nights, '{}') as before, coalesce(n.nights, '{}') as nights
      from room r
      left join app.counted_room c using (tenant_id, facility_id, place)
      left join lateral (
        select range_agg(daterange(s.from_day, s.to_day)) as nights from app.counted_stay s
         where s.tenant_id = r.tenant_id and s.facility_id = r.facility_id and s.place = r.place and s.overnight
      ) n on true
  ), edge as (
    select sector, unit, kind, sign, span from held,
      lateral (select 1 as sign, unnest(nights - before) as span union all select -1, unnest(before - nights)) d
  ), event as (
    select sector, unit, kind, lower(span) as day, sign as rooms_used from edge
    union all select sector, unit, kind, upper(span), -sign from edge where not upper_inf(span)
  ), by_dimension as (
    select sector, unit, dimension, key, day, rooms_used,
           (rooms_used * (day - date '${dayZero}'))::bigint as rooms_used_days
      from event, lateral (values ('all', ''), ('facilityKind', kind)) d (dimension, key)
  ), added as (
    ${addFigures('by_dimension', ['rooms_used', 'rooms_used_days'])}
  )
  insert into app.counted_room (tenant_id, facility_id, place, nights)
  select tenant_id, facility_id, place, nights from held where nights <> before
  on conflict (tenant_id, facility_id, place) do update set nights = excluded.nights`;

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
