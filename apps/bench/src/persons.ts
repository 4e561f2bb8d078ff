import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays, localDate } from '@luutru/domain';
import pg from 'pg';
import { ApiClient } from '../../../e2e/support/api-client.ts';
import { startSystem } from '../../../e2e/support/system.ts';
import { startEmbeddedPostgres } from '../../standalone/src/embedded-postgres.ts';
import { dice } from './dice.ts';
import { machine, setting } from './figures.ts';
import { makeFacilities } from './persons-facilities.ts';
import { copyStays, numberOf } from './persons-rows.ts';

const seed = 172;
const months = 24;
const facilities = 2000;
const personsOf = (rows: number): number => Math.ceil(rows / 2.5);

/** Names as an officer types them, from the commonest to one that nobody has. */
const names = {
  'common full name': 'nguyen thi lan',
  'family name alone': 'nguyen',
  'beginning of a name': 'tran van h',
  'given name alone': 'anh',
  'given name with the middle': 'thi huong',
  'rare full name': 'nong khanh nhu',
  nobody: 'zzz',
};

/**
 * How long the police wait for a person and for the list of facilities, over `BENCH_SIZE` stays of two years (or the
 * number after the bench's name), as officers of the province and of one commune. Over HTTP, on a durable PostgreSQL.
 */
export async function benchPersons(): Promise<void> {
  const rows = Number(process.argv[3] ?? setting('BENCH_SIZE', 200_000));
  const asked = setting('BENCH_ROUNDS', 40);
  const dataDir = await mkdtemp(join(tmpdir(), 'luutru-bench-'));
  await chmod(dataDir, 0o711);
  const postgres = await startEmbeddedPostgres({ dataDir });
  const system = await startSystem({ adminUrl: postgres.adminUrl, parts: ['api'] });
  const admin = new pg.Client({ connectionString: system.databaseUrl });
  await admin.connect();
  try {
    const began = performance.now();
    const made = await makeFacilities(admin, facilities, months);
    await copyStays(admin, system.secretsDir, made, { rows, months, seed });
    const seconds = Math.round((performance.now() - began) / 1000);
    await admin.query('vacuum analyze');
    await admin.query('select app.count_filings(m) from app.filing_months() m');
    print('machine', machine());
    print('stays, facilities', `${rows}, ${facilities}; copied in ${seconds} s`);
    for (const officer of ['congan.tinh', 'congan.thoxuong']) {
      const client = await new ApiClient(system.apiUrl).signIn(officer, true);
      await measure(client, officer, rows, asked);
    }
  } finally {
    await admin.end();
    await system.stop();
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

async function measure(client: ApiClient, officer: string, rows: number, asked: number): Promise<void> {
  const roll = dice(seed);
  const search = (body: object): Promise<number> =>
    timed(() => client.post('/persons/search', { purpose: 'Đo tốc độ tra cứu', ...body }));
  const number = () => search({ documentNumber: numberOf(roll(personsOf(rows))) });
  await repeat(5, number);
  report(`${officer}: number, p95 at most 20`, await repeat(asked, number));
  for (const [kind, name] of Object.entries(names))
    report(`${officer}: ${kind}, at most 150`, await repeat(asked, () => search({ name })));
  const born = () => search({ name: 'nguyen', dateOfBirth: addDays('1950-01-01', roll(20_000)) });
  report(`${officer}: family name and birth date`, await repeat(asked, born));
  const today = localDate(Date.now());
  for (const days of [30, 90, 365]) {
    const path = `/compliance?from=${addDays(today, -days)}&to=${today}`;
    report(
      `${officer}: compliance of ${days} days, 500`,
      await repeat(10, () => timed(() => client.get(path))),
    );
  }
}

async function timed(ask: () => Promise<{ status: number }>): Promise<number> {
  const began = performance.now();
  const { status } = await ask();
  if (status !== 200) throw new Error(`The answer was ${status}`);
  return performance.now() - began;
}

async function repeat(times: number, ask: () => Promise<number>): Promise<number[]> {
  const taken: number[] = [];
  for (let at = 0; at < times; at++) taken.push(await ask());
  return taken.sort((a, b) => a - b);
}

function report(what: string, sorted: number[]): void {
  const at = (share: number): string => (sorted[Math.floor(sorted.length * share)] ?? Number.NaN).toFixed(1);
  print(what, `p50 ${at(0.5)}, p95 ${at(0.95)} ms`);
}

const print = (name: string, value: string): void =>
  void process.stdout.write(`${name.padEnd(58)} ${value}\n`);
