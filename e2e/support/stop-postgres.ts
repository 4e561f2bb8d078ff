import { rm } from 'node:fs/promises';
import { running } from './running-postgres.ts';

/** After the last test file: nothing of the server stays, neither process nor file. */
export default async function stopPostgres(): Promise<void> {
  const { postgres, dataDir } = running;
  if (!postgres || dataDir === undefined) return;
  running.postgres = undefined;
  await postgres.stop();
  await rm(postgres.folder, { recursive: true, force: true });
  await rm(dataDir, { recursive: true, force: true });
}
