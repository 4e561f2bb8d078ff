import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { waitForDatabase } from '@luutru/database';
import { logger } from '@luutru/http';
import { Keys } from '@luutru/vault';
import type { Settings } from './settings.js';
import { WorkerModule } from './worker.module.js';

/**
 * The worker, waiting for its database as long as it takes.
 * @throws Error when the keys cannot be read
 */
export async function createApp(settings: Settings): Promise<NestFastifyApplication> {
  const keys = Keys.load(settings.secretsDir);
  await waitForDatabase({ url: settings.databaseUrl }, 'luutru_worker', keys, (code) =>
    logger.warn({ code }, 'worker waits for its database'),
  );
  return NestFactory.create<NestFastifyApplication>(WorkerModule.with(settings, keys), new FastifyAdapter(), {
    logger: false,
    abortOnError: false,
  });
}
