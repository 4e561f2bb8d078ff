import { createTestDatabase, type TestDatabase } from '../../../../e2e/support/test-database.js';
import { DataSource } from 'typeorm';
import { poolOptions } from './connection.js';
import { TenantDb } from './doors.js';
import { TenantContext } from './tenant-context.js';
import { DoorInsideDoor } from './transaction.js';

const tenantA = '019a0000-0000-7000-8000-00000000000a';
const tenantB = '019a0000-0000-7000-8000-00000000000b';

describe('TenantDb', () => {
  let database: TestDatabase;
  let source: DataSource;
  let context: TenantContext;
  let door: TenantDb;

  beforeAll(async () => {
    database = await createTestDatabase();
    source = await new DataSource(
      poolOptions({ url: database.url, poolSize: 2 }, 'luutru_tenant', database.keys),
    ).initialize();
    context = new TenantContext(database.keys.purposeKey('tenant-context'));
    door = new TenantDb(source, context);
    const admin = await new DataSource({ type: 'postgres', url: database.adminUrl }).initialize();
    await admin.query(
      `insert into app.tenant (tenant_id, name, sector) values ($1, 'A', 'accommodation'), ($2, 'B', 'accommodation')`,
      [tenantA, tenantB],
    );
    await admin.destroy();
  });

  afterAll(async () => {
    await source.destroy();
    await database.drop();
  });

  const names = (tenantId: string): Promise<string[]> =>
    door.run({ tenantId }, async (transaction) =>
      (await transaction.query<{ name: string }>('select name from app.tenant')).map(({ name }) => name),
    );

  it('shows a tenant its own rows and no others', async () => {
    expect(await names(tenantA)).toEqual(['A']);
    expect(await names(tenantB)).toEqual(['B']);
  });

  it('leaks nothing through reused connections', async () => {
    // A thousand requests of two tenants on two connections, twenty at a time.
    for (let round = 0; round < 50; round++) {
      const wanted = Array.from({ length: 20 }, (_, at) => ((at + round) % 3 === 0 ? 'A' : 'B'));
      const seen = await Promise.all(wanted.map((name) => names(name === 'A' ? tenantA : tenantB)));
      expect(seen).toEqual(wanted.map((name) => [name]));
    }
  });

  it("raises without a context, and for one that is forged, expired or another tenant's with an old signature", async () => {
    const attempt = (setting: string): Promise<unknown> =>
      source.transaction(async (manager) => {
        await manager.query(`select set_config('luutru.context', $1, true)`, [setting]);
        return (await manager.query('select name from app.tenant')) as unknown;
      });
    const signed = context.sign(tenantA);
    await expect(source.query('select name from app.tenant')).rejects.toThrow('no tenant context');
    await expect(attempt('')).rejects.toThrow('no tenant context');
    await expect(attempt(tenantA)).rejects.toThrow('no tenant context');
    await expect(attempt(signed.replace(tenantA, tenantB))).rejects.toThrow('forged tenant context');
    await expect(attempt(context.sign(tenantA, Date.now() - 61_000))).rejects.toThrow(
      'expired tenant context',
    );
    await expect(attempt(signed)).resolves.toEqual([{ name: 'A' }]);
  });

  it('refuses a door inside a door', async () => {
    await expect(door.run({ tenantId: tenantA }, () => names(tenantB))).rejects.toThrow(DoorInsideDoor);
  });

  it('rolls back what its work threw away', async () => {
    const insert = door.run({ tenantId: tenantA }, async (transaction) => {
      await transaction.query(
        `insert into app.idempotency (tenant_id, key, request_hash, status, sealed) values ($1, 'k', '\\x00', 201, '\\x00')`,
        [tenantA],
      );
      throw new Error('changed my mind');
    });
    await expect(insert).rejects.toThrow('changed my mind');
    const count = await door.run({ tenantId: tenantA }, (transaction) =>
      transaction.query<{ n: number }>('select count(*)::int as n from app.idempotency'),
    );
    expect(count[0]?.n).toBe(0);
  });
});
