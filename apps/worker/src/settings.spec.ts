import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { settingsFrom } from './settings.js';

const folder = mkdtempSync(join(tmpdir(), 'luutru-worker-'));
const key = join(folder, 'key.pem');
writeFileSync(key, generateKeyPairSync('ed25519').privateKey.export({ type: 'pkcs8', format: 'pem' }));

const env = {
  DATABASE_URL: 'postgres://localhost/luutru',
  SECRETS_DIR: folder,
  POPULATION_URL: 'http://127.0.0.1:3100',
  POPULATION_CLIENT_CREDENTIAL: 'abc',
  POPULATION_CLIENT_PRIVATE_KEY_FILE: key,
};

describe('settingsFrom', () => {
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    [{}, '127.0.0.1', 3200],
    [{ WORKER_PORT: '0' }, '127.0.0.1', 0],
    [{ WORKER_PORT: '' }, '127.0.0.1', 3200],
    [{ WORKER_HOST: '0.0.0.0', WORKER_PORT: '9000' }, '0.0.0.0', 9000],
  ])('%j answers on %s:%d', (change, host, port) => {
    expect(settingsFrom({ ...env, ...change })).toMatchObject({ host, port });
  });

  it.each([
    [{ DATABASE_URL: '' }, 'DATABASE_URL must be set'],
    [{ SECRETS_DIR: undefined }, 'SECRETS_DIR must be set'],
    [{ WORKER_PORT: '65536' }, 'WORKER_PORT must be a port number'],
    [{ WORKER_PORT: '-1' }, 'WORKER_PORT must be a port number'],
    [{ WORKER_PORT: 'http' }, 'WORKER_PORT must be a port number'],
    [{ POPULATION_URL: undefined }, 'POPULATION_URL must be set'],
    [{ DELIVERY_LANES: '0' }, 'DELIVERY_LANES must be a whole number'],
  ])('refuses %j', (change, message) => {
    expect(() => settingsFrom({ ...env, ...change })).toThrow(message);
  });
});
