import { type DynamicModule, Module } from '@nestjs/common';
import { WorkerDb } from '@luutru/database';
import { Vault } from '@luutru/vault';
import { assembleDeliveries, type Deliveries } from './assemble-deliveries.js';
import { DeliveryEngine } from './delivery-engine.js';
import { DeliveryFigures } from './delivery-figures.js';
import type { DeliverySettings } from './delivery-settings.js';
import { GuardedCalls } from './guarded-calls.js';
import type { PopulationSettings } from './population-settings.js';
import type { SyncLog } from './sync-log.js';

const parts = Symbol('deliveries');

/** Deliveries to the population database, carried from the application's start to its shutdown. */
@Module({})
export class PopulationSyncModule {
  static with(population: PopulationSettings, settings: DeliverySettings, log: SyncLog): DynamicModule {
    const part = <Name extends keyof Deliveries>(provide: unknown, name: Name) => ({
      provide: provide as never,
      inject: [parts],
      useFactory: (deliveries: Deliveries) => deliveries[name],
    });
    return {
      module: PopulationSyncModule,
      providers: [
        {
          provide: parts,
          inject: [WorkerDb, Vault],
          useFactory: (workerDb: WorkerDb, vault: Vault) =>
            assembleDeliveries(workerDb, vault, population, settings, log),
        },
        part(DeliveryEngine, 'engine'),
        part(DeliveryFigures, 'figures'),
        part(GuardedCalls, 'calls'),
      ],
      exports: [DeliveryEngine, DeliveryFigures, GuardedCalls],
    };
  }
}
