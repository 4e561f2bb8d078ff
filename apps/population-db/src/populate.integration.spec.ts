import { DataSource } from 'typeorm';
import { makeDataSource } from './database.js';
import { populate } from './population/populate.js';
import { makeDatabase, makeSettings, startService } from './service.factory.js';

let database: Awaited<ReturnType<typeof makeDatabase>>;
let db: DataSource;
const never = new AbortController().signal;

beforeEach(async () => {
  database = await makeDatabase();
  db = await makeDataSource(database.url).initialize();
  await db.runMigrations();
});

afterEach(async () => {
  await db.destroy();
  await database.drop();
});

const count = async (): Promise<number> => {
  const [row]: { count: number }[] = await db.query('SELECT count(*)::integer AS count FROM citizen');
  return row?.count ?? -1;
};
const fingerprint = async (): Promise<unknown> =>
  db.query(`SELECT md5(string_agg(citizen::text, '' ORDER BY personal_number)) FROM citizen`);

describe('populate', () => {
  it('writes as many as asked for, the hand-made ones included, and no more the second time', async () => {
    await populate(db, 7_345, never);
    expect(await count()).toBe(7_345);
    await populate(db, 7_345, never);
    expect(await count()).toBe(7_345);
  });

  it('tops up, never takes away, and ends with the same register as one go', async () => {
    await populate(db, 300, never);
    await populate(db, 7_000, never);
    const inSteps = await fingerprint();
    await populate(db, 100, never);
    expect(await count()).toBe(7_000);
    await db.query('TRUNCATE citizen, population');
    await populate(db, 7_000, never);
    expect(await fingerprint()).toEqual(inSteps);
  });

  it('has only the hand-made persons when asked for fewer', async () => {
    await populate(db, 0, never);
    expect(await count()).toBe(11);
  });

  it('stops between batches when told to, and goes on later', async () => {
    const stop = new AbortController();
    const running = populate(db, 30_000, stop.signal);
    while ((await count()) === 0);
    stop.abort();
    await running;
    const written = await count();
    expect(written).toBeLessThan(30_000);
    const [progress]: { generated: number }[] = await db.query('SELECT generated FROM population');
    expect(progress?.generated).toBe(written - 11);
    await populate(db, 30_000, never);
    expect(await count()).toBe(30_000);
  });

  it('shares the work of two processes', async () => {
    await Promise.all([populate(db, 12_000, never), populate(db, 12_000, never)]);
    expect(await count()).toBe(12_000);
  });
});

describe('the service', () => {
  it('is ready only once the register is complete', async () => {
    const service = await startService(makeSettings(database.url, { size: 3_000 }));
    expect((await service.plain('GET', '/health/live')).status).toBe(200);
    const before = await service.plain('GET', '/health/ready');
    expect([before.status, before.headers['retry-after'], before.body.code]).toEqual([
      503,
      '1',
      'UNAVAILABLE',
    ]);
    expect((await service.send('GET', '/v1/lodgings/x')).status).toBe(503);
    await service.database.run();
    expect((await service.plain('GET', '/health/ready')).status).toBe(200);
    expect(await count()).toBe(3_000);
    await service.close();
  });

  it('can be started twice at once on an empty database', async () => {
    await db.undoLastMigration();
    await db.undoLastMigration();
    const services = await Promise.all([1, 2].map(() => startService(makeSettings(database.url))));
    await Promise.all(services.map((service) => service.database.run()));
    expect(services.map((service) => service.database.ready)).toEqual([true, true]);
    expect(await count()).toBe(200);
    await Promise.all(services.map((service) => service.close()));
  });

  it('says what time will not mend', async () => {
    const url = new URL(database.url);
    url.pathname = 'no_such_database';
    const service = await startService(makeSettings(url.href));
    await expect(service.database.run()).rejects.toMatchObject({ code: '3D000' });
    await service.close();
  });
});
