import 'reflect-metadata';
import { DeclareStayRequest } from '@luutru/contracts';
import { ruleSetAt, judgeDeclaration } from '@luutru/domain';
import { judgeShape } from '@luutru/http';
import { openContent } from '@luutru/journal';
import { loadAdminUnits } from '@luutru/places';
import { type StayRow } from '@luutru/stays';
import { Vault, VaultModule } from '@luutru/vault';
import { DatabaseModule, PlatformDb } from '@luutru/database';
import { Test } from '@nestjs/testing';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../e2e/support/test-database.ts';
import { dayOf, history, loadHistory, planProvince, Random, type Visit } from './index.js';

const now = Date.parse('2026-11-24T14:30:00Z');
const from = dayOf(now) - 40;
const size = 2500;

function planned(seed: number) {
  const random = new Random(seed);
  const establishments = planProvince(random, { facilities: 40, from, until: dayOf(now) });
  return { random, establishments, from, now, size };
}

function visitsOf(seed: number): Visit[] {
  const plan = planned(seed);
  return [...history(plan.random, plan.establishments, plan)].flatMap(({ visits }) => visits);
}

const shown = (visits: Visit[]): string =>
  JSON.stringify(visits.map(({ at, ...visit }) => [at.id, at.name, visit]));

describe('a generated history', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(shown(visitsOf(1))).toBe(shown(visitsOf(1)));
    expect(shown(visitsOf(1))).not.toBe(shown(visitsOf(2)));
  });

  it('has the size asked for, and all three trades', () => {
    const visits = visitsOf(3);
    expect(Math.abs(visits.length - size)).toBeLessThan(0.05 * size);
    expect(new Set(visits.map(({ at }) => at.sector)).size).toBe(3);
    const foreign =
      visits.filter(({ request }) => request.guest.nationality !== 'VNM').length / visits.length;
    expect(foreign).toBeGreaterThan(0.02);
    expect(foreign).toBeLessThan(0.12);
  });

  it('holds only what the rules let in, with the warnings that they give', () => {
    for (const { request, at, declaredAt, warnings, id } of visitsOf(4)) {
      expect([id, judgeShape(DeclareStayRequest, request)]).toEqual([id, []]);
      const judged = judgeDeclaration(request, {
        now: declaredAt,
        ruleSet: ruleSetAt(Date.parse(request.arrivedAt)),
        facility: { sector: at.sector, remoteArea: false },
      });
      expect([id, judged.errors, [...judged.warnings].sort()]).toEqual([id, [], [...warnings].sort()]);
    }
  });

  it('has nobody in two places at once', () => {
    const until = new Map<string, number>();
    const sorted = visitsOf(5)
      .filter(({ request, cancelled }) => request.guest.document.number && !cancelled)
      .sort((one, other) => Date.parse(one.request.arrivedAt) - Date.parse(other.request.arrivedAt));
    for (const { request, end, at } of sorted) {
      const number = `${request.guest.document.type} ${request.guest.document.number}`;
      if (request.guest.document.type === 'birthCertificate') continue;
      const arrived = Date.parse(request.arrivedAt);
      expect([at.sector, arrived >= (until.get(number) ?? 0)]).toEqual([at.sector, true]);
      until.set(number, end?.at ?? Date.parse(request.expectedDepartureAt ?? ''));
    }
  });
});

describe('a loaded history', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  let vault: Vault;

  beforeAll(async () => {
    database = await createTestDatabase();
    vault = new Vault(database.keys);
    const app = await Test.createTestingModule({
      imports: [VaultModule.with(database.keys), DatabaseModule.forApi({ url: database.url, poolSize: 1 })],
    }).compile();
    await loadAdminUnits(app.get(PlatformDb));
    await app.close();
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    await loadHistory(database.url, vault, { ...planned(6), withJournal: true });
  });
  afterAll(async () => {
    await admin.end();
    await database.drop();
  });

  const count = async (sql: string): Promise<number> =>
    Number((await admin.query<{ count: string }>(`select count(*) ${sql}`)).rows[0]?.count);

  it('is whole: every stay with its entries and its delivery, every passenger with a stay', async () => {
    const stays = await count('from app.stay');
    expect(stays).toBe(visitsOf(6).length);
    expect(await count('from app.delivery where acked_sequence = last_sequence')).toBe(stays);
    expect(
      await count(`from app.stay s where version <> (
        select count(*) from app.journal j where j.tenant_id = s.tenant_id and j.stay_id = s.id)`),
    ).toBe(0);
    expect(
      await count(`from app.journal j where not exists (
        select from app.stay s where s.tenant_id = j.tenant_id and s.id = j.stay_id)`),
    ).toBe(0);
    expect(await count(`from app.stay where sector = 'transport'`)).toBe(
      await count(`from app.passenger where declaration = 'declared'`),
    );
    expect(await count('from (select receipt_number from app.stay group by 1 having count(*) > 1) d')).toBe(
      0,
    );
    expect(await count(`from app.stay where departed_at > '${new Date(now).toISOString()}'`)).toBe(0);
  });

  it('opens: each entry tells the stay as it was, the last as it is', async () => {
    const { rows } = await admin.query<StayRow & { sequence: number; kind_of: string; content: Buffer }>(
      `select s.*, j.sequence, j.kind as kind_of, j.sealed as content
         from app.stay s join app.journal j on j.tenant_id = s.tenant_id and j.stay_id = s.id
        where s.version > 1 order by s.id, j.sequence limit 400`,
    );
    for (const row of rows) {
      const position = { tenantId: row.tenant_id, stayId: row.id, sequence: row.sequence };
      const { stay } = openContent(vault, position, row.content);
      expect(stay.version).toBe(row.sequence);
      expect(stay.status).toBe(row.sequence === row.version ? row.status : 'present');
    }
    expect(new Set(rows.map(({ kind_of }) => kind_of))).toContain('checkedOut');
  });

  it('leaves the tables as guarded as they were, the new months too', async () => {
    expect(
      await count(`from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'app' and c.relkind in ('r', 'p') and c.relrowsecurity and not c.relforcerowsecurity`),
    ).toBe(0);
    expect(await count(`from pg_class where relname = 'stay_2026_10' and relforcerowsecurity`)).toBe(1);
  });

  it('is not written where somebody says that it is there', async () => {
    const before = await count('from app.stay');
    const written = await loadHistory(database.url, vault, {
      ...planned(6),
      withJournal: true,
      unless: async () => true,
    });
    expect(written).toBe(0);
    expect(await count('from app.stay')).toBe(before);
  });

  it('is written whole or not at all', async () => {
    const before = await count('from app.stay');
    const again = loadHistory(database.url, vault, { ...planned(6), withJournal: true });
    await expect(again).rejects.toThrow(/duplicate key/);
    expect(await count('from app.stay')).toBe(before);
  });
});
