import { hour, minute } from '@luutru/domain';
import type { TripRow } from '@luutru/trips';
import { type DayNumber, startOf } from './days.js';
import type { Establishment, Line, Vehicle } from './establishment.js';
import type { Person } from './people.js';
import { comer, type Scene } from './scene.js';
import type { Visit } from './visit.js';

/** Somebody on the list of a trip; without a visit the passenger never came. */
export interface Traveller {
  id: string;
  seat: string;
  person: Person;
  visit: Visit | null;
  boardedAt: number | null;
  alightedAt: number | null;
}

export interface Trip {
  at: Establishment;
  row: Omit<TripRow, 'crew_sealed' | 'tenant_id'>;
  driver: string;
  travellers: Traveller[];
}

/** Departures of a day that fall before the present, there and back. @param quota about how many travellers */
export function* coachDay(
  scene: Scene,
  at: Establishment,
  number: DayNumber,
  quota: number,
): Generator<Trip> {
  const due = at.lines.filter((line) => number % line.everyDays === 0);
  const runs = due.flatMap((line, place) => {
    const vehicle = (turn: number): Vehicle | undefined =>
      at.vehicles[(2 * place + turn) % Math.max(1, at.vehicles.length)];
    const turn = Math.floor(number / line.everyDays) % 2;
    // There and back a day later, so that a coach is never in two places.
    return line.everyDays > 1 || line.takesHours > 20
      ? [{ line, vehicle: vehicle(turn), back: turn === 1 }]
      : [
          { line, vehicle: vehicle(turn), back: false },
          { line, vehicle: vehicle(1 - turn), back: true },
        ];
  });
  for (const { line, vehicle, back } of runs) {
    const trip =
      vehicle && tripOf(scene, at, number, { line, vehicle, back, travellers: quota / runs.length });
    if (trip) yield trip;
  }
}

function tripOf(
  scene: Scene,
  at: Establishment,
  number: DayNumber,
  { line, vehicle, back, travellers }: { line: Line; vehicle: Vehicle; back: boolean; travellers: number },
): Trip | undefined {
  const { random, visits } = scene;
  const { now } = visits;
  const departureAt = startOf(number) + line.leavesAtHour * hour;
  const departedAt = departureAt + random.between(0, 25) * minute;
  if (departedAt > now - 5 * minute) return undefined;
  const expectedAt = departureAt + line.takesHours * hour;
  const arrivesAt = expectedAt + random.between(-30, 70) * minute;
  const arrived = arrivesAt <= now;
  const [origin, destination] = back ? [line.destination, line.origin] : [line.origin, line.destination];
  const capacity = vehicle.seats + vehicle.beds;
  const list = seatsOf(capacity)
    .slice(0, Math.min(capacity, Math.max(3, random.count(travellers))))
    .map((seat) => traveller(scene, at, { seat, departedAt, expectedAt, arrivesAt }));
  const aboard = list.filter(({ visit }) => visit).length;
  const stayed = list.filter(({ visit, alightedAt }) => visit && alightedAt === null).length;
  return {
    at,
    driver: comer(scene, at, departureAt, { sex: 'male' }).fullName,
    travellers: list,
    row: {
      id: random.uuid(departureAt - random.between(2, 20) * hour),
      version: arrived ? 3 : 2,
      facility_id: at.id,
      status: arrived ? 'arrived' : 'departed',
      service: 'fixed',
      plate: vehicle.plate,
      replaced_plates: [],
      transport_order: `LVC-${random.digits(8)}`,
      origin,
      destination,
      distance_km: line.distanceKm,
      stops: back ? [...line.stops].reverse() : line.stops,
      departure_at: new Date(departureAt),
      expected_arrival_at: new Date(expectedAt),
      departed_at: new Date(departedAt),
      arrived_at: arrived ? new Date(arrivesAt) : null,
      cancel_reason: null,
      notifiable: true,
      seats: vehicle.seats,
      beds: vehicle.beds,
      departure_headcount: aboard,
      departure_listed: aboard,
      arrival_headcount: arrived ? stayed : null,
      arrival_listed: arrived ? stayed : null,
      created_at: new Date(departureAt - 20 * hour),
    },
  };
}

function traveller(
  scene: Scene,
  at: Establishment,
  {
    seat,
    departedAt,
    expectedAt,
    arrivesAt,
  }: { seat: string; departedAt: number; expectedAt: number; arrivesAt: number },
): Traveller {
  const { random, visits } = scene;
  const boardedAt = departedAt - random.between(2, 30) * minute;
  const person = comer(scene, at, boardedAt, { foreign: random.chance(at.foreignShare) });
  const way = departedAt + (0.3 + 0.6 * random.next()) * (arrivesAt - departedAt);
  const alightedAt = random.chance(0.12) ? Math.floor(way / minute) * minute : null;
  const visit = random.chance(0.02)
    ? undefined
    : visits.make(at, person, {
        kind: 'overnight',
        reason: 'transit',
        arrivedAt: boardedAt,
        expectedAt,
        leavesAt: alightedAt ?? arrivesAt,
        place: seat,
        declaredAt: departedAt + random.between(5, 60) * 1000,
      });
  // What the driver says ends the stay there and then.
  const isOver = (alightedAt ?? arrivesAt) <= visits.now;
  if (visit)
    visit.end = isOver
      ? { at: alightedAt ?? arrivesAt, saidAt: alightedAt ?? arrivesAt, reason: 'left' }
      : null;
  return {
    id: random.uuid(departedAt - random.between(60, 900) * minute),
    seat,
    person,
    visit: visit ?? null,
    boardedAt: visit ? boardedAt : null,
    alightedAt: visit && isOver ? alightedAt : null,
  };
}

const seatsOf = (capacity: number): string[] =>
  Array.from(
    { length: capacity },
    (_, at) => `${at % 2 ? 'B' : 'A'}${String(Math.floor(at / 2) + 1).padStart(2, '0')}`,
  );
