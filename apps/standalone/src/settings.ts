import { resolve } from 'node:path';
import { StartFailure } from './start-failure.ts';

/** The checkout. */
export const root = resolve(import.meta.dirname, '..', '..', '..');

/** What the person who starts may choose, read from the environment once. */
export interface Settings {
  /** `PORT`: web client and API. */
  port: number;
  /** `HOST`: the address the API listens on; this machine alone by default, for the demo's passwords are known. */
  host: string;
  /** `POPULATION_PORT`: the mock population database. */
  populationPort: number;
  /** `WORKER_PORT`: the worker's health and metrics; any free one when absent. */
  workerPort: number | undefined;
  /** `EMBEDDED_PORT`: the embedded PostgreSQL; any free one when absent. */
  embeddedPort: number | undefined;
  /** `DATA_DIR`: everything that is kept between runs. */
  dataDir: string;
  /** `DATABASE_URL`: a PostgreSQL of one's own, instead of the embedded one. */
  databaseUrl: string | undefined;
  /** `POPULATION_DATABASE_URL`: the mock's own database, when its making cannot be left to us. */
  populationDatabaseUrl: string | undefined;
  /** `DEMO`: whether the demo tenants and accounts are made. */
  demo: boolean;
  /** `DEMO_HISTORY`: whether the demo begins with six months of guests. */
  demoHistory: boolean;
  /** `POPULATION_SIZE`: synthetic citizens of the mock. */
  populationSize: number;
  /** `FAULTS`: whether the mock's fault levers may be pulled. */
  faults: string;
}

/** @throws StartFailure naming the variable that cannot be read. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const text = (name: string) => environment[name]?.trim() || undefined;
  const port = (name: string) => readNumber(name, text(name), 1, 65_535);
  const databaseUrl = text('DATABASE_URL');
  return {
    port: port('PORT') ?? 3000,
    host: text('HOST') ?? '127.0.0.1',
    populationPort: port('POPULATION_PORT') ?? 3100,
    workerPort: port('WORKER_PORT'),
    embeddedPort: port('EMBEDDED_PORT'),
    dataDir: resolve(root, text('DATA_DIR') ?? '.data'),
    databaseUrl,
    populationDatabaseUrl: text('POPULATION_DATABASE_URL'),
    demo: text('DEMO') === undefined ? databaseUrl === undefined : text('DEMO') === '1',
    demoHistory: text('DEMO_HISTORY') !== '0',
    populationSize: readNumber('POPULATION_SIZE', text('POPULATION_SIZE'), 1, 100_000_000) ?? 100_000,
    faults: text('FAULTS') ?? '0',
  };
}

function readNumber(
  name: string,
  value: string | undefined,
  least: number,
  most: number,
): number | undefined {
  if (value === undefined) return undefined;
  const number = Number(value);
  if (Number.isInteger(number) && number >= least && number <= most) return number;
  throw new StartFailure(
    `${name}="${value}" không phải số nguyên từ ${least} đến ${most}`,
    `${name} must be a whole number from ${least} to ${most}`,
  );
}
