import { poolOptions, WorkerDb } from '@luutru/database';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../e2e/support/test-database.js';
import { Housekeeping } from './housekeeping.js';

const tenantId = '019a0000-0000-7000-8000-00000000000a';

describe('Housekeeping', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  let source: DataSource;
  let housekeeping: Housekeeping;

  beforeAll(async () => {
    database = await createTestDatabase();
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    source = await new DataSource(
      poolOptions({ url: database.url, poolSize: 2 }, 'luutru_worker', database.keys),
    ).initialize();
    housekeeping = new Housekeeping(new WorkerDb(source));
  });

  afterAll(async () => {
    if (source.isInitialized) await source.destroy();
    await admin.end();
    await database.drop();
  });

  const partitions = async (): Promise<string[]> => {
    const { rows } = await admin.query<{ name: string }>(
      `select inhrelid::regclass::text as name from pg_inherits
        where inhparent in ('app.stay'::regclass, 'app.journal'::regclass) order by 1`,
    );
    return rows.map(({ name }) => name);
  };

  const keysLeft = async (): Promise<string[]> => {
    const { rows } = await admin.query<{ key: string }>('select key from app.idempotency order by key');
    return rows.map(({ key }) => key);
  };

  const remember = (key: string, hoursAgo: number): Promise<unknown> =>
    admin.query(
      `insert into app.idempotency (tenant_id, key, request_hash, status, sealed, created_at)
       values ($1, $2, '\\x00', 201, '\\x00', now() - $3 * interval '1 hour')`,
      [tenantId, key, hoursAgo],
    );

  it('makes the partitions that are missing, and none twice', async () => {
    const whole = await partitions();
    const last = whole.filter((name) => name.startsWith('app.stay')).at(-1) ?? '';
    await admin.query(`drop table ${last} cascade`);
    expect(await partitions()).not.toEqual(whole);
    await housekeeping.makePartitions();
    expect(await partitions()).toEqual(whole);
    await housekeeping.makePartitions();
    expect(await partitions()).toEqual(whole);
  });

  it('forgets answers after 48 hours, not before', async () => {
    await remember('new', 0);
    await remember('kept', 47.9);
    await remember('old', 48.1);
    await remember('older', 1000);
    await housekeeping.purgeIdempotency();
    expect(await keysLeft()).toEqual(['kept', 'new']);
  });

  it('leaves a chore to the worker that is at it', async () => {
    await remember('ancient', 100);
    await admin.query('begin');
    await admin.query(`select pg_advisory_xact_lock(hashtext('luutru housekeeping idempotency'))`);
    await housekeeping.purgeIdempotency();
    expect(await keysLeft()).toContain('ancient');
    await admin.query('commit');
    await housekeeping.purgeIdempotency();
    expect(await keysLeft()).not.toContain('ancient');
  });

  it('does not fail with the database', async () => {
    await source.destroy();
    await expect(housekeeping.purgeIdempotency()).resolves.toBeUndefined();
  });
});
