import 'reflect-metadata';
import { logger } from '@luutru/http';
import { createApp } from './create-app.js';
import { listen } from './listen.js';
import { settingsFrom } from './settings.js';

/** An orderly end takes less; whoever waits for us has no more patience than this. */
const endsWithinMs = 9500;

try {
  const settings = settingsFrom(process.env);
  const app = await createApp(settings);
  app.enableShutdownHooks(['SIGTERM', 'SIGINT']);
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => setTimeout(() => process.exit(1), endsWithinMs).unref());
  }
  const port = await listen(app, settings.host, settings.port);
  logger.info({ port, lanes: settings.delivery.lanes }, 'worker carries deliveries');
} catch (error) {
  logger.fatal({ reason: (error as Error).message }, 'worker cannot start');
  process.exit(1);
}
