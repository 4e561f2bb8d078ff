import { randomUUID } from 'node:crypto';
import { prepareDatabase } from '@luutru/database';
import type { Keys } from '@luutru/vault';
import pg from 'pg';
import { migrations } from '../../migrations/index.ts';
import { sharedKeys } from './shared-keys.ts';

/** A migrated database of a test file's own, with the real roles. */
export interface TestDatabase {
  /** For `DatabaseModule`; its roles sign in with passwords of `keys`. */
  url: string;
  /** Superuser URL of the same database, which looks past row-level security: for seeding and counting only. */
  adminUrl: string;
  keys: Keys;
  /** Folder of `keys`, for processes of their own. */
  secretsDir: string;
  drop(): Promise<void>;
}

/** Clones the migrated template, which the first caller makes. Needs `TEST_DATABASE_URL`. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) throw new Error('TEST_DATABASE_URL is not set: run the test through its jest project');
  const { folder: secretsDir, keys } = sharedKeys(server);
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(server, async (admin) => {
    await admin.query(`select pg_advisory_lock(hashtext('luutru template'))`);
    await makeTemplate(admin, server, keys);
    await admin.query(`create database ${name} template ${templateName} strategy file_copy`);
    await admin.query(`grant create on database ${name} to luutru_owner`);
  });
  const url = databaseUrl(server, name);
  return {
    url,
    adminUrl: url,
    keys,
    secretsDir,
    drop: () =>
      asAdmin(server, async (admin) => void (await admin.query(`drop database ${name} with (force)`))),
  };
}

const templateName = 'luutru_template';

async function makeTemplate(admin: pg.Client, server: string, keys: Keys): Promise<void> {
  const { rowCount } = await admin.query('select 1 from pg_database where datname = $1', [templateName]);
  if (rowCount) return;
  // Under another name until it is whole, so that a failed migration leaves no half-made template.
  const making = `${templateName}_making`;
  await admin.query(`drop database if exists ${making} with (force)`);
  await admin.query(`create database ${making}`);
  await prepareDatabase(databaseUrl(server, making), keys, migrations);
  await admin.query(`alter database ${making} rename to ${templateName}`);
}

function databaseUrl(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function asAdmin(server: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: server });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
