import type { DayNumber } from './days.js';
import { dayOf } from './days.js';
import { coachDay, type Trip } from './coaches.js';
import { demandOn } from './demand.js';
import type { Establishment } from './establishment.js';
import { hospitalDay } from './hospital.js';
import { lodgingDay } from './lodging.js';
import { Acquaintances } from './people.js';
import type { Random } from './random.js';
import { type Scene, shareOf } from './scene.js';
import { type Visit, Visits } from './visit.js';

/** How long a history, how large, and up to when. */
export interface HistoryPlan {
  /** First day. */
  from: DayNumber;
  /** The present: what would happen later has not happened. */
  now: number;
  /** About how many stays. */
  size: number;
}

/** What happened at one facility on one day. */
export interface DayOfHistory {
  at: Establishment;
  day: DayNumber;
  visits: Visit[];
  trips: Trip[];
}

const travellersRemembered = 20_000;

/** Day by day, facility by facility; the same seed and plan give the same history. Memory does not grow with it. */
export function* history(
  random: Random,
  establishments: readonly Establishment[],
  { from, now, size }: HistoryPlan,
): Generator<DayOfHistory> {
  const visits = new Visits(random, now);
  const scene: Scene = { random, visits, travellers: new Acquaintances(travellersRemembered) };
  const until = dayOf(now);
  const districts = new Set(establishments.map(({ district }) => district));
  const weightsOn = (day: DayNumber): { one: Establishment; weight: number }[] => {
    const demand = new Map<string, number>(
      [...districts].flatMap((district) =>
        (['accommodation', 'health', 'transport'] as const).map(
          (sector) => [`${sector}${district}`, demandOn(day, sector, district)] as const,
        ),
      ),
    );
    return establishments
      .filter(({ since, silentFrom }) => since <= day && (silentFrom === null || day < silentFrom))
      .map((one) => ({ one, weight: one.weight * (demand.get(one.sector + one.district) ?? 1) }));
  };
  let left = 0;
  for (let day = from; day <= until; day++) left += sumOf(weightsOn(day)) * shareOf(scene, day);
  let made = 0;
  for (let day = from; day <= until; day++) {
    const open = weightsOn(day);
    const share = shareOf(scene, day);
    // What full houses turned away comes on the following days, so that the whole has the size asked for.
    const scale = left > 0 ? Math.max(0, size - made) / left : 0;
    for (const { one, weight } of open) {
      const happened = happenedOn(scene, one, day, weight * scale * share);
      made += happened.visits.length;
      yield happened;
    }
    left -= sumOf(open) * share;
  }
}

function happenedOn(scene: Scene, at: Establishment, day: DayNumber, quota: number): DayOfHistory {
  if (at.sector === 'transport') {
    const trips = quota > 0 ? [...coachDay(scene, at, day, quota)] : [];
    return {
      at,
      day,
      trips,
      visits: trips.flatMap(({ travellers }) => travellers.flatMap(({ visit }) => visit ?? [])),
    };
  }
  const arrivals = at.sector === 'health' ? hospitalDay : lodgingDay;
  return { at, day, trips: [], visits: quota > 0 ? [...arrivals(scene, at, day, quota)] : [] };
}

const sumOf = (open: readonly { weight: number }[]): number =>
  open.reduce((sum, { weight }) => sum + weight, 0);
