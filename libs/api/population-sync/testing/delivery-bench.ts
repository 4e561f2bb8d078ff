import { poolOptions, WorkerDb } from '@luutru/database';
import { Vault } from '@luutru/vault';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../e2e/support/test-database.js';
import { assembleDeliveries, type Deliveries } from '../src/assemble-deliveries.js';
import { type DeliverySettings, deliverySettings } from '../src/delivery-settings.js';
import { FiledStays, type FiledStay } from './filed-stays.js';
import { StubPopulation } from './stub-population.js';

export const tenantA = '019a0000-0000-7000-8000-00000000000a';
export const tenantB = '019a0000-0000-7000-8000-00000000000b';

/** A delivery as the database has it. */
export interface DeliveryRow {
  last_sequence: number;
  acked_sequence: number;
  lease: string | null;
  attempts: number;
  due: boolean;
  parked_code: string | null;
  delivered: boolean;
  verification: string;
  verified: boolean;
  mismatched: string[];
}

const quick: DeliverySettings = {
  ...deliverySettings,
  idleMs: 5,
  databasePauseMs: 20,
  graceMs: 100,
  breaker: { failures: 5, shortestMs: 20, longestMs: 40 },
};

/** A real database, a stub population database, and workers between them that a test turns by hand or lets run. */
export class DeliveryBench {
  population!: StubPopulation;
  filed!: FiledStays;
  admin!: pg.Client;
  database!: TestDatabase;
  /** Every line of every worker. */
  readonly log: string[] = [];
  private sources: DataSource[] = [];

  async open(): Promise<void> {
    this.database = await createTestDatabase();
    this.filed = await FiledStays.open(this.database, [tenantA, tenantB]);
    this.admin = new pg.Client({ connectionString: this.database.adminUrl });
    await this.admin.connect();
  }

  async close(): Promise<void> {
    await this.filed.close();
    await this.admin.end();
    await this.database.drop();
  }

  /** Before each test: no stays, and a population database that knows nothing. */
  async reset(): Promise<void> {
    await this.admin.query('truncate app.stay, app.journal, app.delivery cascade');
    this.population = new StubPopulation();
    await this.population.start();
  }

  async tidy(): Promise<void> {
    await Promise.all(this.sources.map((source) => source.destroy()));
    this.sources = [];
    await this.population.stop();
  }

  async worker(overrides: Partial<DeliverySettings> = {}): Promise<Deliveries> {
    const settings = { ...quick, ...overrides };
    const source = await new DataSource(
      poolOptions({ url: this.database.url, poolSize: 4 }, 'luutru_worker', this.database.keys),
    ).initialize();
    this.sources.push(source);
    const { url, credential, privateKey } = this.population;
    const write = (facts: object, message: string) => this.log.push(JSON.stringify({ ...facts, message }));
    return assembleDeliveries(
      new WorkerDb(source),
      new Vault(this.database.keys),
      { url, credential, privateKey },
      settings,
      { info: write, warn: write, error: write },
    );
  }

  /** Everything that backs off has waited long enough; every lease has run out. */
  async timePasses(): Promise<void> {
    await this.admin.query(
      `update app.delivery set due_at = now() where due_at > now();
       update app.delivery set lease_until = now() - interval '1 second' where lease is not null`,
    );
  }

  async row({ tenantId, stayId }: FiledStay): Promise<DeliveryRow> {
    const { rows } = await this.admin.query<DeliveryRow>(
      `select last_sequence, acked_sequence, lease, attempts, due_at <= now() as due, parked_code,
              delivered_at is not null as delivered, verification, verified_at is not null as verified, mismatched
         from app.delivery where tenant_id = $1 and stay_id = $2`,
      [tenantId, stayId],
    );
    if (!rows[0]) throw new Error('There is no such delivery');
    return rows[0];
  }

  /** Waits until as many deliveries are left that somebody would claim, now or later. */
  async untilWaiting(count: number): Promise<void> {
    const left = async () => {
      const { rows } = await this.admin.query<{ n: number }>(
        `select count(*)::int as n from app.delivery
          where parked_at is null and (acked_sequence < last_sequence or verification = 'pending')`,
      );
      return rows[0]?.n;
    };
    await until(async () => (await left()) === count);
  }
}

/** Waits for what others bring about; the test's own timeout ends it. */
export async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 5));
}
