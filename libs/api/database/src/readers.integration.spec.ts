import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../e2e/support/test-database.js';
import { roleUrl } from './connection.js';
import { readers } from './roles.js';

interface Relation {
  schema: string;
  name: string;
  column: string;
}

/** "permission denied", and the answers by which a view refuses a write before anybody is asked for permission. */
const refusals = ['42501', '55000', '42809'];

/** What the departments and the leaders may do, tried on everything that the catalogue has. */
describe.each(readers)('the database before $login', ({ schema, login }) => {
  let database: TestDatabase;
  let admin: pg.Client;
  let client: pg.Client;
  let relations: Relation[];

  beforeAll(async () => {
    database = await createTestDatabase();
    admin = new pg.Client({ connectionString: database.adminUrl });
    client = new pg.Client({ connectionString: roleUrl({ url: database.url }, login, database.keys) });
    await Promise.all([admin.connect(), client.connect()]);
    const { rows } = await admin.query<Relation>(
      `select n.nspname as schema, c.relname as name, a.attname as column
         from pg_class c join pg_namespace n on n.oid = c.relnamespace
         join lateral (select attname from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped
                        order by attnum limit 1) a on true
        where n.nspname !~ '^(pg_|information_schema$)' and c.relkind in ('r', 'p', 'v', 'm', 'f')`,
    );
    relations = rows;
  });

  afterAll(async () => {
    await Promise.all([admin.end(), client.end()]);
    await database.drop();
  });

  const codeOf = async (sql: string): Promise<string> => {
    try {
      await client.query('begin');
      await client.query(sql);
      return 'done';
    } catch (error) {
      return (error as { code: string }).code;
    } finally {
      await client.query('rollback');
    }
  };

  it('shows what lies in its own schema, and nothing else', async () => {
    const wrong: string[] = [];
    for (const { schema: where, name } of relations) {
      const code = await codeOf(`select * from "${where}"."${name}" limit 1`);
      if (code !== (where === schema ? 'done' : '42501')) wrong.push(`select ${where}.${name}: ${code}`);
    }
    expect(wrong).toEqual([]);
    expect(relations.filter((one) => one.schema === schema).length).toBeGreaterThanOrEqual(2);
    expect(relations.filter((one) => one.schema === 'app').length).toBeGreaterThan(40);
  });

  it('refuses every write', async () => {
    const written: string[] = [];
    for (const { schema: where, name, column } of relations) {
      const relation = `"${where}"."${name}"`;
      for (const sql of [
        `insert into ${relation} default values`,
        `update ${relation} set "${column}" = null`,
        `delete from ${relation}`,
        `truncate ${relation}`,
      ]) {
        const code = await codeOf(sql);
        if (!refusals.includes(code)) written.push(`${sql}: ${code}`);
      }
    }
    expect(written).toEqual([]);
  });

  it('lets it make nothing', async () => {
    for (const where of ['app', schema, 'public'])
      expect(await codeOf(`create table "${where}".mine (a int)`)).toBe('42501');
    expect(await codeOf('create schema mine')).toBe('42501');
  });
});
