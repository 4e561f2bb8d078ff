import type { EmbeddedPostgres } from '../../apps/standalone/src/embedded-postgres.ts';

/** What the set-up of a test run started and its teardown must end; jest runs both in one process. */
export interface RunningPostgres {
  postgres?: EmbeddedPostgres | undefined;
  dataDir?: string;
}

const key = Symbol.for('luutru running postgres');

/** One object for the process, even where jest loads set-up and teardown as separate copies of this module. */
export const running: RunningPostgres = ((globalThis as Record<symbol, unknown>)[key] ??=
  {}) as RunningPostgres;
