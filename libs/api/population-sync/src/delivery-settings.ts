import type { BreakerSettings } from './circuit-breaker.js';

/** How a worker carries deliveries. */
export interface DeliverySettings {
  /** Most stays in one batch. */
  batchSize: number;
  /** Most entries in one batch; at most what one request may hold. */
  batchEntries: number;
  /** Batches at the same time. */
  lanes: number;
  /** How long a stay is ours. Calls are begun in the first half of it alone. */
  leaseMs: number;
  /** For one call, connecting included; less when the lease is short. */
  callTimeoutMs: number;
  /** Pause when nothing, or little, was due. */
  idleMs: number;
  /** Pause after the database did not answer. */
  databasePauseMs: number;
  /** How long calls under way may go on once the process is to end. */
  graceMs: number;
  breaker: BreakerSettings;
}

export const deliverySettings: DeliverySettings = {
  batchSize: 200,
  batchEntries: 500,
  lanes: 2,
  leaseMs: 30_000,
  callTimeoutMs: 10_000,
  idleMs: 200,
  databasePauseMs: 500,
  graceMs: 4000,
  breaker: { failures: 5, shortestMs: 1000, longestMs: 5000 },
};

/**
 * `DELIVERY_LANES`, `DELIVERY_BATCH` (stays) and `DELIVERY_LEASE_SECONDS`, where they differ from the usual.
 * @throws Error in one line that names the variable that is wrong
 */
export function deliverySettingsFrom(env: NodeJS.ProcessEnv): DeliverySettings {
  const leaseMs = 1000 * whole(env, 'DELIVERY_LEASE_SECONDS', deliverySettings.leaseMs / 1000, 3600);
  return {
    ...deliverySettings,
    lanes: whole(env, 'DELIVERY_LANES', deliverySettings.lanes, 64),
    batchSize: whole(env, 'DELIVERY_BATCH', deliverySettings.batchSize, deliverySettings.batchEntries),
    leaseMs,
    callTimeoutMs: Math.min(deliverySettings.callTimeoutMs, leaseMs / 3),
  };
}

function whole(env: NodeJS.ProcessEnv, name: string, otherwise: number, most: number): number {
  const value = env[name] ? Number(env[name]) : otherwise;
  if (Number.isInteger(value) && value >= 1 && value <= most) return value;
  throw new Error(`${name} must be a whole number from 1 to ${most}`);
}
