import type { Transaction } from '@luutru/database';
import { claimStays, claimTrips, countPlaces, countStays, countTrips } from './count-stays.sql.js';

interface StayClaim {
  tenant_id: string;
  stay_id: string;
  last_sequence: number;
}

/** Up to so many stays are counted within the time that any statement of the worker has; more get more. */
const quick = 2000;

/**
 * Brings the figures up to what has changed, up to so many stays, trips and places at a time. One worker counts at a
 * time: the figures of a province are few rows, over which two would only wait.
 * @param most the more at once, the fewer figures are written for each stay; up to 20,000 for a backlog that no desk
 * waits for, as the stays are held meanwhile
 * @returns how many were counted; 0 when there is nothing, or another worker is at it
 */
export async function countChanges(transaction: Transaction, most: number): Promise<number> {
  const [lock] = await transaction.query<{ mine: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('luutru counting')) as mine`,
  );
  if (!lock?.mine) return 0;
  await transaction.query(
    `select set_config('jit', 'off', true), set_config('work_mem', '64MB', true),
            case when $1 then set_config('statement_timeout', '60s', true) end`,
    [most > quick],
  );
  const stays = await transaction.query<StayClaim>(claimStays, [most]);
  if (stays.length)
    await transaction.query(countStays, [
      stays.map((stay) => stay.tenant_id),
      stays.map((stay) => stay.stay_id),
      stays.map((stay) => stay.last_sequence),
    ]);
  const trips = await transaction.query<{ tenant_id: string; id: string }>(claimTrips, [most]);
  if (trips.length)
    await transaction.query(countTrips, [trips.map((trip) => trip.tenant_id), trips.map(({ id }) => id)]);
  const [places] = await transaction.query<{ counted: number }>(countPlaces, [most]);
  return stays.length + trips.length + (places?.counted ?? 0);
}
