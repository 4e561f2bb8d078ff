import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { populationSettingsFrom } from './population-settings.js';

const folder = mkdtempSync(join(tmpdir(), 'luutru-keys-'));
const file = (name: string, key: { export(options: object): string | Buffer }): string => {
  const path = join(folder, name);
  writeFileSync(path, key.export({ type: 'pkcs8', format: 'pem' }));
  return path;
};
const { privateKey } = generateKeyPairSync('ed25519');
const ed25519 = file('ed25519.pem', privateKey);
const rsa = file('rsa.pem', generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey);

const env = {
  POPULATION_URL: 'http://127.0.0.1:3100/',
  POPULATION_CLIENT_CREDENTIAL: 'abc',
  POPULATION_CLIENT_PRIVATE_KEY_FILE: ed25519,
};

describe('populationSettingsFrom', () => {
  afterAll(() => rmSync(folder, { recursive: true }));

  it('reads address, credential and key', () => {
    const settings = populationSettingsFrom(env);
    expect(settings).toMatchObject({ url: 'http://127.0.0.1:3100', credential: 'abc' });
    expect(settings.privateKey.equals(privateKey)).toBe(true);
  });

  it.each([
    [{ POPULATION_URL: '' }, 'POPULATION_URL must be set'],
    [{ POPULATION_URL: 'population' }, 'POPULATION_URL must be an http or https address'],
    [{ POPULATION_URL: 'file:///etc/passwd' }, 'POPULATION_URL must be an http or https address'],
    [{ POPULATION_CLIENT_CREDENTIAL: undefined }, 'POPULATION_CLIENT_CREDENTIAL must be set'],
    [{ POPULATION_CLIENT_PRIVATE_KEY_FILE: undefined }, 'POPULATION_CLIENT_PRIVATE_KEY_FILE must be set'],
    [{ POPULATION_CLIENT_PRIVATE_KEY_FILE: '/nowhere' }, '/nowhere holds no readable Ed25519 private key'],
    [{ POPULATION_CLIENT_PRIVATE_KEY_FILE: rsa }, 'rsa.pem holds no readable Ed25519 private key'],
  ])('refuses %j', (change, message) => {
    expect(() => populationSettingsFrom({ ...env, ...change })).toThrow(message);
  });
});
