import { randomUUID } from 'node:crypto';
import { mkdtemp, chmod, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import autocannon from 'autocannon';
import { ApiClient } from '../../../e2e/support/api-client.ts';
import { declaration } from '../../../e2e/support/declaration.factory.ts';
import { startSystem } from '../../../e2e/support/system.ts';
import { startEmbeddedPostgres } from '../../standalone/src/embedded-postgres.ts';
import { bareTransactions } from './bare-transactions.ts';
import { machine, median, peakMemory, setting } from './figures.ts';

const connections = 16;

/**
 * Declarations a second over HTTP, beside the same transaction from bare clients, in turn; then the latency at half
 * of the rate reached. A real, durable PostgreSQL; the load generator shares the machine.
 */
export async function benchDeclare(): Promise<void> {
  // Short rounds in turn: a machine whose speed drifts then slows both sides alike.
  const seconds = setting('BENCH_SECONDS', 5);
  const rounds = setting('BENCH_ROUNDS', 9);
  const dataDir = await mkdtemp(join(tmpdir(), 'luutru-bench-'));
  await chmod(dataDir, 0o711);
  const postgres = await startEmbeddedPostgres({ dataDir });
  const system = await startSystem({ adminUrl: postgres.adminUrl, parts: ['api'] });
  try {
    const client = await new ApiClient(system.apiUrl).signIn('letan.songthuong');
    const load = (options: { duration: number; overallRate?: number }) =>
      autocannon({
        url: system.apiUrl,
        connections,
        ...options,
        requests: [
          {
            method: 'POST',
            path: '/api/v1/stays',
            body: JSON.stringify(declaration()),
            setupRequest: (request) => ({
              ...request,
              headers: {
                authorization: `Bearer ${client.token}`,
                'content-type': 'application/json',
                'idempotency-key': randomUUID(),
              },
            }),
          },
        ],
      });
    await load({ duration: 2 * seconds });
    const http: number[] = [];
    const bare: number[] = [];
    for (let round = 0; round < rounds; round++) {
      bare.push(await bareTransactions(system.databaseUrl, system.secretsDir, { connections, seconds }));
      const result = await load({ duration: seconds });
      if (result.non2xx || result.errors)
        throw new Error(`${result.non2xx} refused, ${result.errors} failed`);
      http.push(result['2xx'] / result.duration);
    }
    const ratio = median(http.map((rate, at) => rate / (bare[at] ?? Number.NaN)));
    const half = await load({ duration: 2 * seconds, overallRate: Math.round(median(http) / 2) });
    const lines: [string, string][] = [
      ['machine', machine()],
      ['runs', `${rounds} × ${seconds} s in turn, ${connections} connections`],
      ['over HTTP, declarations a second', `${whole(median(http))} (${http.map(whole).join(', ')})`],
      ['bare clients, transactions a second', `${whole(median(bare))} (${bare.map(whole).join(', ')})`],
      ['ratio, at least 0.5', ratio.toFixed(2)],
      ['p50 / p99 at half load, at most 100 ms', `${half.latency.p50} / ${half.latency.p99} ms`],
      ['API memory at its peak, under 300 MiB', `${peakMemory(system.pid('api'))} MiB`],
    ];
    for (const [name, value] of lines) process.stdout.write(`${name.padEnd(40)} ${value}\n`);
  } finally {
    await system.stop();
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

const whole = (value: number): string => String(Math.round(value));
