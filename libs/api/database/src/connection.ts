import type { Keys } from '@luutru/vault';
import pg from 'pg';
import type { DataSourceOptions } from 'typeorm';
import type { LoginRole } from './roles.js';
import { SteadyClient } from './steady-client.js';

/** Where the database is, and how many connections one process may hold per role. */
export interface DatabaseSettings {
  /** Any URL of the database; its user and password serve only the prepare step. */
  url: string;
  poolSize: number;
}

/** The URL with which one login role signs in. */
export function roleUrl(settings: Pick<DatabaseSettings, 'url'>, role: LoginRole, keys: Keys): string {
  const url = new URL(settings.url);
  url.username = role;
  url.password = keys.rolePassword(role);
  return url.href;
}

/**
 * Options of one role's pool. Waiting for a connection ends before the client's patience does, and a transaction
 * that its request abandoned is ended by the server.
 */
export function poolOptions(settings: DatabaseSettings, role: LoginRole, keys: Keys): DataSourceOptions {
  return {
    type: 'postgres',
    url: roleUrl(settings, role, keys),
    entities: [],
    synchronize: false,
    logging: false,
    applicationName: `luutru ${role}`,
    poolSize: settings.poolSize,
    connectTimeoutMS: 2000,
    extra: { Client: SteadyClient, idleTimeoutMillis: 30_000, query_timeout: 8000 },
  };
}

// A `date` is a day, not an instant: pg would make it a Date at midnight of the process's own zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text);
