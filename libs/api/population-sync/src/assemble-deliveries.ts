import type { WorkerDb } from '@luutru/database';
import type { Vault } from '@luutru/vault';
import { CarryBatch } from './carry-batch.js';
import { DeliveryEngine } from './delivery-engine.js';
import { DeliveryFigures } from './delivery-figures.js';
import type { DeliverySettings } from './delivery-settings.js';
import { GuardedCalls } from './guarded-calls.js';
import { PopulationClient } from './population-client.js';
import type { PopulationSettings } from './population-settings.js';
import type { SyncLog } from './sync-log.js';

/** The parts of a process that carries deliveries. */
export interface Deliveries {
  engine: DeliveryEngine;
  batch: CarryBatch;
  figures: DeliveryFigures;
  calls: GuardedCalls;
}

export function assembleDeliveries(
  workerDb: WorkerDb,
  vault: Vault,
  population: PopulationSettings,
  settings: DeliverySettings,
  log: SyncLog,
): Deliveries {
  const ending = new AbortController();
  const figures = new DeliveryFigures();
  const client = new PopulationClient(population, settings.callTimeoutMs, ending.signal);
  const calls = new GuardedCalls(client, settings, figures, log);
  const batch = new CarryBatch(workerDb, vault, calls, settings, figures, log, ending.signal);
  return { engine: new DeliveryEngine(batch, calls, settings, log, ending), batch, figures, calls };
}
