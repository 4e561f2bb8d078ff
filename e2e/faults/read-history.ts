import pg from 'pg';
import type { System } from '../support/system.ts';
import type { Effect, Entry, History } from './history.ts';

/** How far the deliveries are, by our own books. */
export interface Progress {
  /** Stays with entries that are not acknowledged. */
  waiting: number;
  /** Stays whose identity is not verified. */
  unverified: number;
  parked: number;
}

type Databases = Pick<System, 'databaseUrl' | 'populationDatabaseUrl'>;

/** Reads both databases' tables directly, past every rule of ours. */
export async function readHistory({
  databaseUrl,
  populationDatabaseUrl,
}: Databases): Promise<Omit<History, 'acknowledged' | 'attempted'>> {
  const [stays, remembered, journal, effects] = await Promise.all([
    rowsOf<{ id: string; key: string }>(databaseUrl, 'select id, place as key from app.stay'),
    rowsOf<{ key: string }>(databaseUrl, 'select key from app.idempotency'),
    rowsOf<Entry>(
      databaseUrl,
      'select stay_id as "stayId", sequence, event_id as "eventId", kind from app.journal',
    ),
    rowsOf<Effect>(
      populationDatabaseUrl,
      `select stay_id as "stayId", sequence, event_id as "eventId", operation
         from lodging_effect order by applied_at, sequence`,
    ),
  ]);
  return { stays, remembered: remembered.map(({ key }) => key), journal, effects };
}

export async function readProgress({ databaseUrl }: Databases): Promise<Progress> {
  const [progress] = await rowsOf<Progress>(
    databaseUrl,
    `select count(*) filter (where acked_sequence < last_sequence)::int as waiting,
            count(*) filter (where verification = 'pending')::int as unverified,
            count(*) filter (where parked_at is not null)::int as parked
       from app.delivery`,
  );
  if (!progress) throw new Error('An aggregate without a row');
  return progress;
}

export async function countEffects({ populationDatabaseUrl }: Databases): Promise<number> {
  const [row] = await rowsOf<{ effects: number }>(
    populationDatabaseUrl,
    'select count(*)::int as effects from lodging_effect',
  );
  return row?.effects ?? 0;
}

/** Stays whose state there is not the state here, and events that the other side saw come out of turn. */
export async function readDifferences({ databaseUrl, populationDatabaseUrl }: Databases): Promise<string[]> {
  const ours = await rowsOf<Standing>(
    databaseUrl,
    `select s.id, d.acked_sequence as sequence, s.status = 'cancelled' as cancelled, 0 as gaps
       from app.stay s join app.delivery d on d.stay_id = s.id and d.tenant_id = s.tenant_id order by s.id`,
  );
  const theirs = await rowsOf<Standing>(
    populationDatabaseUrl,
    `select stay_id as id, sequence, status = 'cancelled' as cancelled, gaps from lodging order by stay_id`,
  );
  const [here, there] = [ours, theirs].map((rows) => new Set(rows.map((row) => JSON.stringify(row))));
  return [...(here ?? [])]
    .filter((row) => !there?.has(row))
    .concat([...(there ?? [])].filter((row) => !here?.has(row)));
}

interface Standing {
  id: string;
  sequence: number;
  cancelled: boolean;
  gaps: number;
}

async function rowsOf<Row extends pg.QueryResultRow>(url: string, query: string): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  // A server that is killed ends the connection; the query says so.
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Row>(query)).rows;
  } finally {
    await client.end();
  }
}
