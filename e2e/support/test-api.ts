import 'reflect-metadata';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import request, { type Test } from 'supertest';
import { createApp } from '../../apps/api/src/create-app.js';
import { prepareInstallation } from '../../apps/api/src/prepare-installation.js';
import { currentOtp, demoPassword } from './api-client.ts';
import { createTestDatabase, type TestDatabase } from './test-database.ts';

type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** The API in this process on a database of its own, with the demo's tenants and accounts. */
export interface TestApi {
  app: NestFastifyApplication;
  database: TestDatabase;
  /** What it was started with, for another process on the same database. */
  settings: Parameters<typeof createApp>[0];
  /** A request to a path below `/api/v1`, as somebody or as nobody. */
  send(method: Method, path: string, token?: string): Test;
  /** A path that is not below `/api/v1`. */
  raw(method: Method, path: string): Test;
  /** The access token of a demo account. */
  signIn(username: string): Promise<string>;
  close(): Promise<void>;
}

const officials = /^(so|congan|lanhdao|quantri)/;

export async function startTestApi({ demo = true } = {}): Promise<TestApi> {
  const database = await createTestDatabase();
  const settings = {
    host: '127.0.0.1',
    port: 0,
    databaseUrl: database.url,
    poolSize: 4,
    secretsDir: database.secretsDir,
    demo,
    webDir: undefined,
    secureCookies: false,
    openMetrics: false,
    webhookLoopback: true,
  };
  await prepareInstallation(settings);
  const app = await createApp(settings);
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const raw = (method: Method, path: string): Test => request(app.getHttpServer())[method](path);
  const send = (method: Method, path: string, token?: string): Test => {
    const test = raw(method, `/api/v1${path}`);
    return token === undefined ? test : test.set('Authorization', `Bearer ${token}`);
  };
  return {
    app,
    database,
    settings,
    raw,
    send,
    async signIn(username) {
      const { body, status } = await send('post', '/auth/login').send({
        username,
        password: demoPassword,
        ...(officials.test(username) && { otp: currentOtp() }),
      });
      if (status !== 200) throw new Error(`${username} cannot sign in: ${status}`);
      return (body as { accessToken: string }).accessToken;
    },
    async close() {
      await app.close();
      await database.drop();
    },
  };
}
