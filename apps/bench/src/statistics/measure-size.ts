import { dayOf, loadHistory, planProvince, Random } from '@luutru/history';
import { Keys, Vault } from '@luutru/vault';
import pg from 'pg';
import { ApiClient } from '../../../../e2e/support/api-client.ts';
import { startSystem } from '../../../../e2e/support/system.ts';
import { type Answered, askDashboards } from './ask-dashboards.ts';
import { countAll } from './count-all.ts';
import { searchPersons } from './search-persons.ts';

/** What one size of history gave. Times in milliseconds, rates a second. */
export interface Measured {
  stays: number;
  facilities: number;
  loadSeconds: number;
  countRate: number;
  gigabytes: number;
  dashboards: Answered[];
  search: Awaited<ReturnType<typeof searchPersons>>;
}

const seed = 172;
const years = 3;

/** Makes a history of about so many stays in a database of its own, has it counted, and asks. */
export async function measureSize(adminUrl: string, size: number, rounds: number): Promise<Measured> {
  const say = (text: string): void => void process.stderr.write(`${size}: ${text}\n`);
  const system = await startSystem({ adminUrl, parts: [] });
  const raw = new pg.Client({ connectionString: system.databaseUrl });
  await raw.connect();
  try {
    const now = Date.now();
    const from = dayOf(now) - years * 365;
    const random = new Random(seed);
    const facilities = Math.max(60, Math.round(size / 5000));
    const establishments = planProvince(random, { facilities, from, until: dayOf(now) });
    const began = performance.now();
    const vault = new Vault(Keys.load(system.secretsDir));
    // Guests are sealed as ever, for a search opens them; of journals nothing is asked here.
    const stays = await loadHistory(system.databaseUrl, vault, {
      random,
      establishments,
      from,
      now,
      size,
      withJournal: false,
    });
    const loadSeconds = (performance.now() - began) / 1000;
    say(`${stays} stays written in ${Math.round(loadSeconds)} s`);
    const countRate = await countAll(system.databaseUrl, system.secretsDir, stays);
    say(`counted, ${Math.round(countRate)} a second`);
    await raw.query('vacuum analyze');
    const { rows } = await raw.query<{ bytes: string }>(
      'select pg_database_size(current_database()) as bytes',
    );
    await system.start('api');
    const signIn = (username: string): Promise<ApiClient> =>
      new ApiClient(system.apiUrl).signIn(username, true);
    const dashboards = await askDashboards(
      [
        { who: 'department', client: await signIn('so.vhttdl'), sectors: ['accommodation'] },
        {
          who: 'leader',
          client: await signIn('lanhdao.tinh'),
          sectors: ['accommodation', 'health', 'transport'],
        },
      ],
      raw,
      rounds,
    );
    say('dashboards asked');
    const search = await searchPersons(await signIn('congan.tinh'), raw, system.secretsDir);
    return {
      stays,
      facilities,
      loadSeconds,
      countRate,
      gigabytes: Number(rows[0]?.bytes) / 1e9,
      dashboards,
      search,
    };
  } finally {
    await raw.end();
    await system.stop();
  }
}
