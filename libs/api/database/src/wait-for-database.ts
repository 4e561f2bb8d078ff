import { setTimeout as pause } from 'node:timers/promises';
import type { Keys } from '@luutru/vault';
import { type DatabaseSettings, roleUrl } from './connection.js';
import type { LoginRole } from './roles.js';
import { SteadyClient } from './steady-client.js';

const retryMs = 1000;

/**
 * Waits, as long as it takes, until one role can sign in: a process may be started before its database.
 * @param tell hears the code of each failed try, never a message: that may quote a value
 * @throws what time does not mend, such as an address that is none
 */
export async function waitForDatabase(
  settings: Pick<DatabaseSettings, 'url'>,
  role: LoginRole,
  keys: Keys,
  tell: (code: string | null) => void,
): Promise<void> {
  const connectionString = roleUrl(settings, role, keys);
  for (;;) {
    const client = new SteadyClient({ connectionString, connectionTimeoutMillis: 2000 });
    try {
      await client.connect();
      return;
    } catch (error) {
      if (!isAway(error)) throw error;
      tell((error as { code?: string }).code ?? null);
    } finally {
      await client.end().catch(() => undefined);
    }
    await pause(retryMs);
  }
}

/** The network, or a server that starts, stops, or is not prepared yet. */
function isAway(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return /^(E[A-Z_]+|[0-9A-Z]{5})$/.test(String(code)) || /timeout|terminated/i.test(String(message));
}
