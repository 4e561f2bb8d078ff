import { isNotifiable } from '@luutru/domain';
import type pg from 'pg';
import { facilities } from './history.js';

/** A stay as it lies in the table. */
interface RawStay {
  facility_id: string;
  sector: string;
  kind: string;
  nationality: string;
  document_type: string;
  date_of_birth: string | null;
  sex: string;
  reason: string;
  place: string | null;
  caregiver_of: string | null;
  arrived_at: Date;
  departed_at: Date | null;
}

interface RawTrip {
  departed_at: Date;
  ends: Date;
  seats: number;
  passengers: number;
}

const vietnam = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Asia/Ho_Chi_Minh',
  dateStyle: 'short',
});
export const localDay = (at: Date): string => vietnam.format(at);
const next = (day: string): string => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

export interface Raw {
  stays: RawStay[];
  trips: RawTrip[];
  places: { facility_id: string; kind: string; made: string }[];
}

export async function readRaw(admin: pg.Client): Promise<Raw> {
  const { rows: stays } = await admin.query<RawStay>(
    `select facility_id, sector, kind, nationality, document_type, date_of_birth::text, sex, reason, place,
            caregiver_of, arrived_at, departed_at
       from app.stay where status <> 'cancelled' and substr(tenant_id::text, 15, 1) = '7'`,
  );
  const { rows: trips } = await admin.query<RawTrip>(
    `select departed_at, coalesce(arrived_at, greatest(expected_arrival_at, departed_at)) as ends, seats + beds as seats,
            (select count(*)::int from app.passenger p where p.trip_id = t.id and p.status <> 'noShow' and p.status <> 'listed')
              as passengers
       from app.trip t where status <> 'cancelled' and departed_at is not null`,
  );
  const { rows: places } = await admin.query<{ id: string; facility_id: string; kind: string }>(
    'select id, facility_id, kind from app.place',
  );
  return {
    stays,
    trips,
    places: places.map(({ id, ...place }) => ({
      ...place,
      made: localDay(new Date(Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16))),
    })),
  };
}

const groups = [0, 14, 18, 25, 35, 45, 55, 65];
const names = ['0-13', '14-17', '18-24', '25-34', '35-44', '45-54', '55-64', '65+'];

function ageGroupOf({ date_of_birth: birth, arrived_at }: RawStay): string {
  if (birth === null) return 'unknown';
  const on = localDay(arrived_at);
  const years = Number(on.slice(0, 4)) - Number(birth.slice(0, 4)) - (on.slice(5) < birth.slice(5) ? 1 : 0);
  const at = groups.filter((least) => least <= Math.max(years, 0)).length - 1;
  return names[at] ?? 'unknown';
}

const districts: Record<string, string> = { '07201': '213', '07202': '213', '07300': '215' };
const heirs: Record<string, string> = {
  '07201': '07210',
  '07202': '07210',
  '07300': '07300',
  '07210': '07210',
};

export interface Asked {
  from: string;
  to: string;
  by: string;
  sectors: readonly string[];
  unitCode?: string | undefined;
  level?: string | undefined;
  units?: string | undefined;
}

interface Counted {
  arrivals: number;
  overnightArrivals: number;
  international: number;
  departures: number;
  nights: number;
  inHouse: number;
  caregivers: number;
  roomDaysUsed: number;
  rooms: number;
  trips: number;
  overnightTrips: number;
  passengers: number;
  seatsOffered: number;
}

