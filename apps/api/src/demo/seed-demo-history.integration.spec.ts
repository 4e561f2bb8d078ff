import 'reflect-metadata';
import { demoTenants } from '@luutru/accounts';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../e2e/support/test-database.ts';
import { prepareInstallation } from '../prepare-installation.js';

/** On a machine that does much else the sealing of every entry takes its time. */
const patience = 400_000;

describe('the demo with its history', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  const prepare = (demoHistory: boolean): Promise<void> =>
    prepareInstallation({
      databaseUrl: database.url,
      secretsDir: database.secretsDir,
      demo: true,
      demoHistory,
    });
  const count = async (sql: string): Promise<number> =>
    Number((await admin.query<{ count: string }>(`select count(*) ${sql}`)).rows[0]?.count);

  beforeAll(async () => {
    database = await createTestDatabase();
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
  });
  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  it('is empty where none is wanted', async () => {
    await prepare(false);
    expect(await count('from app.stay')).toBe(0);
  });

  it(
    'has half a year of all trades, seen at every desk, and is written once',
    async () => {
      await prepare(true);
      const stays = await count('from app.stay');
      expect(stays).toBeGreaterThan(20_000);
      expect(stays).toBeLessThan(30_000);
      expect(await count('from app.facility')).toBe(60);
      for (const tenant of Object.values(demoTenants))
        expect(await count(`from app.stay where tenant_id = '${tenant}'`)).toBeGreaterThan(300);
      expect(
        await count(
          'from app.admin_unit u where exists (select from app.facility f where f.unit_code = u.code)',
        ),
      ).toBeGreaterThan(30);
      await prepare(true);
      expect(await count('from app.stay')).toBe(stays);
      expect(await count('from app.facility')).toBe(60);
    },
    patience,
  );

  it("leaves the receptionist's day readable: guests in the house, some due to leave, and rooms free", async () => {
    const desk = `from app.stay s where tenant_id = '${demoTenants.songThuong}' and status = 'present'`;
    expect(await count(desk)).toBeGreaterThan(4);
    expect(await count(`from (select distinct place ${desk}) taken`)).toBeLessThan(50);
    expect(
      await count(
        `from app.stay where status = 'present' and expected_departure_at < now() - interval '2 days'`,
      ),
    ).toBe(0);
  });
});
