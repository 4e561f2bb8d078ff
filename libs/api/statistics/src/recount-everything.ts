import type { WorkerDb } from '@luutru/database';
import { countChanges } from './count-changes.js';

const atOnce = 20_000;

/**
 * Forgets every figure and counts anew from the raw rows, for whoever doubts the figures or has loaded stays in bulk.
 * Until it ends the figures are too low; it can be cut off and goes on with the next count.
 * @returns how many stays, trips and places were counted by it
 */
export async function recountEverything(worker: Pick<WorkerDb, 'run'>): Promise<number> {
  await worker.run(async (transaction) => {
    await transaction.query(
      `select set_config('statement_timeout', '0', true), set_config('lock_timeout', '0', true)`,
    );
    await transaction.query(`select pg_advisory_xact_lock(hashtext('luutru counting'))`);
    await transaction.query('delete from app.figure');
    await transaction.query('delete from app.counted_stay');
    await transaction.query('delete from app.counted_trip');
    await transaction.query('update app.delivery set counted_sequence = 0 where counted_sequence > 0');
    await transaction.query('update app.trip set counted_version = 0 where counted_version > 0');
    await transaction.query('update app.place set counted_as = null where counted_as is not null');
  });
  let counted = 0;
  let now = 0;
  do {
    now = await worker.run((transaction) => countChanges(transaction, atOnce));
    counted += now;
  } while (now > 0);
  return counted;
}
