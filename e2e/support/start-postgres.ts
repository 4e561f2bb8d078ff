import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startEmbeddedPostgres } from '../../apps/standalone/src/embedded-postgres.ts';
import { running } from './running-postgres.ts';

/**
 * Before the first test file: one PostgreSQL for all of them, in a folder of its own. Its superuser's address is in
 * `TEST_DATABASE_URL`; whoever sets that before keeps their own server.
 */
export default async function startPostgres(): Promise<void> {
  if (process.env['TEST_DATABASE_URL']) return;
  const dataDir = await mkdtemp(join(tmpdir(), 'luutru-test-'));
  // The server's own account must pass through; what is inside is closed by itself.
  await chmod(dataDir, 0o711);
  try {
    running.postgres = await startEmbeddedPostgres({ dataDir, testing: true });
    running.dataDir = dataDir;
    process.env['TEST_DATABASE_URL'] = running.postgres.adminUrl;
  } catch (error) {
    // Jest runs no teardown after a set-up that failed.
    await rm(dataDir, { recursive: true, force: true });
    throw error;
  }
}
