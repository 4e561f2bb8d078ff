import { pipeline } from 'node:stream/promises';
import { setImmediate as breathe } from 'node:timers/promises';
import { Readable } from 'node:stream';
import { ownerRole } from '@luutru/database';
import type { Vault } from '@luutru/vault';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { copyLine } from './copy-text.js';
import { dateOfDay, startOf } from './days.js';
import { establishmentRows } from './establishment-rows.js';
import type { Establishment } from './establishment.js';
import { type DayOfHistory, history, type HistoryPlan } from './history.js';
import { makeMonths } from './make-months.js';
import { Random } from './random.js';
import { stayRows } from './stay-rows.js';
import { type Table, tableNames, tables } from './tables.js';
import { tripRows } from './trip-rows.js';

export interface LoadOptions extends HistoryPlan {
  random: Random;
  establishments: readonly Establishment[];
  /** Whether the journals are written and sealed, as they must be where somebody opens a stay's history. */
  withJournal: boolean;
  /** Asked in the same transaction before anything is written; false leaves everything as it is. */
  unless?: (client: pg.Client) => Promise<boolean>;
}

const staysAChunk = 4000;

/**
 * Writes a history by COPY, in one transaction: all of it is there, or nothing. The owner's rows are under forced
 * row-level security, which COPY refuses; it is lifted from the owner, and from nobody else, while the transaction
 * holds the tables for itself.
 * @param url of a member of `luutru_owner`
 * @returns how many stays were written
 */
export async function loadHistory(url: string, vault: Vault, options: LoadOptions): Promise<number> {
  const client = new pg.Client({
    connectionString: url,
    options: `-c role=${ownerRole}`,
    application_name: 'luutru history',
  });
  await client.connect();
  try {
    await client.query('begin');
    // The copies of a database that start at once would both find it empty.
    await client.query(`select pg_advisory_xact_lock(hashtext('luutru history'))`);
    for (const table of tableNames)
      await client.query(`alter table app.${table} no force row level security`);
    const written = (await options.unless?.(client)) ? 0 : await write(client, vault, options);
    for (const table of tableNames) await client.query(`alter table app.${table} force row level security`);
    await client.query('commit');
    if (written) await client.query(`analyze ${tableNames.map((table) => `app.${table}`).join(', ')}`);
    return written;
  } finally {
    await client.end();
  }
}

async function write(client: pg.Client, vault: Vault, options: LoadOptions): Promise<number> {
  const { random, establishments } = options;
  await makeMonths(client, startOf(options.from), options.now);
  const lines = new Map<Table, string[]>(tableNames.map((table) => [table, []]));
  const add = (table: Table, row: object): void => void lines.get(table)?.push(copyLine(row, tables[table]));
  for (const [table, row] of establishmentRows(establishments)) add(table, row);
  // Drawn apart from what happens, so that the history is the same whether it is written down or not.
  const ids = new Random(options.size);
  let [written, waiting] = [0, 0];
  for (const happened of history(random, establishments, options)) {
    for (const visit of happened.visits) {
      const { stay, journal, delivery } = stayRows(vault, ids, visit, options.withJournal);
      add('stay', stay);
      for (const entry of journal) add('journal', entry);
      add('delivery', delivery);
    }
    for (const made of happened.trips) {
      const { trip, passengers } = tripRows(vault, made);
      add('trip', trip);
      // In JSON, where an empty list would else be one of PostgreSQL's.
      for (const passenger of passengers)
        add('passenger', { ...passenger, errors: JSON.stringify(passenger.errors) });
    }
    const nil = nilOf(ids, happened, options.now);
    if (nil) add('nil_declaration', nil);
    written += happened.visits.length;
    waiting += happened.visits.length;
    if (waiting < staysAChunk) continue;
    waiting = 0;
    await copyAll(client, lines);
    await breathe();
  }
  await copyAll(client, lines);
  return written;
}

async function copyAll(client: pg.Client, lines: Map<Table, string[]>): Promise<void> {
  for (const table of tableNames) {
    const waiting = lines.get(table) ?? [];
    if (!waiting.length) continue;
    lines.set(table, []);
    const into = client.query(copyFrom(`copy app.${table} (${tables[table].join(', ')}) from stdin`));
    await pipeline(Readable.from(inPieces(waiting)), into);
  }
}

/** A line a message would cost more than the row. */
function* inPieces(lines: readonly string[]): Generator<string> {
  for (let from = 0; from < lines.length; from += 200) yield lines.slice(from, from + 200).join('');
}

/** A careful house without a guest says so in the evening. */
function nilOf(random: Random, { at, day, visits }: DayOfHistory, now: number): object | undefined {
  if (visits.length || at.sector !== 'accommodation' || at.weight === 0 || !random.chance(0.6))
    return undefined;
  const declaredAt = startOf(day) + random.between(20 * 60, 22 * 60 + 50) * 60_000;
  if (declaredAt > now) return undefined;
  return {
    tenant_id: at.tenantId,
    facility_id: at.id,
    day: dateOfDay(day),
    declared_at: new Date(declaredAt),
    declared_by: at.clerk.id,
    declared_by_name: at.clerk.name,
  };
}
