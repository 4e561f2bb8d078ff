import { setTimeout as pause } from 'node:timers/promises';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { logger } from '@luutru/http';
import { Keys } from '@luutru/vault';
import type { Settings } from './settings.js';
import { WorkerModule } from './worker.module.js';

const retryMs = 1000;

/**
 * The worker, waiting for its database as long as it takes.
 * @throws Error when the keys cannot be read
 */
export async function createApp(settings: Settings): Promise<NestFastifyApplication> {
  const keys = Keys.load(settings.secretsDir);
  for (;;) {
    try {
      return await NestFactory.create<NestFastifyApplication>(
        WorkerModule.with(settings, keys),
        new FastifyAdapter(),
        { logger: false, abortOnError: false },
      );
    } catch (error) {
      if (!isDatabaseAway(error)) throw error;
      logger.warn({ code: (error as { code?: string }).code ?? null }, 'worker waits for its database');
      await pause(retryMs);
    }
  }
}

/** The network, or a server that starts, stops, or is not prepared yet: time mends it. */
function isDatabaseAway(error: unknown): boolean {
  const { code, message } = error as { code?: unknown; message?: unknown };
  return /^(E[A-Z_]+|[0-9A-Z]{5})$/.test(String(code)) || /timeout|terminated/i.test(String(message));
}
