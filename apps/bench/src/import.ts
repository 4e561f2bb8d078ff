import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ApiClient } from '../../../e2e/support/api-client.ts';
import { songThuong } from '../../../e2e/support/declaration.factory.ts';
import { endOfImport, uploadGuests } from '../../../e2e/support/import-guests.ts';
import { guestRow, guestSheet } from '../../../e2e/support/guest-sheet.ts';
import { startSystem } from '../../../e2e/support/system.ts';
import { startEmbeddedPostgres } from '../../standalone/src/embedded-postgres.ts';
import { machine, median, peakMemory, setting } from './figures.ts';

/**
 * Rows a second from an uploaded workbook to stays in a durable PostgreSQL, from the first byte sent to the last row
 * filed, and what the API holds in memory meanwhile.
 */
export async function benchImport(): Promise<void> {
  const rows = setting('BENCH_ROWS', 10_000);
  const rounds = setting('BENCH_ROUNDS', 3);
  const dataDir = await mkdtemp(join(tmpdir(), 'luutru-bench-'));
  await chmod(dataDir, 0o711);
  const postgres = await startEmbeddedPostgres({ dataDir });
  const system = await startSystem({ adminUrl: postgres.adminUrl, parts: ['api'] });
  try {
    const client = await new ApiClient(system.apiUrl).signIn('letan.songthuong');
    const rates: number[] = [];
    let bytes = 0;
    for (let round = 0; round < rounds; round++) {
      const guests = Array.from({ length: rows }, (_, at) => guestRow(round * rows + at));
      const file = await guestSheet(guests);
      bytes = file.length;
      const began = performance.now();
      const id = await uploadGuests(client, songThuong, file);
      const { status, accepted } = await endOfImport(client, id);
      if (status !== 'done' || accepted !== rows) throw new Error(`${status}: ${accepted} of ${rows} filed`);
      rates.push((rows / (performance.now() - began)) * 1000);
    }
    const lines: [string, string][] = [
      ['machine', machine()],
      ['runs', `${rounds} × ${rows} rows, ${Math.round(bytes / 1024)} KiB a file`],
      ['rows a second', `${Math.round(median(rates))} (${rates.map(Math.round).join(', ')})`],
      ['API memory at its peak, under 300 MiB', `${peakMemory(system.pid('api'))} MiB`],
    ];
    for (const [name, value] of lines) process.stdout.write(`${name.padEnd(40)} ${value}\n`);
  } finally {
    await system.stop();
    await postgres.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
