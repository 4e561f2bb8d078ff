import { poolOptions, type Transaction, WorkerDb } from '@luutru/database';
import { Vault } from '@luutru/vault';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../../e2e/support/test-database.js';
import { JudgeStays } from './judge-stays.js';

const tenantId = '019a0000-0000-7000-8000-00000000000a';
const facilities = ['019a0000-0000-7000-8000-0000000000f1', '019a0000-0000-7000-8000-0000000000f2'];
/** Stays of so many people: each is in two houses, and their rooms are full of them. */
const stays = 4000;

describe('judging stays', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  let source: DataSource;
  let judges: [JudgeStays, JudgeStays];
  /** Statements since the count was last begun. */
  let asked = 0;

  beforeAll(async () => {
    database = await createTestDatabase();
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    source = await new DataSource(
      poolOptions({ url: database.url, poolSize: 3 }, 'luutru_worker', database.keys),
    ).initialize();
    const vault = new Vault(database.keys);
    const workerDb = new WorkerDb(source);
    const counting = {
      run: (work: (transaction: Transaction) => Promise<unknown>) =>
        workerDb.run((transaction) =>
          work({
            now: transaction.now,
            query: (text, values, name) => {
              asked++;
              return transaction.query(text, values, name);
            },
          }),
        ),
    } as WorkerDb;
    judges = [new JudgeStays(counting, vault), new JudgeStays(counting, vault)];
    await seed(admin);
  });

  afterAll(async () => {
    if (source.isInitialized) await source.destroy();
    await admin.end();
    await database.drop();
  });

  const count = async (sql: string): Promise<number> =>
    (await admin.query<{ count: number }>(`select count(*)::int as count from ${sql}`)).rows[0]?.count ?? -1;

  it('keeps no part of a chunk that fails, and doubles nothing of what is judged again', async () => {
    await admin.query(`alter table app.alert add constraint fails check (code <> 'OVERLAP_STAY') not valid`);
    await expect(judges[0].run(100)).rejects.toThrow('fails');
    expect(await count('app.alert')).toBe(0);
    expect(await count('app.delivery where judged_sequence > 0')).toBe(0);
    await admin.query('alter table app.alert drop constraint fails');
  });

  it('judges each stay once, two workers at once, with few statements for many stays', async () => {
    asked = 0;
    const all = async (judge: JudgeStays): Promise<number> => {
      let judged = 0;
      for (;;) {
        const some = (await judge.run(250)).judged;
        judged += some;
        if (some === 0) return judged;
      }
    };
    const [one, other] = await Promise.all(judges.map(all));
    expect((one ?? 0) + (other ?? 0)).toBe(stays);
    // A dozen a chunk, however many stays it holds, and one for each empty look.
    expect(asked).toBeLessThan((stays / 250 + 4) * 14);
    expect(await count(`app.alert where code = 'OVERLAP_STAY'`)).toBe(stays / 2);
    await admin.query('update app.delivery set judged_sequence = 0');
    await judges[0].run(250);
    expect(await count(`app.alert where code = 'OVERLAP_STAY'`)).toBe(stays / 2);
  });
});

/** A tenant with two houses and guests who are in both. */
async function seed(admin: pg.Client): Promise<void> {
  await admin.query(`insert into app.tenant (tenant_id, name, sector) values ($1, 'A', 'accommodation')`, [
    tenantId,
  ]);
  await admin.query(
    `insert into app.admin_unit (code, valid_from, level, kind, name)
     values ('07201', '2020-01-01', 'commune', 'phường', 'Thọ Xương') on conflict do nothing`,
  );
  for (const id of facilities) {
    await admin.query(
      `insert into app.facility (tenant_id, id, sector, kind, name, unit_code, unit_valid_from, address)
       select $1, $2, 'accommodation', 'hotel', 'Khách sạn', code, valid_from, ''
         from app.admin_unit where code = '07201' limit 1`,
      [tenantId, id],
    );
  }
  await admin.query(
    `with made as (
       insert into app.stay (tenant_id, id, facility_id, sector, version, kind, status, full_name, name_key,
         date_of_birth, sex, nationality, document_type, document_tail, person_index, guest_sealed, arrived_at, reason,
         place, capture_method, due_at, declared_at, late, minutes_late, warnings, receipt_number)
       select $1, gen.id, ($2::uuid[])[1 + n % 2], 'accommodation', 1, 'overnight', 'present', 'A B', 'a b',
              '1990-01-01', 'male', 'VNM', 'citizenId', '001', decode(md5((n / 2)::text), 'hex'), '\\x00',
              now() - interval '1 hour', 'tourism', (n / 4)::text, 'api', now(), now(), false, 0, '{}', n::text
         from generate_series(0, $3 - 1) n,
              lateral (select (substr(app.uuid_floor(now())::text, 1, 14) || '7000-8000-' || lpad(n::text, 12, '0'))::uuid
                         as id) gen
       returning id)
     insert into app.delivery (tenant_id, stay_id, last_sequence, verification)
     select $1, id, 1, 'verified' from made`,
    [tenantId, facilities, stays],
  );
}
