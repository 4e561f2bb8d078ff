import { join } from 'node:path';
import pg from 'pg';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './embedded-postgres.ts';
import { inspectServer } from './inspect-server.ts';
import type { Secrets } from './secrets.ts';
import type { Settings } from './settings.ts';
import { StartFailure } from './start-failure.ts';

/** Addresses of the two databases: ours, and the mock's, which are strangers to each other. */
export interface Databases {
  /** With a role that may create roles, for the prepare step alone. */
  adminUrl: string;
  populationUrl: string;
}

/** Starts the embedded PostgreSQL on the port it had, or a new one. */
export function startDatabaseServer(
  settings: Settings,
  port = settings.embeddedPort,
): Promise<EmbeddedPostgres> {
  return startEmbeddedPostgres({
    dataDir: join(settings.dataDir, 'postgres'),
    ...(port !== undefined && { port }),
  });
}

/** Makes both databases in the embedded server, once. */
export async function openEmbedded(server: EmbeddedPostgres, secrets: Secrets): Promise<Databases> {
  const adminUrl = withDatabase(server.adminUrl, 'luutru');
  await query(server.adminUrl, async (client) => {
    await createDatabase(client, 'luutru', 'postgres');
    await createOwnedDatabase(client, 'population', secrets.populationPassword);
  });
  return { adminUrl, populationUrl: withLogin(adminUrl, 'population', secrets.populationPassword) };
}

/**
 * Looks at the PostgreSQL that was given, and finds or makes a database for the mock.
 * @throws StartFailure when either cannot be had.
 */
export async function openExternal(
  settings: Settings & { databaseUrl: string },
  secrets: Secrets,
): Promise<Databases> {
  const adminUrl = settings.databaseUrl;
  const facts = await inspectServer('DATABASE_URL', adminUrl);
  if (settings.populationDatabaseUrl !== undefined) {
    await inspectServer('POPULATION_DATABASE_URL', settings.populationDatabaseUrl);
    return { adminUrl, populationUrl: settings.populationDatabaseUrl };
  }
  const name = `${facts.database}_population`;
  const isThere = await query(adminUrl, (client) => exists(client, 'pg_database', 'datname', name));
  if (!isThere && !facts.mayCreateDatabase) {
    throw new StartFailure(
      `Tài khoản ${facts.role} không được tạo cơ sở dữ liệu ${name}; hãy tạo sẵn hoặc đặt POPULATION_DATABASE_URL`,
      `Role ${facts.role} may not create the database ${name}; create it or set POPULATION_DATABASE_URL`,
    );
  }
  if (!facts.mayCreateRole) {
    await query(adminUrl, (client) => createDatabase(client, name, facts.role));
    return { adminUrl, populationUrl: withDatabase(adminUrl, name) };
  }
  await query(adminUrl, (client) => createOwnedDatabase(client, name, secrets.populationPassword));
  return { adminUrl, populationUrl: withLogin(adminUrl, name, secrets.populationPassword) };
}

/** A database and a role of the same name that owns it and nothing else. */
async function createOwnedDatabase(client: pg.Client, name: string, password: string): Promise<void> {
  const quoted = client.escapeIdentifier(name);
  if (!(await exists(client, 'pg_roles', 'rolname', name))) await client.query(`create role ${quoted} login`);
  await client.query(`alter role ${quoted} login password ${client.escapeLiteral(password)}`);
  if (await exists(client, 'pg_database', 'datname', name)) return;
  // One who is no superuser must be a member of the role to give it a database.
  await client.query(`grant ${quoted} to current_user`);
  await createDatabase(client, name, name);
  await client.query(`revoke all on database ${quoted} from public`);
}

async function createDatabase(client: pg.Client, name: string, owner: string): Promise<void> {
  if (await exists(client, 'pg_database', 'datname', name)) return;
  const [database, role] = [client.escapeIdentifier(name), client.escapeIdentifier(owner)];
  await client.query(`create database ${database} owner ${role}`);
}

async function exists(client: pg.Client, catalogue: string, column: string, name: string): Promise<boolean> {
  const { rowCount } = await client.query(`select 1 from ${catalogue} where ${column} = $1`, [name]);
  return rowCount === 1;
}

async function query<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'luutru start' });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function withDatabase(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

function withLogin(url: string, name: string, password: string): string {
  const changed = new URL(withDatabase(url, name));
  changed.username = name;
  changed.password = password;
  return changed.href;
}
