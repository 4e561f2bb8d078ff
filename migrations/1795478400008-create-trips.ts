import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['vehicle', 'route', 'trip', 'passenger'];

/** Long-distance coaches: the firm's vehicles and routes, its trips and who travels, and what the department sees. */
export class CreateTrips1795478400008 implements MigrationInterface {
  async up(run: QueryRunner): Promise<void> {
    await run.query(`
      create table app.vehicle (
        tenant_id uuid not null,
        id uuid not null,
        version int not null default 1,
        plate text not null,
        seats int not null,
        beds int not null,
        badge_number text,
        badge_expires_on date,
        inspection_expires_on date,
        constraint vehicle_pkey primary key (tenant_id, id),
        constraint vehicle_plate_key unique (tenant_id, plate),
        constraint vehicle_tenant_fkey foreign key (tenant_id) references app.tenant (tenant_id),
        constraint vehicle_capacity_check check (seats between 0 and 100 and beds between 0 and 100)
      );

      create table app.route (
        tenant_id uuid not null,
        id uuid not null,
        code text not null,
        origin text not null,
        destination text not null,
        distance_km int not null,
        stops text[] not null,
        constraint route_pkey primary key (tenant_id, id),
        constraint route_code_key unique (tenant_id, code),
        constraint route_tenant_fkey foreign key (tenant_id) references app.tenant (tenant_id),
        constraint route_distance_check check (distance_km between 1 and 5000)
      );

      create table app.trip (
        tenant_id uuid not null,
        id uuid not null,
        version int not null,
        facility_id uuid not null,
        status text not null,
        service text not null,
        plate text not null,
        replaced_plates text[] not null,
        transport_order text not null,
        origin text not null,
        destination text not null,
        distance_km int not null,
        stops text[] not null,
        departure_at timestamptz not null,
        expected_arrival_at timestamptz not null,
        departed_at timestamptz,
        arrived_at timestamptz,
        cancel_reason text,
        notifiable boolean not null,
        crew_sealed bytea not null,
        seats int not null,
        beds int not null,
        departure_headcount int,
        departure_listed int,
        arrival_headcount int,
        arrival_listed int,
        created_at timestamptz not null,
        constraint trip_pkey primary key (tenant_id, id),
        constraint trip_facility_fkey foreign key (tenant_id, facility_id) references app.facility (tenant_id, id),
        constraint trip_status_check check (status in ('boarding', 'departed', 'arrived', 'cancelled')),
        constraint trip_service_check check (service in ('fixed', 'contract', 'tourist')),
        constraint trip_capacity_check check (seats between 0 and 100 and beds between 0 and 100),
        constraint trip_arrived_check check (arrived_at is null or arrived_at >= departed_at)
      );
      comment on column app.trip.crew_sealed is 'names, licences and phones of the crew: sealed by the vault';
      comment on column app.trip.departure_listed is 'how many the list had when the heads were counted';
      create index trip_departure_idx on app.trip (tenant_id, departure_at desc, id desc);
      create index trip_province_idx on app.trip (departure_at desc, id desc);

      create table app.passenger (
        tenant_id uuid not null,
        id uuid not null,
        trip_id uuid not null,
        seat text not null,
        status text not null,
        boarding_point text not null,
        alighting_point text not null,
        boarded_at timestamptz,
        alighted_at timestamptz,
        off_list boolean not null,
        draft_sealed bytea not null,
        declaration text not null,
        stay_id uuid,
        errors jsonb not null default '[]',
        warnings text[] not null,
        constraint passenger_pkey primary key (tenant_id, id),
        constraint passenger_trip_fkey foreign key (tenant_id, trip_id) references app.trip (tenant_id, id),
        constraint passenger_stay_fkey foreign key (tenant_id, stay_id) references app.stay (tenant_id, id),
        constraint passenger_status_check check (status in ('listed', 'aboard', 'noShow', 'alighted', 'arrived')),
        constraint passenger_declaration_check check (declaration in ('none', 'pending', 'declared', 'refused')),
        constraint passenger_declared_check check ((declaration = 'declared') = (stay_id is not null))
      );
      comment on column app.passenger.draft_sealed is 'the guest and what else of the declaration was said: sealed by the vault';
      comment on column app.passenger.errors is 'why the declaration was refused: paths and codes, no values';
      create index passenger_trip_idx on app.passenger (tenant_id, trip_id);
      create unique index passenger_seat_key on app.passenger (tenant_id, trip_id, seat)
        where status in ('listed', 'aboard', 'arrived');
    `);
    for (const table of tables) {
      await run.query(`
        alter table app.${table} enable row level security, force row level security;
        create policy ${table}_of_tenant on app.${table} to luutru_tenant
          using (tenant_id = (select app.current_tenant())) with check (tenant_id = (select app.current_tenant()));
        grant select, insert, update on app.${table} to luutru_tenant;
      `);
    }
    await run.query(`
      revoke update on app.route from luutru_tenant;
      grant delete on app.passenger to luutru_tenant;

      -- The department's own rows are those of facilities that it sees; of passengers it may only count.
      create policy trip_of_transport on app.trip to luutru_transport_views
        using (exists (select from app.facility f where f.tenant_id = trip.tenant_id and f.id = trip.facility_id));
      create policy passenger_of_transport on app.passenger to luutru_transport_views
        using (exists (select from app.trip t where t.tenant_id = passenger.tenant_id and t.id = passenger.trip_id));
      grant select (tenant_id, id, facility_id, status, service, plate, origin, destination, distance_km, departure_at,
        expected_arrival_at, departed_at, arrived_at, notifiable, seats, beds, departure_headcount, arrival_headcount)
        on app.trip to luutru_transport_views;
      grant select (tenant_id, trip_id, status, off_list) on app.passenger to luutru_transport_views;

      grant create on schema transport to luutru_transport_views;
      create view transport.trip with (security_barrier = true) as
      select t.id, f.name as facility_name, t.status, t.service, t.plate, t.origin, t.destination, t.distance_km,
             t.departure_at, t.expected_arrival_at, t.departed_at, t.arrived_at, t.notifiable, t.seats, t.beds,
             t.departure_headcount, t.arrival_headcount, p.listed, p.aboard, p.off_list
        from app.trip t
        join transport.facility f on f.tenant_id = t.tenant_id and f.id = t.facility_id
       cross join lateral (
         select count(*)::int as listed,
                count(*) filter (where status in ('aboard', 'alighted', 'arrived'))::int as aboard,
                count(*) filter (where off_list)::int as off_list
           from app.passenger p where p.tenant_id = t.tenant_id and p.trip_id = t.id
       ) p;
      grant select on transport.trip to luutru_transport;
      alter view transport.trip owner to luutru_transport_views;
      revoke create on schema transport from luutru_transport_views;
    `);
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      set local role luutru_transport_views;
      drop view transport.trip;
      set local role luutru_owner;
      drop table app.passenger;
      drop table app.trip;
      drop table app.route;
      drop table app.vehicle;
    `);
  }
}
