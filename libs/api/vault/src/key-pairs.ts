import { generateKeyPairSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Ed25519 key pairs (RFC 8032) by their ids, PEM; one of them signs, the others still verify. */
export interface KeyPairs {
  current: string;
  pairs: Record<string, { privateKey: string; publicKey: string }>;
}

const newPair = () =>
  generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });

/** Makes the file with a first pair unless it exists (mode 0600), so that two starts at once agree on one. */
export function createKeyPairs(folder: string, fileName: string, id: string): void {
  const file: KeyPairs = { current: id, pairs: { [id]: newPair() } };
  try {
    writeFileSync(join(folder, fileName), JSON.stringify(file, null, 2), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
}

/** @throws Error when the file cannot be read or lacks its current pair */
export function loadKeyPairs(folder: string, fileName: string): KeyPairs {
  const file = JSON.parse(readFileSync(join(folder, fileName), 'utf8')) as KeyPairs;
  if (!file.pairs[file.current]) throw new Error(`${fileName} has no pair ${file.current}`);
  return file;
}

/** Adds a pair that signs from the next start on; what the others signed stays valid. @returns its id */
export function rotateKeyPairs(folder: string, fileName: string): string {
  const file = loadKeyPairs(folder, fileName);
  const id = `${file.current.replace(/\d+$/, '')}${Object.keys(file.pairs).length + 1}`;
  const rotated: KeyPairs = { current: id, pairs: { ...file.pairs, [id]: newPair() } };
  writeFileSync(join(folder, fileName), JSON.stringify(rotated, null, 2), { mode: 0o600 });
  return id;
}
