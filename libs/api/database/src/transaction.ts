import type { QueryResultRow } from 'pg';
import type { DataSource, QueryRunner } from 'typeorm';

/** The part of pg's client that a transaction needs. */
interface Connection {
  query(text: string): Promise<unknown>;
  query(config: { name?: string; text: string; values: unknown[] }): Promise<{ rows: QueryResultRow[] }>;
}

/** An open transaction. Repositories are built from one and cannot exist without it. */
export interface Transaction {
  /** The database's clock at the transaction's start; what is due and what is late is judged by it alone. */
  readonly now: Date;
  /** @param name gives the statement a name, so that the server keeps its plan; for hot paths. */
  query<Row extends QueryResultRow>(text: string, values?: unknown[], name?: string): Promise<Row[]>;
}

/** Thrown when work inside a door opens a door: a second tenant could ride on the first one's transaction. */
export class DoorInsideDoor extends Error {
  constructor() {
    super('A database transaction must not be opened inside another');
  }
}

/**
 * Runs work in one transaction: the opening statement, the work, commit (or rollback, where it is a rehearsal). Rolls back and rethrows on any error.
 * A connection whose rollback fails is destroyed rather than given to the next request.
 */
export async function inTransaction<Result>(
  source: DataSource,
  { opening, closing }: { opening: string; closing: 'commit' | 'rollback' },
  work: (transaction: Transaction) => Promise<Result>,
): Promise<Result> {
  const runner: QueryRunner = source.createQueryRunner();
  const connection = (await runner.connect()) as Connection;
  let broken: unknown;
  try {
    const opened = (await connection.query(`${opening}; select now() as now`)) as { rows: { now: Date }[] }[];
    const result = await work(transactionOn(connection, opened.at(-1)?.rows[0]?.now ?? new Date(Number.NaN)));
    await connection.query(closing);
    return result;
  } catch (error) {
    await connection.query('rollback').catch((failure: unknown) => {
      broken = failure;
    });
    throw error;
  } finally {
    if (broken) destroy(connection);
    await runner.release();
  }
}

function transactionOn(connection: Connection, now: Date): Transaction {
  return {
    now,
    async query<Row extends QueryResultRow>(text: string, values: unknown[] = [], name?: string) {
      const { rows } = await connection.query(name ? { name, text, values } : { text, values });
      return rows as Row[];
    },
  };
}

/** Ends the socket, which makes the pool drop the client when it is released. */
function destroy(connection: Connection): void {
  (connection as unknown as { connection?: { stream?: { destroy(): void } } }).connection?.stream?.destroy();
}
