import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../standalone/src/embedded-postgres.ts';
import { machine, median, setting } from './figures.ts';
import { type Measured, measureSize } from './statistics/measure-size.ts';

/**
 * How fast dashboards and the search for a person are on a history of `BENCH_SIZE` stays (or the number after the
 * bench's name) and on a tenth of it, beside the same figures from the raw rows. Over HTTP, on the real roles; a real,
 * durable PostgreSQL.
 */
export async function benchStatistics(): Promise<void> {
  const size = Number(process.argv[3] ?? setting('BENCH_SIZE', 200_000));
  const rounds = setting('BENCH_ROUNDS', 3);
  const dataDir = await mkdtemp(join(tmpdir(), 'luutru-bench-'));
  await chmod(dataDir, 0o711);
  const postgres = await startEmbeddedPostgres({ dataDir });
  try {
    const small = await measureSize(postgres.adminUrl, Math.round(size / 10), rounds);
    const large = await measureSize(postgres.adminUrl, size, rounds);
    report(small, large, rounds);
  } finally {
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

function report(small: Measured, large: Measured, rounds: number): void {
  const both = (value: (measured: Measured) => number, digits = 0): string =>
    `${value(large).toFixed(digits)} (${value(small).toFixed(digits)} at a tenth)`;
  const growth = median(
    large.dashboards.map(({ p50 }, at) => p50 / (small.dashboards[at]?.p50 ?? Number.NaN)),
  );
  const lines: [string, string][] = [
    ['machine', machine()],
    ['stays, facilities', `${both(({ stays }) => stays)}, ${both(({ facilities }) => facilities)}`],
    ['database, GB', both(({ gigabytes }) => gigabytes, 1)],
    ['written, stays a second', both(({ stays, loadSeconds }) => stays / loadSeconds)],
    ['counted, stays a second', both(({ countRate }) => countRate)],
  ];
  for (const [name, value] of lines) print(name, value);
  process.stdout.write(`\n${'dashboard, ms'.padEnd(34)}   p50     p95     raw SQL   raw / p50\n`);
  for (const { who, by, range, p50, p95, raw } of large.dashboards) {
    const cells = [p50.toFixed(1).padStart(6), p95.toFixed(1).padStart(8), raw.toFixed(1).padStart(12)];
    process.stdout.write(
      `${`${who}, ${by}, ${range}`.padEnd(34)}${cells.join('')}${(raw / p50).toFixed(0).padStart(12)}\n`,
    );
  }
  process.stdout.write('\n');
  const worst = Math.max(...large.dashboards.map(({ p95 }) => p95));
  const least = Math.min(...large.dashboards.map(({ raw, p50 }) => raw / p50));
  const yearly = large.dashboards.filter(({ range }) => range === 'year');
  print('slowest p95, at most 100 ms', `${worst.toFixed(1)} ms`);
  print(
    'raw SQL / dashboard, least; years',
    `${least.toFixed(0)}; ${Math.min(...yearly.map(({ raw, p50 }) => raw / p50)).toFixed(0)}`,
  );
  print('growth from a tenth, at most 1.5', growth.toFixed(2));
  print('person by number, p50 / p95', spread(large.search.number, small.search.number, 20));
  print('person by name, p50 / p95', spread(large.search.name, small.search.name, 150));
  print('raw SQL', `medians of ${rounds} runs`);
}

type Spread = { p50: number; p95: number };

const spread = (large: Spread, small: Spread, most: number): string =>
  `${large.p50.toFixed(1)} / ${large.p95.toFixed(1)} ms, at most ${most} (${small.p95.toFixed(1)} at a tenth)`;

const print = (name: string, value: string): void =>
  void process.stdout.write(`${name.padEnd(36)} ${value}\n`);
