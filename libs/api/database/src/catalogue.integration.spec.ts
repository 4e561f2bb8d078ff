import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../e2e/support/test-database.js';

/** What prose cannot keep. Each query finds the offenders; none may be found. */
const rules: Record<string, string> = {
  "a table without forced row-level security, unless it holds nobody's data": `
    select c.oid::regclass::text as offender from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'app' and c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)
       and c.relname not in ('migration', 'admin_unit', 'admin_unit_successor', 'map')`,
  'a table with tenant_id and no policy': `
    select c.oid::regclass::text as offender from pg_class c join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id' and not a.attisdropped
     where n.nspname = 'app' and c.relkind in ('r', 'p') and not c.relispartition
       and not exists (select from pg_policy p where p.polrelid = c.oid)`,
  'a policy that speaks to everybody': `
    select polname || ' on ' || polrelid::regclass as offender from pg_policy where 0 = any(polroles)`,
  'a policy of the tenant role that does not compare with current_tenant()': `
    select polname || ' on ' || polrelid::regclass as offender from pg_policy
     where 'luutru_tenant'::regrole = any(polroles)
       and (pg_get_expr(polqual, polrelid) !~ 'tenant_id = \\( SELECT app.current_tenant'
         or coalesce(pg_get_expr(polwithcheck, polrelid), pg_get_expr(polqual, polrelid)) !~ 'current_tenant')`,
  'a tenant table whose tenant_id may be null (but accounts, whose officials have none)': `
    select attrelid::regclass::text as offender from pg_attribute a join pg_class c on c.oid = a.attrelid
      join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'app' and c.relkind in ('r', 'p') and attname = 'tenant_id' and not attnotnull
       and c.relname <> 'account'`,
  'a unique index of a tenant table that does not begin with tenant_id': `
    select i.indexrelid::regclass::text as offender from pg_index i join pg_class c on c.oid = i.indrelid
      join pg_namespace n on n.oid = c.relnamespace
      join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
     where n.nspname = 'app' and c.relkind in ('r', 'p') and i.indisunique and i.indkey[0] <> a.attnum
       and c.relname <> 'account'`,
  'a foreign key between tenant tables that does not carry tenant_id': `
    select k.conname as offender from pg_constraint k join pg_namespace n on n.oid = k.connamespace
      join pg_attribute a on a.attrelid = k.conrelid and a.attname = 'tenant_id'
      join pg_attribute b on b.attrelid = k.confrelid and b.attname = 'tenant_id'
     where n.nspname = 'app' and k.contype = 'f'
       and not (a.attnum = any(k.conkey) and b.attnum = any(k.confkey))`,
  "a function of its owner's rights with an open search_path": `
    select p.oid::regprocedure::text as offender from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname = 'app' and p.prosecdef
       and not coalesce(array_to_string(p.proconfig, ' ') like '%search_path=pg_catalog, pg_temp%', false)`,
  'a function that calls itself leakproof': `
    select p.oid::regprocedure::text as offender from pg_proc p join pg_namespace n on n.oid = p.pronamespace
     where n.nspname in ('app', 'culture', 'health', 'transport') and p.proleakproof`,
  'anything that PUBLIC may touch': `
    select c.oid::regclass::text as offender from pg_class c join pg_namespace n on n.oid = c.relnamespace,
      aclexplode(c.relacl) x where n.nspname in ('app', 'culture', 'health', 'transport') and x.grantee = 0`,
  'an enum, a sequence or a materialized view': `
    select c.relname as offender from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('app', 'culture', 'health', 'transport') and c.relkind in ('S', 'm')
       and c.relname <> 'migration_id_seq'
    union all select t.typname from pg_type t join pg_namespace n on n.oid = t.typnamespace
     where n.nspname = 'app' and t.typtype = 'e'`,
  'a view of a department that its own views role does not own': `
    select c.oid::regclass::text as offender from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname in ('culture', 'health', 'transport') and c.relkind = 'v'
       and pg_get_userbyid(c.relowner) <> 'luutru_' || n.nspname || '_views'`,
  'a column that could hold the picture of a document': `
    select attrelid::regclass || '.' || attname as offender from pg_attribute a join pg_class c on c.oid = a.attrelid
      join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'app' and c.relkind in ('r', 'p') and a.attnum > 0 and not c.relispartition
       and a.atttypid = 'bytea'::regtype and attname !~ '(sealed|_hash|_index|_key)$'`,
};

describe('catalogue', () => {
  let database: TestDatabase;
  let admin: pg.Client;

  beforeAll(async () => {
    database = await createTestDatabase();
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
  });

  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  it.each(Object.entries(rules))('holds no %s', async (_, query) => {
    const { rows } = await admin.query<{ offender: string }>(query);
    expect(rows.map(({ offender }) => offender)).toEqual([]);
  });

  it.each([
    [
      'a plain table',
      'create table app.loose (tenant_id uuid, id uuid)',
      'a table with tenant_id and no policy',
    ],
    [
      'a policy for everybody',
      'alter table app.place disable row level security; create policy p on app.place using (true)',
      'a policy that speaks to everybody',
    ],
    [
      'a plain foreign key',
      `create table app.loose (tenant_id uuid not null, stay_tenant uuid, stay_id uuid,
         constraint loose_fkey foreign key (stay_tenant, stay_id) references app.stay (tenant_id, id))`,
      'a foreign key between tenant tables that does not carry tenant_id',
    ],
  ])('would find %s', async (_, damage, rule) => {
    await admin.query('begin');
    try {
      await admin.query(damage);
      const { rows } = await admin.query(rules[rule] ?? '');
      expect(rows.length).toBeGreaterThan(0);
    } finally {
      await admin.query('rollback');
    }
  });

  it('has the partitions of last month up to a year ahead, and makes missing ones', async () => {
    const count = async (): Promise<number> => {
      const { rows } = await admin.query<{ n: number }>(
        `select count(*)::int as n from pg_inherits where inhparent = 'app.stay'::regclass`,
      );
      return rows[0]?.n ?? 0;
    };
    expect(await count()).toBe(14);
    const { rows } = await admin.query<{ made: number }>('select app.ensure_partitions(15) as made');
    expect(rows[0]?.made).toBe(6);
    expect(await count()).toBe(17);
  });
});
