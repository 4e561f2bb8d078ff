import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Keys } from '@luutru/vault';

/**
 * The keys of everything that a test run starts on one server. Roles belong to the whole server, so their passwords,
 * which are derived from the keys, must be the same for all of its databases.
 */
export function sharedKeys(server: string): { folder: string; keys: Keys } {
  const name = createHash('sha256').update(server).digest('hex').slice(0, 12);
  const folder = join(tmpdir(), `luutru-keys-${name}`);
  return { folder, keys: Keys.create(folder) };
}
