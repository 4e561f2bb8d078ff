import { day, hour, minute } from '@luutru/domain';
import { type DayNumber, dayOf, startOf } from './days.js';
import type { Establishment, Room } from './establishment.js';
import { type Acquaintances, makePerson, type Person, type Wanted } from './people.js';
import type { Random } from './random.js';
import type { Visits } from './visit.js';

/** What every trade's history is made with. */
export interface Scene {
  random: Random;
  visits: Visits;
  /** Those who come again anywhere in the province. */
  travellers: Acquaintances;
}

/** When guests come, in hours of the day. */
const arrivalHours = [
  [0, 1],
  [8, 2],
  [9, 3],
  [10, 4],
  [11, 6],
  [12, 8],
  [13, 12],
  [14, 18],
  [15, 13],
  [16, 12],
  [17, 12],
  [18, 10],
  [19, 8],
  [20, 6],
  [21, 4],
  [22, 3],
  [23, 1],
] as const;

/**
 * A time of arrival on a day. The last day has come only so far: it is told in the time that there was.
 */
export function arrivalOn({ random, visits }: Scene, number: DayNumber): number {
  const ofDay = random.weighted(arrivalHours) * hour + random.between(0, 59) * minute;
  const elapsed = visits.now - startOf(number);
  const shown = dayOf(visits.now) === number ? (ofDay / day) * elapsed : ofDay;
  return startOf(number) + Math.floor(shown / minute) * minute;
}

/** How much of the day is over: 1 for all days but the last. */
export const shareOf = ({ visits }: Scene, number: DayNumber): number =>
  Math.min(1, Math.max(0.15, (visits.now - startOf(number)) / day));

/** Somebody who was here before, or elsewhere in the province, or is new. */
export function comer(scene: Scene, at: Establishment, when: number, wanted: Wanted): Person {
  const { random, travellers } = scene;
  const suits = (person: Person): boolean =>
    (person.nationality !== 'VNM') === (wanted.foreign ?? false) &&
    (!wanted.sex || person.sex === wanted.sex);
  const again =
    (random.chance(0.16) ? at.regulars.meet(random, when, suits) : undefined) ??
    (random.chance(0.12) ? travellers.meet(random, when, suits) : undefined);
  if (again) return again;
  const person = makePerson(random, when, wanted);
  if (random.chance(0.35)) at.regulars.remember(person);
  if (random.chance(0.35)) travellers.remember(person);
  return person;
}

/** A place for so many that is free at the time; the search begins anywhere. */
export function freeRoom(
  random: Random,
  rooms: readonly Room[],
  when: number,
  guests: number,
): Room | undefined {
  const start = random.between(0, Math.max(0, rooms.length - 1));
  for (let at = 0; at < rooms.length; at++) {
    const room = rooms[(start + at) % rooms.length];
    if (room && room.freeFrom <= when && room.capacity >= guests) return room;
  }
  return undefined;
}
