import type { PlatformDb } from '@luutru/database';
import { dayOf, loadHistory, planProvince, Random } from '@luutru/history';
import type { Vault } from '@luutru/vault';
import { demoEstablishments } from './demo-establishments.js';

/** Half a year, so that every figure has a month before it to be compared with. */
const days = 183;
const facilities = 56;
const seed = 172;
const size = 24_000;

/** The first tenant of the history, known by its id: where it is, the history is. UUIDv7 of 2026-11-01. */
const firstTenant = '01a19467-e800-7000-8000-0000000000f1';

/**
 * Gives the demo six months of guests, once and whole or not at all. Where anybody has declared already, nothing is
 * written. Harmless when repeated.
 * @param url of a member of `luutru_owner`
 * @returns how many stays were written
 */
export async function seedDemoHistory(
  url: string,
  platformDb: PlatformDb,
  vault: Vault,
  now = Date.now(),
): Promise<number> {
  const known = await platformDb.run((transaction) =>
    transaction.query('select from app.tenant where tenant_id = $1', [firstTenant]),
  );
  if (known.length) return 0;
  const random = new Random(seed);
  const from = dayOf(now) - days;
  const invented = planProvince(random, { facilities, from, until: dayOf(now) });
  const first = invented[0]?.tenantId;
  for (const one of invented) if (one.tenantId === first) one.tenantId = firstTenant;
  return loadHistory(url, vault, {
    random,
    establishments: [...demoEstablishments(from), ...invented],
    from,
    now,
    size,
    withJournal: true,
    unless: async (client) => (await client.query('select from app.stay limit 1')).rowCount === 1,
  });
}
