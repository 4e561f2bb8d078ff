import { DataSource } from 'typeorm';
import { migrations } from './migrations/index.js';
import { SteadyClient } from './steady-client.js';

/** Pool and limits of the service's own database; every statement and lock wait ends by itself. */
export const makeDataSource = (url: string): DataSource =>
  new DataSource({
    type: 'postgres',
    url,
    entities: [],
    migrations,
    migrationsTransactionMode: 'each',
    synchronize: false,
    logging: false,
    applicationName: 'population-db',
    connectTimeoutMS: 2_000,
    extra: {
      Client: SteadyClient,
      max: 10,
      statement_timeout: 15_000,
      lock_timeout: 5_000,
      idle_in_transaction_session_timeout: 10_000,
    },
  });

/** SQLSTATE or system error code, empty when there is none. */
export const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error && typeof error.code === 'string'
    ? error.code
    : '';

/** Classes of SQLSTATE and system errors that mean the server is out of reach, out of room or overloaded. */
const AWAY = /^(08...|53...|57...|55P03|40001|40P01|E[A-Z]+)$/;

/** pg reports a lost or refused connection without a code. */
const AWAY_MESSAGE =
  /^(Connection terminated|Client was closed|timeout exceeded when trying to connect|Client has encountered a connection error|Driver not Connected|timeout expired)/;

/** What TypeORM says when the connection under a transaction was lost and it has given it back already. */
const LOST = new Set(['QueryRunnerAlreadyReleasedError', 'TransactionNotStartedError']);

/** Whether the same call may succeed later, the database willing. */
export const isDatabaseAway = (error: unknown): boolean =>
  AWAY.test(codeOf(error)) ||
  (error instanceof Error && (AWAY_MESSAGE.test(error.message) || LOST.has(error.name)));

/** Two transactions met: a unique key, a deadlock, a serialization failure. Trying again settles it. */
export const isCollision = (error: unknown): boolean => /^(23505|40001|40P01)$/.test(codeOf(error));
