import { poolOptions, roleUrl, WorkerDb } from '@luutru/database';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { createTestDatabase, type TestDatabase } from '../../../../e2e/support/test-database.js';
import { GatherFigures } from './gather-figures.js';
import { KeepReports } from './keep-reports.js';
import { MovedClock, ToldFigures } from './report-figures.factory.js';

interface Kept {
  number: string;
  state: string;
  arrivals: number | null;
  log: string;
}

describe('reports kept by workers', () => {
  let database: TestDatabase;
  let admin: pg.Client;
  let sources: DataSource[];
  const clock = new MovedClock();
  let figures: ToldFigures;
  let workers: KeepReports[];

  beforeEach(async () => {
    database = await createTestDatabase();
    admin = new pg.Client({ connectionString: database.adminUrl });
    await admin.connect();
    figures = new ToldFigures();
    const options = poolOptions({ url: database.url, poolSize: 2 }, 'luutru_worker', database.keys);
    sources = await Promise.all(
      [new DataSource(options), new DataSource(options)].map((one) => one.initialize()),
    );
    workers = sources.map((one) => new KeepReports(new WorkerDb(one), new GatherFigures(figures), clock));
  });

  afterEach(async () => {
    await Promise.all(sources.map((source) => source.destroy()));
    await admin.end();
    await database.drop();
  });

  const worker = (): KeepReports => {
    const [first] = workers;
    if (!first) throw new Error('No worker');
    return first;
  };

  const kept = async (kind: string): Promise<Kept[]> => {
    const { rows } = await admin.query<Kept>(
      `select number, state, (figures -> 'totals' ->> 'arrivals')::int as arrivals,
              (select string_agg(e.kind, ' ' order by e.sequence) from app.report_event e where e.report_id = r.id) as log
         from app.report r where kind = $1 order by period_to`,
      [kind],
    );
    return rows;
  };
  const at = async (time: string, arrivals = figures.arrivals): Promise<Kept[]> => {
    clock.set(time);
    figures.arrivals = arrivals;
    await worker().run();
    return kept('weekly');
  };

  it('go through a Wednesday: none before six, figures that move until three, and never after', async () => {
    expect((await at('2026-11-18T06:00')).map(({ number }) => number)).toEqual(['2026-W46']);
    const first = { number: '2026-W46', state: 'locked', arrivals: 100, log: 'drafted locked' };
    expect(await at('2026-11-25T05:59')).toEqual([first]);
    const draft = { number: '2026-W47', state: 'draft', log: 'drafted' };
    expect(await at('2026-11-25T06:00', 40)).toEqual([first, { ...draft, arrivals: 40 }]);
    expect(await at('2026-11-25T14:59', 41)).toEqual([first, { ...draft, arrivals: 41 }]);
    const locked = { number: '2026-W47', state: 'locked', arrivals: 42, log: 'drafted locked' };
    expect(await at('2026-11-25T15:00', 42)).toEqual([first, locked]);
    expect(await at('2026-11-25T15:05', 43)).toEqual([first, locked]);
  });

  it('are caught up by a worker that was away for three weeks, over the end of a year', async () => {
    await at('2026-12-16T06:00');
    expect((await at('2027-01-06T09:00')).map(({ number, state }) => [number, state])).toEqual([
      ['2026-W50', 'locked'],
      ['2026-W51', 'draft'],
      ['2026-W52', 'draft'],
      ['2026-W53', 'draft'],
    ]);
    // Those that came too late stay open as long as an ordinary Wednesday does; that of the day is locked in time.
    expect((await at('2027-01-06T15:00')).at(-1)).toMatchObject({ number: '2026-W53', state: 'locked' });
    expect((await at('2027-01-06T18:00')).map(({ state }) => state)).toEqual(Array(4).fill('locked'));
    expect((await kept('monthly')).map(({ number }) => number)).toEqual(['2026-12']);
    await at('2027-01-14T06:00');
    expect((await kept('monthly')).map(({ number, state }) => [number, state])).toEqual([
      ['2026-12', 'locked'],
      ['2027-01', 'draft'],
    ]);
    await at('2027-01-14T23:59');
    expect((await kept('monthly')).at(-1)?.state).toBe('draft');
    await at('2027-01-15T00:00');
    expect((await kept('monthly')).at(-1)?.state).toBe('locked');
  });

  it('are made once by two workers at the same moment', async () => {
    clock.set('2026-11-25T06:00');
    await Promise.all([...workers, ...workers].map((one) => one.run()));
    await worker().run();
    expect(await kept('weekly')).toHaveLength(1);
    expect((await kept('weekly'))[0]?.log).toBe('drafted');
    clock.set('2026-11-25T15:00');
    await Promise.all([...workers, ...workers].map((one) => one.answer()));
    expect((await kept('weekly'))[0]?.log).toBe('drafted locked');
  });

  it('ask for the period, the one before, the year before, and a month for the year to date', async () => {
    await at('2026-11-25T06:00');
    const ranges = new Set(figures.asked.map(({ from, to, by }) => `${by} ${from} ${to}`));
    for (const range of [
      'unit 2026-11-18 2026-11-24',
      'unit 2026-11-11 2026-11-17',
      'unit 2025-11-19 2025-11-25',
      'ageGroup 2026-10-14 2026-11-13',
      'unit 2026-01-01 2026-11-13',
    ])
      expect([...ranges]).toContain(range);
    expect([...ranges]).not.toContain('ageGroup 2026-11-18 2026-11-24');
  });

  it('cannot be changed by anybody once they are locked, nor moved to other days before', async () => {
    await at('2026-11-25T06:00');
    const worked = new pg.Client({
      connectionString: roleUrl({ url: database.url }, 'luutru_worker', database.keys),
    });
    await worked.connect();
    try {
      await expect(admin.query(`update app.report set period_to = '2026-11-25'`)).rejects.toThrow(
        'never change',
      );
      await worked.query(`update app.report set figures = figures || '{"parked": 1}'`);
      await at('2026-11-25T15:00');
      const refused: [pg.Client, string][] = [
        [worked, `update app.report set figures = '{}' where kind = 'weekly'`],
        [worked, `update app.report set state = 'draft', locked_at = null where kind = 'weekly'`],
        [admin, `update app.report set difficulties = 'x' where kind = 'weekly'`],
        [
          admin,
          `update app.report set state = 'sent', sent_at = now(), late = true, proposals = 'x' where kind = 'weekly'`,
        ],
        [
          admin,
          `update app.report set state = 'sent', sent_at = deadline, late = false where kind = 'weekly'`,
        ],
        [admin, `delete from app.report where kind = 'weekly'`],
      ];
      for (const [client, statement] of refused)
        await expect(client.query(statement)).rejects.toMatchObject({ code: expect.stringMatching(/^23/) });
      await admin.query(
        `update app.report set state = 'sent', sent_at = deadline, late = true where kind = 'weekly'`,
      );
      await expect(admin.query(`update app.report set late = false where kind = 'weekly'`)).rejects.toThrow();
    } finally {
      await worked.end();
    }
  });
});
