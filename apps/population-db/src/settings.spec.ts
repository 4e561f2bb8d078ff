import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readSettings, SettingsError } from './settings.js';

const { publicKey } = generateKeyPairSync('ed25519');
const jwk = JSON.stringify(publicKey.export({ format: 'jwk' }));
const rsa = JSON.stringify(
  generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({ format: 'jwk' }),
);
const env = {
  POPULATION_DATABASE_URL: 'postgres://someone:secret@localhost/population',
  POPULATION_CLIENT_CREDENTIAL: 'a-credential-of-27-letters',
  POPULATION_CLIENT_PUBLIC_KEY: jwk,
};

const linesOf = (wrong: Record<string, string | undefined>): readonly string[] => {
  try {
    readSettings({ ...env, ...wrong });
  } catch (error) {
    if (error instanceof SettingsError) return error.lines;
  }
  return [];
};

describe('readSettings', () => {
  it('has defaults for all that is no secret', () => {
    expect(readSettings(env)).toMatchObject({
      databaseUrl: env.POPULATION_DATABASE_URL,
      host: '127.0.0.1',
      port: 3100,
      size: 100_000,
      faultsAllowed: false,
    });
  });

  it('takes what is set', () => {
    const set = {
      POPULATION_HOST: '0.0.0.0',
      POPULATION_PORT: '3199',
      POPULATION_SIZE: '2000000',
      FAULTS: '1',
    };
    expect(readSettings({ ...env, ...set })).toMatchObject({
      host: '0.0.0.0',
      port: 3199,
      size: 2_000_000,
      faultsAllowed: true,
    });
  });

  it('reads the key from a PEM file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'population-key-'));
    const file = join(folder, 'client.pem');
    writeFileSync(file, publicKey.export({ format: 'pem', type: 'spki' }));
    const settings = readSettings({
      ...env,
      POPULATION_CLIENT_PUBLIC_KEY: undefined,
      POPULATION_CLIENT_PUBLIC_KEY_FILE: file,
    });
    rmSync(folder, { recursive: true });
    expect(settings.publicKey.equals(publicKey)).toBe(true);
  });

  it.each([
    ['POPULATION_DATABASE_URL', undefined],
    ['POPULATION_DATABASE_URL', 'mysql://localhost/x'],
    ['POPULATION_CLIENT_CREDENTIAL', undefined],
    ['POPULATION_CLIENT_CREDENTIAL', 'too-short'],
    ['POPULATION_CLIENT_CREDENTIAL', 'with a blank in between'],
    ['POPULATION_CLIENT_PUBLIC_KEY', undefined],
    ['POPULATION_CLIENT_PUBLIC_KEY', 'not a key'],
    ['POPULATION_CLIENT_PUBLIC_KEY', '{"kty":'],
    ['POPULATION_CLIENT_PUBLIC_KEY', rsa],
    ['POPULATION_PORT', '65536'],
    ['POPULATION_PORT', '-1'],
    ['POPULATION_SIZE', '1e5'],
    ['POPULATION_SIZE', '80000001'],
  ])('refuses %s = %s in one line that does not repeat it', (name, value) => {
    const lines = linesOf({ [name]: value });
    expect(lines).toHaveLength(1);
    expect(lines[0]).toContain(name);
    if (value) expect(lines[0]).not.toContain(value);
  });

  it('names every wrong setting at once', () => {
    const wrong = { POPULATION_DATABASE_URL: '', POPULATION_CLIENT_CREDENTIAL: '', POPULATION_PORT: 'x' };
    expect(linesOf(wrong)).toHaveLength(3);
  });

  it('opens the levers for 1 only', () => {
    expect(readSettings({ ...env, FAULTS: 'true' }).faultsAllowed).toBe(false);
  });
});
