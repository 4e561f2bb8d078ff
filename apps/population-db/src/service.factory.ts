import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { APPLY_PATH, signRequest, type ApplyAnswer, type LodgingItem } from '@luutru/population-wire';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { pino } from 'pino';
import request, { type Response, type Test } from 'supertest';
import { createApp } from './create-app.js';
import { PrepareDatabase } from './prepare-database.js';
import type { Settings } from './settings.js';

const CREDENTIAL = 'credential-of-the-tests';
const KEYS = generateKeyPairSync('ed25519');

const administer = async (sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: process.env['TEST_DATABASE_URL'] });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};

/** A database of its own for one spec, under the server of `TEST_DATABASE_URL`. */
export const makeDatabase = async (): Promise<{ url: string; drop(): Promise<void> }> => {
  const name = `population_${randomUUID().replaceAll('-', '')}`;
  await administer(`CREATE DATABASE ${name}`);
  const url = new URL(process.env['TEST_DATABASE_URL'] ?? '');
  url.pathname = name;
  return { url: url.href, drop: () => administer(`DROP DATABASE ${name} WITH (FORCE)`) };
};

/** Settings for tests: a small register, levers open. */
export const makeSettings = (databaseUrl: string, overrides: Partial<Settings> = {}): Settings => ({
  databaseUrl,
  host: '127.0.0.1',
  port: 0,
  credential: CREDENTIAL,
  publicKey: KEYS.publicKey,
  size: 200,
  faultsAllowed: true,
  ...overrides,
});

/** A running service and a client that signs as the real one does. */
export interface Service {
  app: NestFastifyApplication;
  database: PrepareDatabase;
  /** Everything logged, a line each. */
  logged: string[];
  /** A signed request; `body` is sent as given when it is text. */
  send(method: 'GET' | 'POST', path: string, body?: unknown): Promise<Response>;
  /** A request without credential and signature. */
  plain(method: 'GET' | 'POST' | 'PUT', path: string): Test;
  apply(...items: LodgingItem[]): Promise<ApplyAnswer[]>;
  close(): Promise<void>;
}

/** Starts without preparing the database. */
export const startService = async (settings: Settings): Promise<Service> => {
  const logged: string[] = [];
  const app = await createApp(settings, pino({ level: 'info' }, { write: (line) => void logged.push(line) }));
  await app.init();
  await app.getHttpAdapter().getInstance().ready();
  const client = request(app.getHttpServer());
  const plain: Service['plain'] = (method, path) =>
    method === 'GET' ? client.get(path) : method === 'PUT' ? client.put(path) : client.post(path);
  const send: Service['send'] = async (method, path, body) => {
    const text = typeof body === 'string' ? body : body === undefined ? '' : JSON.stringify(body);
    const key = { privateKey: KEYS.privateKey, keyId: 'test' };
    const headers = await signRequest({ method, path, body: text }, CREDENTIAL, key, new Date());
    const signed = plain(method, path).set({ ...headers });
    return method === 'GET' ? signed : signed.set('content-type', 'application/json').send(text);
  };
  const apply: Service['apply'] = async (...items) => (await send('POST', APPLY_PATH, { items })).body.items;
  return { app, database: app.get(PrepareDatabase), logged, send, plain, apply, close: () => app.close() };
};
