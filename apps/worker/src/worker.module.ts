import { type DynamicModule, Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { DatabaseModule } from '@luutru/database';
import { logger } from '@luutru/http';
import { OversightModule } from '@luutru/oversight';
import { PopulationSyncModule } from '@luutru/population-sync';
import { ReportsModule } from '@luutru/reports';
import { StatisticsModule } from '@luutru/statistics';
import { SignalsModule } from '@luutru/signals';
import { type Keys, VaultModule } from '@luutru/vault';
import { HealthController } from './health.controller.js';
import { Housekeeping } from './housekeeping.js';
import { Metrics } from './metrics.js';
import { MetricsController } from './metrics.controller.js';
import type { Settings } from './settings.js';

/** The worker: what goes on without anybody asking. */
@Module({})
export class WorkerModule {
  static with(settings: Settings, keys: Keys): DynamicModule {
    const { databaseUrl, population, delivery } = settings;
    // Each lane holds a connection for milliseconds; health, metrics and housekeeping share the others.
    const poolSize = delivery.lanes + 5;
    return {
      module: WorkerModule,
      imports: [
        VaultModule.with(keys),
        DatabaseModule.forWorker({ url: databaseUrl, poolSize }),
        ScheduleModule.forRoot(),
        SignalsModule.forWorker(),
        PopulationSyncModule.with(population, delivery, logger),
        StatisticsModule.forWorker(),
        ReportsModule.forWorker(),
        OversightModule.forWorker(),
      ],
      controllers: [HealthController, MetricsController],
      providers: [Housekeeping, Metrics],
    };
  }
}
