import { randomUUID } from 'node:crypto';
import { APPLY_PATH, FAULTS_PATH, lodgingPath, type Faults } from '@luutru/population-wire';
import { lodgingItem } from './lodging-item.factory.js';
import { makeDatabase, makeSettings, startService, type Service } from './service.factory.js';

let database: Awaited<ReturnType<typeof makeDatabase>>;
let service: Service;

beforeAll(async () => {
  database = await makeDatabase();
  service = await startService(makeSettings(database.url, { size: 0 }));
  await service.database.run();
});

afterEach(() => pull({}));

afterAll(async () => {
  await service.close();
  await database.drop();
});

const pull = async (faults: Faults): Promise<void> => {
  const response = await service.plain('PUT', FAULTS_PATH).send(faults);
  expect(response.status).toBe(200);
};
const send = (item = lodgingItem()) => service.send('POST', APPLY_PATH, { items: [item] });
const isStored = async (stayId: string) => (await service.send('GET', lodgingPath(stayId))).status === 200;
const CUT = /socket hang up|ECONNRESET/;

describe('the levers', () => {
  it('are closed unless the service was started for tests', async () => {
    const closed = await startService(makeSettings(database.url, { faultsAllowed: false }));
    const put = await closed.plain('PUT', FAULTS_PATH).send({ down: true });
    expect([put.status, put.body.code]).toEqual([403, 'FAULTS_DISABLED']);
    expect((await closed.plain('GET', FAULTS_PATH)).status).toBe(403);
    await closed.close();
  });

  it('are replaced as a whole, and can be read', async () => {
    await pull({ latencyMs: 3, jitterMs: 2, errorRate: 0.5, seed: 9 });
    await pull({ dropResponseRate: 0.25 });
    expect((await service.plain('GET', FAULTS_PATH)).body).toEqual({
      latencyMs: 0,
      jitterMs: 0,
      errorRate: 0,
      dropResponseRate: 0.25,
      duplicateRate: 0,
      down: false,
    });
  });

  it.each([
    [{ errorRate: 1.1 }, 'errorRate'],
    [{ latencyMs: -1 }, 'latencyMs'],
    [{ latencyMs: 60_001 }, 'latencyMs'],
    [{ jitterMs: 1.5 }, 'jitterMs'],
    [{ down: 'yes' }, 'down'],
    [{ surprise: true }, 'surprise'],
  ])('refuse %j', async (faults, path) => {
    const response = await service.plain('PUT', FAULTS_PATH).send(faults);
    expect(response.status).toBe(422);
    expect(response.body.errors).toMatchObject([{ path }]);
  });
});

describe('what they do', () => {
  it('latency: the answer comes later', async () => {
    await pull({ latencyMs: 150 });
    const before = performance.now();
    expect((await send()).status).toBe(200);
    expect(performance.now() - before).toBeGreaterThanOrEqual(149);
  });

  it('errors: 429 or 503 with the time to come again, or 500, and nothing done', async () => {
    await pull({ errorRate: 1 });
    const item = lodgingItem();
    const statuses = new Set<number>();
    for (let attempt = 0; attempt < 30; attempt += 1) {
      const response = await send(item);
      statuses.add(response.status);
      expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
      expect(response.headers['retry-after']).toBe(response.status === 500 ? undefined : '1');
    }
    expect([...statuses].sort()).toEqual([429, 500, 503]);
    await pull({});
    expect(await isStored(item.stayId)).toBe(false);
  });

  it('a lost answer: the event counts all the same, once', async () => {
    await pull({ dropResponseRate: 1 });
    const item = lodgingItem();
    await expect(send(item)).rejects.toThrow(CUT);
    await pull({});
    expect(await isStored(item.stayId)).toBe(true);
    expect((await send(item)).body.items[0].result).toBe('duplicate');
  });

  it('a duplicate: the request is processed twice at once and counts once', async () => {
    await pull({ duplicateRate: 1 });
    const stays = Array.from({ length: 20 }, () => randomUUID());
    for (const stayId of stays) {
      const response = await send(lodgingItem({ stayId }));
      expect(['applied', 'duplicate']).toContain(response.body.items[0].result);
    }
    await pull({});
    for (const stayId of stays) {
      const { body } = await service.send('GET', lodgingPath(stayId));
      expect(body.effects).toHaveLength(1);
    }
  });

  it('down: every connection is cut and nothing done, but health and levers answer', async () => {
    await pull({ down: true });
    const item = lodgingItem();
    await expect(send(item)).rejects.toThrow(CUT);
    await expect(service.send('GET', lodgingPath(item.stayId))).rejects.toThrow(CUT);
    expect((await service.plain('GET', '/health/live')).status).toBe(200);
    expect((await service.plain('GET', '/health/ready')).status).toBe(200);
    await pull({});
    expect(await isStored(item.stayId)).toBe(false);
    expect((await send(item)).status).toBe(200);
  });
});
