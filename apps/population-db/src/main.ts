import pino from 'pino';
import { createApp } from './create-app.js';
import { PrepareDatabase } from './prepare-database.js';
import { readSettings, type Settings } from './settings.js';

/** A stop that takes longer than this is no longer waited for. */
const STOP_MS = 4_500;

const fail = (lines: string): never => {
  for (const line of lines.split('\n')) process.stderr.write(`population-db: ${line}\n`);
  process.exit(1);
};

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

const settingsOrFail = (): Settings => {
  try {
    return readSettings(process.env);
  } catch (error) {
    return fail(reasonOf(error));
  }
};

const settings = settingsOrFail();
const log = pino({ name: 'population-db', level: process.env['LOG_LEVEL'] || 'info' });
const app = await createApp(settings, log);

const stop = async (signal: string): Promise<void> => {
  log.info({ signal }, 'stopping');
  setTimeout(() => process.exit(1), STOP_MS).unref();
  await app.close();
  process.exit(0);
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);

await app
  .listen(settings.port, settings.host)
  .catch((error: unknown) => fail(`cannot listen on ${settings.host}:${settings.port}: ${reasonOf(error)}`));
log.info({ address: await app.getUrl() }, 'listening');

const started = Date.now();
await app
  .get(PrepareDatabase)
  .run((code) => log.warn({ code }, 'waiting for the database'))
  .catch((error: unknown) => fail(`cannot prepare the database: ${reasonOf(error)}`));
log.info({ citizens: settings.size, ms: Date.now() - started }, 'ready');
