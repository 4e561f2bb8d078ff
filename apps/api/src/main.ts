import 'reflect-metadata';
import { logger } from '@luutru/http';
import { createApp } from './create-app.js';
import { settingsFrom } from './settings.js';

try {
  const settings = settingsFrom(process.env);
  const app = await createApp(settings);
  await app.listen(settings.port, settings.host);
  logger.info({ port: settings.port }, 'api listening');
} catch (error) {
  logger.fatal({ reason: (error as Error).message }, 'api cannot start');
  process.exit(1);
}
