import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { v7 } from 'uuid';
import { createTestDatabase, type TestDatabase } from '../../../../e2e/support/test-database.js';
import { roleUrl } from './connection.js';
import { TenantContext } from './tenant-context.js';

const tenants = {
  a: '019a0000-0000-7000-8000-00000000000a',
  b: '019a0000-0000-7000-8000-00000000000b',
};

/** The tables that the tenant role may touch; the catalogue says so, not this list. */
interface TenantTable {
  name: string;
  columns: string[];
}

/** PostgreSQL's answers by which a statement was stopped before it reached a foreign row. */
const refused = new Set(['42501', '0A000', '42809']);

/**
 * Every table × every context × every verb, tried as the tenant role. Each table is seeded for two tenants, or the
 * run proves nothing and fails.
 */
describe('isolation of tenants', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  let tenant: pg.Client;
  let context: TenantContext;
  let tables: TenantTable[];

  beforeAll(async () => {
    database = await createTestDatabase();
    context = new TenantContext(database.keys.purposeKey('tenant-context'));
    admin = new pg.Client({ connectionString: database.adminUrl });
    tenant = new pg.Client({
      connectionString: roleUrl({ url: database.url }, 'luutru_tenant', database.keys),
    });
    await Promise.all([admin.connect(), tenant.connect()]);
    for (const id of Object.values(tenants)) await seed(id);
    const { rows } = await admin.query<TenantTable>(
      `select format('%I.%I', n.nspname, c.relname) as name,
              (select array_agg(attname::text order by attnum) from pg_attribute x
                where x.attrelid = c.oid and attnum > 0 and not attisdropped) as columns
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
         join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
        where n.nspname = 'app' and c.relkind in ('r', 'p') and not c.relispartition
          and has_any_column_privilege('luutru_tenant', c.oid, 'SELECT') order by 1`,
    );
    tables = rows;
  });

  afterAll(async () => {
    await Promise.all([admin.end(), tenant.end()]);
    await database.drop();
  });

  async function seed(tenantId: string): Promise<void> {
    const bytes = randomBytes(8);
    await admin.query(`insert into app.tenant (tenant_id, name, sector) values ($1, 'T', 'accommodation')`, [
      tenantId,
    ]);
    await admin.query(
      `insert into app.admin_unit (code, valid_from, level, kind, name) values ('1', '2020-01-01', 'commune', 'Xã', 'Xã')
       on conflict do nothing`,
    );
    await admin.query(
      `insert into app.facility (tenant_id, id, sector, kind, name, unit_code, unit_valid_from, address)
       values ($1, $1, 'accommodation', 'hotel', 'F', '1', '2020-01-01', 'A')`,
      [tenantId],
    );
    await admin.query(`insert into app.place values ($1, $1, $1, '101', 2)`, [tenantId]);
    const { rows } = await admin.query<{ id: string }>(
      `insert into app.stay select r.* from jsonb_populate_record(null::app.stay, jsonb_build_object(
         'tenant_id', $1::uuid, 'facility_id', $1::uuid,
         'id', (left(app.uuid_floor(now())::text, 14) || '7' || substr(gen_random_uuid()::text, 16))::uuid,
         'sector', 'accommodation', 'version', 1, 'kind', 'overnight', 'status', 'present', 'full_name', 'A', 'name_key', 'a',
         'sex', 'male', 'nationality', 'VNM', 'document_type', 'none', 'document_tail', '', 'guest_sealed', '\\x00',
         'arrived_at', now(), 'reason', 'tourism', 'capture_method', 'manual', 'due_at', now(), 'declared_at', now(),
         'late', false, 'minutes_late', 0, 'warnings', '[]'::jsonb, 'receipt_number', 'X')) r returning id`,
      [tenantId],
    );
    const stay = rows[0]?.id;
    await admin.query(`insert into app.journal values ($1, $2, 1, $1, 'declared', now(), $1, 'x', $3)`, [
      tenantId,
      stay,
      bytes,
    ]);
    await admin.query('insert into app.delivery (tenant_id, stay_id, last_sequence) values ($1, $2, 1)', [
      tenantId,
      stay,
    ]);
    await admin.query(`insert into app.nil_declaration values ($1, $1, '2026-11-20', now(), $1, 'x')`, [
      tenantId,
    ]);
    await admin.query('insert into app.webhook values ($1, $1, $2, $3)', [tenantId, 'https://a.vn', bytes]);
    await admin.query(
      `insert into app.batch (tenant_id, id, total, user_id, user_name, user_role) values ($1, $1, 1, $1, 'x', 'owner')`,
      [tenantId],
    );
    await admin.query('insert into app.batch_chunk values ($1, $1, 0, $2)', [tenantId, bytes]);
    await admin.query(`insert into app.webhook_delivery values ($1, $1, $1, '{}')`, [tenantId]);
    await admin.query(`insert into app.webhook_attempt values ($1, $1, 1, now(), 200, 'delivered', 1)`, [
      tenantId,
    ]);
    await admin.query('insert into app.fhir_encounter values ($1, $2, $3, $2)', [tenantId, bytes, stay]);
    await admin.query(
      `insert into app.account (account_id, tenant_id, username, display_name, role, password_hash)
       values ($1, $1, $2, 'x', 'owner', 'x')`,
      [tenantId, tenantId],
    );
    await admin.query(`insert into app.api_key values ($1, $1, 'x', 'lt_', $2, '{}', now(), now(), 'x')`, [
      tenantId,
      bytes,
    ]);
    await admin.query(`insert into app.idempotency values ($1, 'k', $2, 201, $2)`, [tenantId, bytes]);
    await admin.query(
      `insert into app.import (tenant_id, id, facility_id, status, total, file_hash, detail_sealed, user_id, user_name, user_role)
       values ($1, $1, $1, 'running', 1, $2, $2, $1, 'x', 'owner')`,
      [tenantId, bytes],
    );
    await admin.query('insert into app.import_content values ($1, $1, 0, $2)', [tenantId, bytes]);
    await admin.query(`insert into app.import_row values ($1, $1, 2, 'rejected', null, '{}', $2)`, [
      tenantId,
      bytes,
    ]);
    await admin.query(`insert into app.import_mapping values ($1, $2, '{}')`, [tenantId, bytes]);
    await admin.query(`insert into app.vehicle values ($1, $1, 1, '98B01234', 45, 0)`, [tenantId]);
    await admin.query(`insert into app.route values ($1, $1, 'R', 'A', 'B', 300, '{}')`, [tenantId]);
    await admin.query(
      `insert into app.trip values ($1, $1, 1, $1, 'boarding', 'fixed', '98B01234', '{}', 'O', 'A', 'B', 300, '{}', now(),
         now(), null, null, null, true, $2, 45, 0, null, null, null, null, now())`,
      [tenantId, bytes],
    );
    await admin.query(
      `insert into app.passenger values ($1, $1, $1, 'A1', 'listed', 'A', 'B', null, null, false, $2, 'none', null, '[]', '{}')`,
      [tenantId, bytes],
    );
    await admin.query(`insert into app.job values ($1, $1, 'import')`, [tenantId]);
    await admin.query(
      `insert into app.statement_link (tenant_id, id, stay_id, token_hash, created_by, expires_at)
       values ($1, $1, $2, $3, $1, now() + interval '1 day')`,
      [tenantId, stay, bytes],
    );
  }

  /** How many rows a statement reached, or the code by which it was stopped. */
  async function reach(setting: string | null, sql: string): Promise<number | string> {
    await tenant.query('begin');
    try {
      if (setting !== null) await tenant.query(`select set_config('luutru.context', $1, true)`, [setting]);
      return (await tenant.query(sql)).rowCount ?? 0;
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await tenant.query('rollback');
    }
  }

  it('shows every tenant its own rows in every table, so that what follows proves something', async () => {
    expect(tables.map(({ name }) => name)).toEqual([
      'app.account',
      'app.api_key',
      'app.batch',
      'app.batch_chunk',
      'app.delivery',
      'app.facility',
      'app.fhir_encounter',
      'app.idempotency',
      'app.import',
      'app.import_content',
      'app.import_mapping',
      'app.import_row',
      'app.job',
      'app.journal',
      'app.nil_declaration',
      'app.passenger',
      'app.place',
      'app.route',
      'app.statement_link',
      'app.stay',
      'app.tenant',
      'app.trip',
      'app.vehicle',
      'app.webhook',
      'app.webhook_attempt',
      'app.webhook_delivery',
    ]);
    for (const { name } of tables) {
      for (const id of Object.values(tenants)) {
        expect([name, await reach(context.sign(id), `select from ${name}`)]).toEqual([name, 1]);
      }
    }
  });

  const foreign = `tenant_id = '${tenants.b}'`;
  const verbs: Record<string, (table: TenantTable) => string> = {
    select: ({ name }) => `select from ${name} where ${foreign}`,
    'select any': ({ name }) => `select from ${name} where tenant_id <> '${tenants.a}'`,
    'select for update': ({ name }) => `select from ${name} where ${foreign} for update`,
    exists: ({ name }) => `select where exists (select from ${name} where ${foreign})`,
    update: ({ name, columns }) => `update ${name} set ${columns[1]} = ${columns[1]} where ${foreign}`,
    'give away': ({ name }) => `update ${name} set tenant_id = '${tenants.b}'`,
    delete: ({ name }) => `delete from ${name} where ${foreign}`,
    insert: ({ name, columns }) =>
      `insert into ${name} (${columns.join(', ')}) select ${columns
        .map((column) => {
          if (column === 'tenant_id') return `'${tenants.b}'`;
          // A row finds its partition before the policy judges it, so it needs an id of this month.
          if (/^(stay_)?id$/.test(column)) return `'${v7()}'`;
          return `(jsonb_populate_record(null::${name}, '{}')).${column}`;
        })
        .join(', ')}`,
    merge: ({ name, columns }) =>
      `merge into ${name} t using (select 1) v on t.${foreign} when matched then update set ${columns[1]} = t.${columns[1]}`,
    truncate: ({ name }) => `truncate ${name}`,
    lock: ({ name }) => `lock table ${name} in access exclusive mode`,
  };

  it.each(Object.keys(verbs))('lets no context reach a foreign row by %s', async (verb) => {
    const contexts: Record<string, string | null> = {
      own: context.sign(tenants.a),
      unset: null,
      empty: '',
      bare: tenants.b,
      forged: context.sign(tenants.a).replace(tenants.a, tenants.b),
      injected: `${tenants.b}' or '1'='1`,
    };
    const leaks: string[] = [];
    for (const table of tables) {
      for (const [name, setting] of Object.entries(contexts)) {
        const reached = await reach(setting, verbs[verb]?.(table) ?? '');
        // A row stopped only by a constraint had passed the policy: that is a leak too.
        if (reached !== 0 && !refused.has(String(reached))) leaks.push(`${table.name} ${name}: ${reached}`);
      }
    }
    expect(leaks).toEqual([]);
  });

  it('does not let the tenant role turn row-level security off', async () => {
    expect(await reach(context.sign(tenants.a), `set local row_security = off; select from app.stay`)).toBe(
      '42501',
    );
  });

  it.each(['culture', 'health', 'transport'] as const)(
    'holds %s to its own sector and its views',
    async (schema) => {
      const client = new pg.Client({
        connectionString: roleUrl({ url: database.url }, `luutru_${schema}`, database.keys),
      });
      await client.connect();
      try {
        if (schema === 'transport') {
          const trips = await client.query('select id from transport.trip');
          expect(trips.rows).toEqual([]);
        }
        const { rows } = await client.query(`select id from ${schema}.stay`);
        expect(rows).toHaveLength(schema === 'culture' ? 2 : 0);
        const others = ['culture', 'health', 'transport'].filter((name) => name !== schema);
        const forbidden = [
          'select from app.stay',
          'select from app.facility',
          'select from app.account',
          `select app.current_tenant()`,
          ...others.map((name) => `select from ${name}.stay`),
          `insert into ${schema}.facility (name) values ('x')`,
          `update ${schema}.stay set sex = 'male'`,
          `delete from ${schema}.facility`,
          `create table ${schema}.own (x int)`,
          `set role luutru_${schema}_views`,
        ];
        for (const sql of forbidden) {
          await expect(client.query(sql).then(() => sql)).rejects.toMatchObject({
            code: expect.stringMatching(/^(42501|55000)$/),
          });
        }
      } finally {
        await client.end();
      }
    },
  );
});
