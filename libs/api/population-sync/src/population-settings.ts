import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** Where the population database is, and as whom we come. */
export interface PopulationSettings {
  url: string;
  /** Bearer credential. */
  credential: string;
  /** Ed25519; signs every request. */
  privateKey: KeyObject;
}

/**
 * `POPULATION_URL`, `POPULATION_CLIENT_CREDENTIAL` and `POPULATION_CLIENT_PRIVATE_KEY_FILE` (PKCS #8 PEM).
 * @throws Error in one line that names the variable that is missing or wrong
 */
export function populationSettingsFrom(env: NodeJS.ProcessEnv): PopulationSettings {
  const url = needed(env, 'POPULATION_URL');
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) {
    throw new Error('POPULATION_URL must be an http or https address');
  }
  const file = needed(env, 'POPULATION_CLIENT_PRIVATE_KEY_FILE');
  return {
    url: url.replace(/\/+$/, ''),
    credential: needed(env, 'POPULATION_CLIENT_CREDENTIAL'),
    privateKey: privateKeyIn(file),
  };
}

function privateKeyIn(file: string): KeyObject {
  try {
    const key = createPrivateKey(readFileSync(file));
    if (key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // Why it cannot be read may quote the key; the file's name is enough to look.
  }
  throw new Error(`POPULATION_CLIENT_PRIVATE_KEY_FILE: ${file} holds no readable Ed25519 private key`);
}

function needed(env: NodeJS.ProcessEnv, name: string): string {
  const value = env[name];
  if (!value) throw new Error(`${name} must be set`);
  return value;
}
