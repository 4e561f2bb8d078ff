import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiClient } from '../../../e2e/support/api-client.ts';
import { declaration } from '../../../e2e/support/declaration.factory.ts';
import { startSystem } from '../../../e2e/support/system.ts';
import { startEmbeddedPostgres } from '../../standalone/src/embedded-postgres.ts';
import { bareCopy } from './bare-copy.ts';
import { machine, median, peakMemory, setting } from './figures.ts';

const lines = 10_000;

/** Ten thousand different guests, as a booking system would push them. */
function body(): string {
  const { guest, ...stay } = declaration({ captureMethod: 'api' });
  return Array.from({ length: lines }, (_, at) =>
    JSON.stringify({
      ...stay,
      place: String(100 + (at % 600)),
      guest: {
        ...guest,
        document: { ...guest.document, number: `0240880${String(10_000 + at).slice(-5)}` },
      },
    }),
  ).join('\n');
}

/**
 * Declarations a second through `POST /stays/batch` into a durable PostgreSQL, two batches at a time, beside a bare
 * COPY of the same rows into a staging table and the same inserts from it, in turn.
 */
export async function benchBatch(): Promise<void> {
  const rounds = setting('BENCH_ROUNDS', 5);
  const dataDir = await mkdtemp(join(tmpdir(), 'luutru-bench-'));
  await chmod(dataDir, 0o711);
  const postgres = await startEmbeddedPostgres({ dataDir });
  const system = await startSystem({ adminUrl: postgres.adminUrl, parts: ['api'] });
  try {
    const text = body();
    const client = await new ApiClient(system.apiUrl).signIn('letan.songthuong');
    const file = async (): Promise<void> => {
      const answer = await fetch(`${system.apiUrl}/api/v1/stays/batch`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${client.token}`,
          'content-type': 'application/x-ndjson',
          'idempotency-key': randomUUID(),
        },
        body: text,
      });
      const outcome = await answer.text();
      const filed = outcome.split('\n').filter((line) => line.includes('"status":201')).length;
      if (filed !== lines) throw new Error(`${filed} of ${lines} were filed: ${outcome.slice(0, 500)}`);
    };
    await file();
    const http: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < rounds; round++) {
      bare.push(await bareCopy(system.databaseUrl, system.secretsDir, lines));
      const began = performance.now();
      await Promise.all([file(), file()]);
      http.push((2 * lines) / ((performance.now() - began) / 1000));
    }
    const ratio = median(http.map((rate, at) => rate / (bare[at] ?? Number.NaN)));
    const shown: [string, string][] = [
      ['machine', machine()],
      ['runs', `${rounds} in turn, 2 batches of ${lines} lines at a time`],
      ['through NDJSON, declarations a second, at least 5000', list(http)],
      ['bare COPY and inserts, stays a second', list(bare)],
      ['ratio', ratio.toFixed(2)],
      ['API memory at its peak', `${peakMemory(system.pid('api'))} MiB`],
    ];
    for (const [name, value] of shown) process.stdout.write(`${name.padEnd(54)} ${value}\n`);
  } finally {
    await system.stop();
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const list = (rates: number[]): string =>
  `${Math.round(median(rates))} (${rates.map((rate) => Math.round(rate)).join(', ')})`;
