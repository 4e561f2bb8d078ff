import { createPublicKey, type JsonWebKey, type KeyObject } from 'node:crypto';
import { readFileSync } from 'node:fs';

/** What the environment says, checked. */
export interface Settings {
  databaseUrl: string;
  host: string;
  port: number;
  /** The bearer credential of the one client. */
  credential: string;
  /** Ed25519 key that the client's requests are checked with. */
  publicKey: KeyObject;
  /** Persons in the register. */
  size: number;
  /** Whether `PUT /v1/faults` is open. */
  faultsAllowed: boolean;
}

/** Injection token of `Settings`. */
export const SETTINGS = Symbol('Settings');

/** One line for each wrong setting; values are not repeated, they may be secret. */
export class SettingsError extends Error {
  override name = 'SettingsError';

  constructor(readonly lines: readonly string[]) {
    super(lines.join('\n'));
  }
}

type Env = Readonly<Record<string, string | undefined>>;
type Refuse = (line: string) => void;

const parseKey = (text: string): KeyObject => {
  const jwk: JsonWebKey | null = text.trimStart().startsWith('{') ? JSON.parse(text) : null;
  const key = jwk ? createPublicKey({ key: jwk, format: 'jwk' }) : createPublicKey(text);
  if (key.asymmetricKeyType !== 'ed25519') throw new TypeError('not an Ed25519 key');
  return key;
};

const readKey = (env: Env, refuse: Refuse): KeyObject | null => {
  const { POPULATION_CLIENT_PUBLIC_KEY: text, POPULATION_CLIENT_PUBLIC_KEY_FILE: file } = env;
  if (!text && !file) {
    refuse('POPULATION_CLIENT_PUBLIC_KEY (JWK) or POPULATION_CLIENT_PUBLIC_KEY_FILE (PEM) must be set');
    return null;
  }
  try {
    return parseKey(text || readFileSync(file ?? '', 'utf8'));
  } catch {
    refuse(`POPULATION_CLIENT_PUBLIC_KEY${text ? '' : '_FILE'} holds no Ed25519 public key`);
    return null;
  }
};

const readInteger = (env: Env, name: string, fallback: number, most: number, refuse: Refuse): number => {
  const text = env[name] || String(fallback);
  const value = /^\d{1,9}$/.test(text) ? Number(text) : Infinity;
  if (value > most) refuse(`${name} must be a whole number from 0 to ${most}`);
  return value;
};

/** @throws SettingsError naming every wrong setting at once */
export const readSettings = (env: Env): Settings => {
  const lines: string[] = [];
  const refuse: Refuse = (line) => lines.push(line);
  const databaseUrl = env['POPULATION_DATABASE_URL'] ?? '';
  if (!/^postgres(ql)?:\/\//.test(databaseUrl) || !URL.canParse(databaseUrl)) {
    refuse('POPULATION_DATABASE_URL must be a postgres:// address');
  }
  const credential = env['POPULATION_CLIENT_CREDENTIAL'] ?? '';
  if (!/^[\x21-\x7e]{16,}$/.test(credential)) {
    refuse('POPULATION_CLIENT_CREDENTIAL must be at least 16 printable ASCII characters without blanks');
  }
  const publicKey = readKey(env, refuse);
  const port = readInteger(env, 'POPULATION_PORT', 3100, 65_535, refuse);
  const size = readInteger(env, 'POPULATION_SIZE', 100_000, 80_000_000, refuse);
  if (lines.length > 0 || publicKey === null) throw new SettingsError(lines);
  const host = env['POPULATION_HOST'] || '127.0.0.1';
  return { databaseUrl, host, port, credential, publicKey, size, faultsAllowed: env['FAULTS'] === '1' };
};
