import type { Keys } from '@luutru/vault';
import pg from 'pg';
import { loginRoles, ownerRole, viewRoles } from './roles.js';

/** Limits of every login role: a forgotten lock or a runaway query must not stop the declarations of all. */
const limits = {
  statement_timeout: '5s',
  lock_timeout: '2s',
  idle_in_transaction_session_timeout: '10s',
} as const;

/**
 * The tenant's statements find their rows by index. A plan that was made while a table was empty reads it whole, and
 * a connection keeps such plans, those of foreign keys too: a new installation would grow slower with every row.
 */
export const tenantSettings = { enable_seqscan: 'off' } as const;

const earliestVersion = 150000;

/**
 * Creates the roles that are missing, gives the login roles their derived passwords, and lets the owner role create
 * schemas. Needs CREATEROLE; without it `docker/bootstrap-roles.sql` does the same once, run by an administrator.
 * @throws Error with one readable line when the server is too old or the roles can be neither found nor made.
 */
export async function bootstrapRoles(adminUrl: string, keys: Keys): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'luutru prepare' });
  await client.connect();
  try {
    const { rows } = await client.query<{ version: number; name: string; may: boolean; database: string }>(
      `select current_setting('server_version_num')::int as version, current_user as name,
              rolcreaterole or rolsuper as may, current_database() as database
         from pg_roles where rolname = current_user`,
    );
    const [server] = rows;
    if (!server) throw new Error('The database did not answer who is signed in');
    if (server.version < earliestVersion) {
      throw new Error(`PostgreSQL 15 or newer is needed; this server is ${server.version}`);
    }
    // Two copies that start at once must not create the same role twice; roles belong to the whole server.
    await client.query(`select pg_advisory_lock(hashtext('luutru roles'))`);
    if (server.may) await createRoles(client, keys, server);
    else await requireRoles(client, server.name);
  } finally {
    await client.end();
  }
}

async function createRoles(
  client: pg.Client,
  keys: Keys,
  admin: { name: string; database: string },
): Promise<void> {
  const { rows } = await client.query<{ rolname: string }>('select rolname from pg_roles');
  const present = new Set(rows.map(({ rolname }) => rolname));
  const safe = 'nosuperuser nocreatedb nocreaterole nobypassrls noreplication';
  for (const role of [ownerRole, ...viewRoles]) {
    if (!present.has(role)) await client.query(`create role ${role} nologin noinherit`);
  }
  for (const role of loginRoles) {
    if (!present.has(role)) await client.query(`create role ${role} login noinherit`);
    const password = client.escapeLiteral(keys.rolePassword(role));
    await client.query(`alter role ${role} login password ${password}`);
    const settings = { ...limits, ...(role === 'luutru_tenant' && tenantSettings) };
    for (const [name, value] of Object.entries(settings)) {
      await client.query(`alter role ${role} set ${name} = '${value}'`);
    }
  }
  const { rows: unsafe } = await client.query<{ rolname: string }>(
    `select rolname from pg_roles where rolname = any($1) and (rolsuper or rolbypassrls or rolcreaterole or rolreplication)`,
    [[ownerRole, ...viewRoles, ...loginRoles]],
  );
  if (unsafe.length) throw new Error(`Role ${unsafe[0]?.rolname} must be ${safe}`);
  for (const role of viewRoles) await client.query(`grant ${role} to ${ownerRole}`);
  await client.query(`grant ${ownerRole} to ${client.escapeIdentifier(admin.name)}`);
  await client.query(`grant create on database ${client.escapeIdentifier(admin.database)} to ${ownerRole}`);
}

async function requireRoles(client: pg.Client, admin: string): Promise<void> {
  const needed = [ownerRole, ...viewRoles, ...loginRoles];
  const { rows } = await client.query<{ rolname: string }>(
    'select rolname from pg_roles where rolname = any($1)',
    [needed],
  );
  const missing = needed.filter((role) => !rows.some(({ rolname }) => rolname === role));
  if (missing.length) {
    throw new Error(
      `Role ${admin} may not create roles and ${missing.join(', ')} do not exist: run docker/bootstrap-roles.sql as an administrator`,
    );
  }
}
