import { join } from 'node:path';
import type { Databases } from './databases.ts';
import type { Secrets } from './secrets.ts';
import { root, type Settings } from './settings.ts';

/**
 * A process that answers small requests needs no more; on a machine with much memory Node would let its garbage wait
 * for gigabytes. What one request makes dies with it: a wider nursery keeps it from being moved about before.
 */
export const boundedHeap = '--max-old-space-size=160 --max-semi-space-size=32';

/** What each program is told; none gets the address or key of what is not its business. */
export interface Environments {
  prepare: NodeJS.ProcessEnv;
  api: NodeJS.ProcessEnv;
  worker: NodeJS.ProcessEnv;
  populationDb: NodeJS.ProcessEnv;
}

export function environments(
  settings: Settings,
  databases: Databases,
  secrets: Secrets,
  workerPort: number,
): Environments {
  const shared = { ...outside(), NODE_ENV: 'production' };
  const ours = {
    ...shared,
    DATABASE_URL: withoutLogin(databases.adminUrl),
    SECRETS_DIR: secrets.folder,
    DEMO: settings.demo ? '1' : '0',
    DEMO_HISTORY: settings.demo && settings.demoHistory ? '1' : '0',
    PORT: String(settings.port),
    HOST: settings.host,
    WEB_DIR: join(root, 'apps', 'web', 'dist', 'browser'),
    POPULATION_PORT: String(settings.populationPort),
    POPULATION_URL: `http://127.0.0.1:${settings.populationPort}`,
    POPULATION_CLIENT_CREDENTIAL: secrets.populationCredential,
    POPULATION_CLIENT_PRIVATE_KEY_FILE: secrets.privateKeyFile,
    FAULTS: settings.faults,
  };
  return {
    prepare: { ...ours, DATABASE_URL: databases.adminUrl },
    api: { ...ours, NODE_OPTIONS: boundedHeap },
    worker: { ...ours, NODE_OPTIONS: boundedHeap, WORKER_PORT: String(workerPort) },
    populationDb: {
      ...shared,
      POPULATION_DATABASE_URL: databases.populationUrl,
      POPULATION_PORT: String(settings.populationPort),
      POPULATION_SIZE: String(settings.populationSize),
      POPULATION_CLIENT_CREDENTIAL: secrets.populationCredential,
      POPULATION_CLIENT_PUBLIC_KEY_FILE: secrets.publicKeyFile,
      FAULTS: settings.faults,
    },
  };
}

/** What the person's shell says, without npm's own variables and without the databases' passwords. */
function outside(): NodeJS.ProcessEnv {
  const hidden =
    /^(npm_.*|INIT_CWD|DATABASE_URL|POPULATION_DATABASE_URL|PG(HOST|PORT|USER|PASSWORD|DATABASE))$/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !hidden.test(name)));
}

/** Host, port and database: API and worker sign in with roles of their own. */
function withoutLogin(url: string): string {
  const bare = new URL(url);
  bare.username = '';
  bare.password = '';
  return bare.href;
}
