import { setTimeout as delay } from 'node:timers/promises';
import {
  type BeforeApplicationShutdown,
  Inject,
  Injectable,
  type OnApplicationShutdown,
} from '@nestjs/common';
import { DataSource } from 'typeorm';
import { codeOf, isDatabaseAway } from './database.js';
import { populate } from './population/populate.js';
import { SETTINGS, type Settings } from './settings.js';

const RETRY_MS = 1_000;
/** Any number, the same for every process of this service. */
const ADVISORY_LOCK = 3_100_024;

/** Connects, migrates and populates; until that is done the service answers 503. */
@Injectable()
export class PrepareDatabase implements BeforeApplicationShutdown, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private done = false;

  constructor(
    private readonly dataSource: DataSource,
    @Inject(SETTINGS) private readonly settings: Settings,
  ) {}

  get ready(): boolean {
    return this.done && !this.stopping.signal.aborted;
  }

  /**
   * Waits for a database that is away. Returns when the service is ready or told to stop.
   * @param onWait told the code of each error that is waited out
   * @throws what time will not mend: a wrong password, a missing database, a failed migration
   */
  async run(onWait: (code: string) => void = () => undefined): Promise<void> {
    const { signal } = this.stopping;
    while (!signal.aborted && !this.done) {
      try {
        await this.prepare(signal);
        this.done = !signal.aborted;
      } catch (error) {
        if (signal.aborted) return;
        if (!isDatabaseAway(error)) throw error;
        onWait(codeOf(error));
        await delay(RETRY_MS, undefined, { signal }).catch(() => undefined);
      }
    }
  }

  /** From here on new requests are put off; those under way are finished before the pool is closed. */
  beforeApplicationShutdown(): void {
    this.stopping.abort();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  private async prepare(signal: AbortSignal): Promise<void> {
    if (!this.dataSource.isInitialized) await this.dataSource.initialize();
    const runner = this.dataSource.createQueryRunner();
    try {
      await takeLock(() => runner.query('SELECT pg_try_advisory_lock($1) AS taken', [ADVISORY_LOCK]), signal);
      if (signal.aborted) return;
      await this.dataSource.runMigrations().finally(() => runner.query('SELECT pg_advisory_unlock_all()'));
    } finally {
      await runner.release();
    }
    await populate(this.dataSource, this.settings.size, signal);
  }
}

/** Migrations are not made for two at a time. A session lock ends with its session, so a killed process leaves none. */
const takeLock = async (attempt: () => Promise<{ taken: boolean }[]>, signal: AbortSignal): Promise<void> => {
  while (!signal.aborted && !(await attempt())[0]?.taken) {
    await delay(200, undefined, { signal }).catch(() => undefined);
  }
};
