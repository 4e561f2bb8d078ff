import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What this installation shares with the mock population database; made at the first start and kept. */
export interface Secrets {
  /** The folder, open to this account alone. The prepare step keeps the application's own keys in it too. */
  folder: string;
  populationPassword: string;
  populationCredential: string;
  /** Ed25519, PKCS #8 PEM: signs what we send. */
  privateKeyFile: string;
  /** Ed25519, SPKI PEM: what the other side checks with. */
  publicKeyFile: string;
}

export async function prepareSecrets(dataDir: string): Promise<Secrets> {
  const folder = join(dataDir, 'secrets');
  await mkdir(folder, { recursive: true });
  await chmod(folder, 0o700);
  const privateKeyFile = join(folder, 'population-client-private.pem');
  const publicKeyFile = join(folder, 'population-client-public.pem');
  if (!existsSync(privateKeyFile) || !existsSync(publicKeyFile)) {
    const { privateKey, publicKey } = generateKeyPairSync('ed25519');
    await writeWhole(publicKeyFile, publicKey.export({ type: 'spki', format: 'pem' }).toString());
    await writeWhole(privateKeyFile, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString());
  }
  return {
    folder,
    populationPassword: await keepRandom(join(folder, 'population-database-password')),
    populationCredential: await keepRandom(join(folder, 'population-client-credential')),
    privateKeyFile,
    publicKeyFile,
  };
}

async function keepRandom(file: string): Promise<string> {
  if (!existsSync(file)) await writeWhole(file, randomBytes(32).toString('base64url'));
  return readFile(file, 'utf8');
}

/** A power cut must not leave half a key under the name of a whole one. */
async function writeWhole(file: string, content: string): Promise<void> {
  await writeFile(`${file}.new`, content, { mode: 0o600 });
  await rename(`${file}.new`, file);
}
