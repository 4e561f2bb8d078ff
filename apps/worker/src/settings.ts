import {
  type DeliverySettings,
  deliverySettingsFrom,
  type PopulationSettings,
  populationSettingsFrom,
} from '@luutru/population-sync';

/** What the worker is told by its environment. */
export interface Settings {
  /** Any URL of the database; the worker signs in with its own role. */
  databaseUrl: string;
  secretsDir: string;
  /** Where health and metrics answer; 0 takes any free port. */
  host: string;
  port: number;
  population: PopulationSettings;
  delivery: DeliverySettings;
}

/** @throws Error in one line that names the variable that is missing or wrong */
export function settingsFrom(env: NodeJS.ProcessEnv): Settings {
  return {
    databaseUrl: needed(env, 'DATABASE_URL'),
    secretsDir: needed(env, 'SECRETS_DIR'),
    host: env['WORKER_HOST'] || '127.0.0.1',
    port: portOf(env, 'WORKER_PORT', 3200),
    population: populationSettingsFrom(env),
    delivery: deliverySettingsFrom(env),
  };
}

function needed(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} must be set`);
  return value;
}

function portOf(env: NodeJS.ProcessEnv, name: string, otherwise: number): number {
  const value = env[name] ? Number(env[name]) : otherwise;
  if (Number.isInteger(value) && value >= 0 && value <= 65_535) return value;
  throw new Error(`${name} must be a port number, or 0 for any free one`);
}
