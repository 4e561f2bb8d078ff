import 'reflect-metadata';
import { MAX_BODY_BYTES } from '@luutru/population-wire';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { Logger } from 'pino';
import { FaultLevers } from './fault-levers.js';
import { gateRequests } from './gate-requests.js';
import { injectFaults } from './inject-faults.js';
import { logRequests } from './log-requests.js';
import { parseJson } from './parse-json.js';
import { PopulationModule } from './population.module.js';
import { PrepareDatabase } from './prepare-database.js';
import { ProblemFilter } from './problem.filter.js';
import type { Settings } from './settings.js';

/** The whole service but its port; the database is prepared by `PrepareDatabase`. */
export const createApp = async (settings: Settings, log: Logger): Promise<NestFastifyApplication> => {
  const adapter = new FastifyAdapter({
    bodyLimit: MAX_BODY_BYTES,
    requestTimeout: 30_000,
    return503OnClosing: false,
  });
  const app = await NestFactory.create<NestFastifyApplication>(PopulationModule.with(settings), adapter, {
    logger: false,
    abortOnError: false,
    bodyParser: false,
  });
  const server = adapter.getInstance();
  parseJson(server);
  logRequests(server, log);
  injectFaults(server, app.get(FaultLevers));
  gateRequests(server, settings, app.get(PrepareDatabase));
  app.useGlobalFilters(new ProblemFilter(log));
  return app;
};
