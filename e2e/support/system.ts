import { type ChildProcess } from 'node:child_process';
import { generateKeyPairSync, randomBytes } from 'node:crypto';
import { openSync } from 'node:fs';
import { chmod, copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { ended, spawnBound } from '../../apps/standalone/src/bound-process.ts';
import { boundedHeap } from '../../apps/standalone/src/environment.ts';
import { freePort } from '../../apps/standalone/src/free-port.ts';
import { sharedKeys } from './shared-keys.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** The parts that run as processes of their own, and may be killed. */
export type Part = 'api' | 'worker' | 'worker2' | 'population-db';

export interface SystemOptions {
  /** Superuser URL of a running PostgreSQL. */
  adminUrl: string;
  /** Parts to start; all but the second worker when absent. */
  parts?: Part[];
  populationSize?: number;
  env?: NodeJS.ProcessEnv;
}

/** The whole system as it runs for a user: built code, own processes, own databases. */
export interface System {
  apiUrl: string;
  populationUrl: string;
  /** Superuser URL of the system's own database. */
  databaseUrl: string;
  populationDatabaseUrl: string;
  secretsDir: string;
  logDir: string;
  start(part: Part): Promise<void>;
  /** Sends SIGKILL and waits until the process is gone. */
  kill(part: Part): Promise<void>;
  pid(part: Part): number;
  stop(): Promise<void>;
}

const entry: Record<Part, string> = {
  api: 'apps/api/dist/main.js',
  worker: 'apps/worker/dist/main.js',
  worker2: 'apps/worker/dist/main.js',
  'population-db': 'apps/population-db/dist/main.js',
};

export async function startSystem(options: SystemOptions): Promise<System> {
  const folder = await mkdtemp(join(tmpdir(), 'luutru-system-'));
  const name = `system_${randomBytes(6).toString('hex')}`;
  await createDatabases(options.adminUrl, name);
  const [apiPort, populationPort] = [await freePort(), await freePort()];
  const secretsDir = join(folder, 'secrets');
  await mkdir(secretsDir, { mode: 0o700 });
  await copyFile(join(sharedKeys(options.adminUrl).folder, 'keys.json'), join(secretsDir, 'keys.json'));
  const databaseUrl = onDatabase(options.adminUrl, name);
  const populationDatabaseUrl = onDatabase(options.adminUrl, `${name}_population`);
  const populationUrl = `http://127.0.0.1:${populationPort}`;
  const apiUrl = `http://127.0.0.1:${apiPort}`;
  const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
    publicKeyEncoding: { type: 'spki', format: 'pem' },
  });
  await writeFile(join(secretsDir, 'population.pem'), privateKey, { mode: 0o600 });
  await writeFile(join(secretsDir, 'population.pub.pem'), publicKey);
  const env: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: 'production',
    NODE_OPTIONS: boundedHeap,
    DATABASE_URL: databaseUrl,
    SECRETS_DIR: secretsDir,
    DEMO: '1',
    HOST: '127.0.0.1',
    PORT: String(apiPort),
    WORKER_PORT: '0',
    POPULATION_PORT: String(populationPort),
    POPULATION_URL: populationUrl,
    POPULATION_DATABASE_URL: populationDatabaseUrl,
    POPULATION_CLIENT_CREDENTIAL: randomBytes(24).toString('base64url'),
    POPULATION_CLIENT_PRIVATE_KEY_FILE: join(secretsDir, 'population.pem'),
    POPULATION_CLIENT_PUBLIC_KEY_FILE: join(secretsDir, 'population.pub.pem'),
    POPULATION_SIZE: String(options.populationSize ?? 1000),
    FAULTS: '1',
    ...options.env,
  };
  const running = new Map<Part, ChildProcess>();
  const launch = (file: string, log: string): ChildProcess => {
    const out = openSync(join(folder, `${log}.log`), 'a');
    return spawnBound(process.execPath, [join(root, file)], {
      signal: 'SIGTERM',
      stdio: ['ignore', out, out],
      env,
      cwd: root,
    });
  };
  const health: Partial<Record<Part, string>> = {
    api: `${apiUrl}/health/ready`,
    'population-db': `${populationUrl}/health/ready`,
  };
  const system: System = {
    apiUrl,
    populationUrl,
    databaseUrl,
    populationDatabaseUrl,
    secretsDir,
    logDir: folder,
    async start(part) {
      const child = launch(entry[part], part);
      running.set(part, child);
      const url = health[part];
      if (url) await untilOk(url, child, join(folder, `${part}.log`));
    },
    async kill(part) {
      const child = running.get(part);
      if (!child) return;
      const gone = ended(child);
      child.kill('SIGKILL');
      await gone;
      running.delete(part);
    },
    pid(part) {
      const pid = running.get(part)?.pid;
      if (pid === undefined) throw new Error(`${part} does not run`);
      return pid;
    },
    async stop() {
      const children = [...running.values()];
      running.clear();
      for (const child of children) child.kill('SIGTERM');
      await Promise.all(children.map(ended));
      await dropDatabases(options.adminUrl, name);
      if (!process.env['KEEP_LOGS']) await rm(folder, { recursive: true, force: true });
    },
  };
  try {
    const prepared = launch('apps/api/dist/prepare.js', 'prepare');
    const outcome = await ended(prepared);
    if (outcome !== 'exit 0')
      throw new Error(`The prepare step ended with ${outcome}: see ${folder}/prepare.log`);
    await chmod(secretsDir, 0o700);
    for (const part of options.parts ?? (['population-db', 'api', 'worker'] as const))
      await system.start(part);
  } catch (error) {
    for (const child of running.values()) child.kill('SIGKILL');
    throw error;
  }
  return system;
}

/** Waits until an address answers 200. Ends early when the process does. */
async function untilOk(url: string, child: ChildProcess, log: string): Promise<void> {
  const deadline = Date.now() + 60_000;
  for (;;) {
    const response = await fetch(url, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    await response?.body?.cancel();
    if (response?.ok) return;
    if (child.exitCode !== null || Date.now() > deadline)
      throw new Error(`${url} does not answer: see ${log}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

function onDatabase(adminUrl: string, name: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

const bothNames = (name: string): string[] => [name, `${name}_population`];

async function createDatabases(adminUrl: string, name: string): Promise<void> {
  await asAdmin(adminUrl, async (client) => {
    for (const each of bothNames(name)) await client.query(`create database ${each}`);
  });
}

async function dropDatabases(adminUrl: string, name: string): Promise<void> {
  await asAdmin(adminUrl, async (client) => {
    for (const each of bothNames(name)) await client.query(`drop database if exists ${each} with (force)`);
  });
}

async function asAdmin(adminUrl: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
