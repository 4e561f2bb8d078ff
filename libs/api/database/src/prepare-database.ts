import type { Keys } from '@luutru/vault';
import pg from 'pg';
import { bootstrapRoles } from './bootstrap-roles.js';
import { migrate, type Migration } from './migrate.js';
import { ownerRole } from './roles.js';
import { TenantContext } from './tenant-context.js';

/**
 * Everything a database needs before the first process uses it: roles, migrations, the key of the tenant context.
 * Harmless when repeated.
 * @param adminUrl of a role that may create roles, or that is a member of `luutru_owner`
 * @returns the migrations that ran now
 */
export async function prepareDatabase(
  adminUrl: string,
  keys: Keys,
  migrations: Migration[],
): Promise<string[]> {
  await bootstrapRoles(adminUrl, keys);
  const ran = await migrate(adminUrl, migrations);
  await installContextKey(adminUrl, keys);
  return ran;
}

async function installContextKey(adminUrl: string, keys: Keys): Promise<void> {
  const { inner, outer } = new TenantContext(keys.purposeKey('tenant-context')).paddedKeys();
  const client = new pg.Client({ connectionString: adminUrl, options: `-c role=${ownerRole}` });
  await client.connect();
  try {
    await client.query('begin');
    await client.query('delete from app.context_key where inner_key <> $1', [inner]);
    await client.query(
      `insert into app.context_key (inner_key, outer_key)
       select $1, $2 where not exists (select 1 from app.context_key)`,
      [inner, outer],
    );
    await client.query('commit');
  } finally {
    await client.end();
  }
}