/** The same figures once more, slowly: every stay, every day. */
export function recount(raw: Raw, asked: Asked, now: Date): Map<string, Counted> {
  const today = localDay(now);
  const tables = new Map<string, Counted & { usedRooms: Set<string> }>();
  const of = (key: string) => {
    let found = tables.get(key);
    if (!found) {
      found = {
        arrivals: 0,
        overnightArrivals: 0,
        international: 0,
        departures: 0,
        nights: 0,
        inHouse: 0,
        caregivers: 0,
        roomDaysUsed: 0,
        rooms: 0,
        trips: 0,
        overnightTrips: 0,
        passengers: 0,
        seatsOffered: 0,
        usedRooms: new Set(),
      };
      tables.set(key, found);
    }
    return found;
  };
  const communeOf = (facilityId: string): string =>
    facilities.find(({ id }) => id === facilityId)?.commune ?? '';
  const sees = (facilityId: string): boolean => {
    const commune = communeOf(facilityId);
    const line = [commune, districts[commune], '24', asked.units === '2025' ? heirs[commune] : ''];
    return asked.unitCode === undefined || line.includes(asked.unitCode);
  };
  const unitOf = (facilityId: string): string => {
    const commune = communeOf(facilityId);
    if (asked.units === '2025') return heirs[commune] ?? '';
    const fine =
      asked.level === 'commune' || (asked.level === undefined && (asked.unitCode ?? '24') !== '24');
    return fine ? commune : (districts[commune] ?? commune);
  };
  const keyOf = (stay: RawStay): string =>
    ({
      unit: unitOf(stay.facility_id),
      facilityKind: facilities.find(({ id }) => id === stay.facility_id)?.kind ?? '',
      nationality: stay.nationality,
      ageGroup: ageGroupOf(stay),
      ageGroupSex: `${ageGroupOf(stay)}/${stay.sex}`,
      sex: stay.sex,
      reason: stay.reason,
    })[asked.by] ?? '';
  const within = (day: string): boolean => day >= asked.from && day <= asked.to;
  const last = asked.to < today ? asked.to : today;
  for (const stay of raw.stays) {
    if (!asked.sectors.includes(stay.sector) || !sees(stay.facility_id)) continue;
    const arrival = localDay(stay.arrived_at);
    const departure = stay.departed_at && localDay(stay.departed_at);
    const overnight = stay.kind === 'overnight';
    const foreign = stay.nationality !== 'VNM' && stay.document_type !== 'residenceCard';
    const into = (day: string) => [of('total'), of(asked.by === 'day' ? day : keyOf(stay))];
    if (within(arrival))
      for (const table of into(arrival)) {
        table.arrivals++;
        if (overnight) table.overnightArrivals++;
        if (foreign) table.international++;
        if (stay.caregiver_of) table.caregivers++;
      }
    if (departure && within(departure)) for (const table of into(departure)) table.departures++;
    if (!overnight) continue;
    for (let day = arrival; day <= last && (!departure || day < departure); day = next(day)) {
      if (day < asked.from && day !== last) continue;
      const room =
        stay.place && stay.sector !== 'transport' ? `${stay.facility_id} ${stay.place} ${day}` : '';
      for (const [at, table] of into(day).entries()) {
        const over = day < today && within(day);
        if (over) table.nights++;
        if (over && room) table.usedRooms.add(room);
        if (at === 0 ? day === last : asked.by === 'day' ? within(day) : day === last) table.inHouse++;
      }
    }
  }
  for (const trip of raw.trips) {
    const firm = facilities[3]?.id ?? '';
    const day = localDay(trip.departed_at);
    if (!asked.sectors.includes('transport') || !sees(firm) || !within(day)) continue;
    // A trip of no distance is one to declare for its night alone.
    const overnight = isNotifiable({
      distanceKm: 0,
      departureAt: trip.departed_at.getTime(),
      arrivalAt: trip.ends.getTime(),
    });
    const key = asked.by === 'day' ? day : asked.by === 'unit' ? unitOf(firm) : 'coachFirm';
    for (const table of [of('total'), of(key)]) {
      table.trips++;
      if (overnight) table.overnightTrips++;
      table.passengers += trip.passengers;
      table.seatsOffered += trip.seats;
    }
  }
  for (const place of raw.places) {
    const facility = facilities.find(({ id }) => id === place.facility_id);
    const counts = place.kind === (facility?.sector === 'health' ? 'bed' : 'room');
    if (!facility || !counts || !asked.sectors.includes(facility.sector) || !sees(facility.id)) continue;
    if (place.made <= last) of('total').rooms++;
    if (asked.by === 'day') {
      for (let day = asked.from; day <= asked.to; day = next(day))
        if (place.made <= day && place.made <= today) of(day).rooms++;
    } else if (place.made <= last) of(asked.by === 'unit' ? unitOf(facility.id) : facility.kind).rooms++;
  }
  for (const table of tables.values()) table.roomDaysUsed = table.usedRooms.size;
  return tables;
}
