import { generateKeyPairSync } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { deliverySettings } from '@luutru/population-sync';
import { createTestDatabase, type TestDatabase } from '../../../e2e/support/test-database.js';
import { createApp } from './create-app.js';
import { listen } from './listen.js';

describe('the worker', () => {
  let database: TestDatabase;
  let app: NestFastifyApplication;
  let taken: Server;
  let url: string;

  beforeAll(async () => {
    database = await createTestDatabase();
    taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const { port } = taken.address() as AddressInfo;
    app = await createApp({
      databaseUrl: database.url,
      secretsDir: database.secretsDir,
      host: '127.0.0.1',
      port,
      population: {
        url: 'http://127.0.0.1:1',
        credential: 'nobody-is-there',
        privateKey: generateKeyPairSync('ed25519').privateKey,
      },
      delivery: deliverySettings,
    });
    url = `http://127.0.0.1:${await listen(app, '127.0.0.1', port)}`;
  });

  afterAll(async () => {
    await app.close();
    await new Promise((resolve) => taken.close(resolve));
    await database.drop();
  });

  const get = async (path: string): Promise<[number, string]> => {
    const response = await fetch(url + path);
    return [response.status, await response.text()];
  };

  it('answers on another port when its own is taken', () => {
    expect(url).not.toContain(`:${(taken.address() as AddressInfo).port}`);
  });

  it('is live, and ready with its database although the population database is away', async () => {
    expect(await get('/health/live')).toEqual([200, '{"status":"ok"}']);
    expect(await get('/health/ready')).toEqual([200, '{"status":"ok"}']);
  });

  it('tells how far deliveries are', async () => {
    const [status, text] = await get('/metrics');
    expect(status).toBe(200);
    const figures = Object.fromEntries(
      text
        .split('\n')
        .filter((line) => line.startsWith('luutru_sync'))
        .map((line) => line.split(' ')),
    ) as Record<string, string>;
    expect(figures).toEqual({
      luutru_sync_lag_seconds: '0',
      luutru_sync_pending: '0',
      luutru_sync_parked: '0',
      luutru_sync_unverified: '0',
      luutru_sync_delivered_total: '0',
      luutru_sync_verified_total: '0',
      luutru_sync_parked_total: '0',
      'luutru_sync_calls_total{task="deliver"}': '0',
      'luutru_sync_calls_total{task="verify"}': '0',
      'luutru_sync_failed_calls_total{task="deliver"}': '0',
      'luutru_sync_failed_calls_total{task="verify"}': '0',
      'luutru_sync_breaker_open{task="deliver"}': '0',
      'luutru_sync_breaker_open{task="verify"}': '0',
    });
  });
});
