import type { Transaction } from '@luutru/database';
import {
  claimStays,
  claimTrips,
  countPlaces,
  countRooms,
  countStays,
  countTrips,
} from './count-stays.sql.js';

interface StayClaim {
  tenant_id: string;
  stay_id: string;
  last_sequence: number;
}
type Room = [tenantId: string, facilityId: string, place: string];

/**
 * Brings the figures up to what has changed, up to so many stays, trips and places at a time. One worker counts at a
 * time: the figures of a province are few rows, over which two would only wait.
 * @returns how many were counted; 0 when there is nothing, or another worker is at it
 */
export async function countChanges(transaction: Transaction, most: number): Promise<number> {
  const [lock] = await transaction.query<{ mine: boolean }>(
    `select pg_try_advisory_xact_lock(hashtext('luutru counting')) as mine`,
  );
  if (!lock?.mine) return 0;
  const stays = await transaction.query<StayClaim>(claimStays, [most]);
  if (stays.length) await count(transaction, stays);
  const trips = await transaction.query<{ tenant_id: string; id: string }>(claimTrips, [most]);
  if (trips.length)
    await transaction.query(countTrips, [trips.map((trip) => trip.tenant_id), trips.map(({ id }) => id)]);
  const [places] = await transaction.query<{ counted: number }>(countPlaces, [most]);
  return stays.length + trips.length + (places?.counted ?? 0);
}

async function count(transaction: Transaction, stays: readonly StayClaim[]): Promise<void> {
  const [counted] = await transaction.query<{ rooms: Room[] }>(countStays, [
    stays.map((stay) => stay.tenant_id),
    stays.map((stay) => stay.stay_id),
    stays.map((stay) => stay.last_sequence),
  ]);
  const rooms = counted?.rooms ?? [];
  if (!rooms.length) return;
  await transaction.query(countRooms, [
    rooms.map(([tenantId]) => tenantId),
    rooms.map(([, facilityId]) => facilityId),
    rooms.map(([, , place]) => place),
  ]);
}
