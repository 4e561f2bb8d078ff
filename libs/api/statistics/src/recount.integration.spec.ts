import { roleUrl, type Transaction } from '@luutru/database';
import { type Grouping, groupings, type Sector, sectors } from '@luutru/domain';
import pg from 'pg';
import { createTestDatabase, type TestDatabase } from '../../../../e2e/support/test-database.js';
import { History, randomOf } from '../testing/history.js';
import { localDay, readRaw, recount } from '../testing/recount.js';
import { countChanges } from './count-changes.js';
import { type FigureRequest, readWholeFigures } from './read-figures.js';
import { recountEverything } from './recount-everything.js';

const seeds = [11, 4711, 20261124];
const stays = 220;

describe.each(seeds)('figures of a random history, seed %i', (seed) => {
  let database: TestDatabase;
  let admin: pg.Client;
  let worker: pg.Client;
  let leader: pg.Client;
  let history: History;

  beforeAll(async () => {
    database = await createTestDatabase();
    admin = new pg.Client({ connectionString: database.adminUrl });
    worker = new pg.Client({
      connectionString: roleUrl({ url: database.url }, 'luutru_worker', database.keys),
    });
    leader = new pg.Client({
      connectionString: roleUrl({ url: database.url }, 'luutru_leader', database.keys),
    });
    await Promise.all([admin.connect(), worker.connect(), leader.connect()]);
    history = new History(admin, randomOf(seed));
    await history.begin();
  });

  afterAll(async () => {
    await Promise.all([admin.end(), worker.end(), leader.end()]);
    await database.drop();
  });

  const within = async <Result>(
    client: pg.Client,
    work: (transaction: Transaction) => Promise<Result>,
    ending: 'commit' | 'rollback' = 'commit',
  ): Promise<Result> => {
    const opened = (await client.query('begin; select now() as now')) as unknown as {
      rows: { now: Date }[];
    }[];
    try {
      return await work({
        now: opened[1]?.rows[0]?.now ?? new Date(),
        query: async (text, values) => (await client.query(text, values)).rows as never,
      });
    } finally {
      await client.query(ending);
    }
  };
  const countAll = async (most: number): Promise<void> => {
    while (await within(worker, (transaction) => countChanges(transaction, most)));
  };

  const expectFigures = async (): Promise<void> => {
    const raw = await readRaw(admin);
    const today = localDay(new Date());
    const back = (days: number): string => localDay(new Date(Date.now() - days * 86_400_000));
    const ranges: [string, string][] = [
      [back(30), back(0)],
      [back(95), back(3)],
      [back(400), back(-40)],
      [today, today],
      [`${back(40).slice(0, 7)}-01`, back(1)],
    ];
    const trades: (readonly Sector[])[] = [sectors, ['accommodation'], ['health'], ['transport']];
    const places: Partial<FigureRequest>[] = [
      {},
      { unitCode: '213' },
      { unitCode: '07201' },
      { level: 'commune' },
      { units: '2025' },
      { units: '2025', unitCode: '07210' },
    ];
    let compared = 0;
    for (const by of groupings)
      for (const [from, to] of ranges) {
        const asked = trades[compared % trades.length] ?? sectors;
        await expectSame(raw, { from, to, by, sectors: asked, ...places[compared % places.length] });
        compared++;
      }
    expect(compared).toBe(groupings.length * ranges.length);
  };

  async function expectSame(raw: Awaited<ReturnType<typeof readRaw>>, request: FigureRequest): Promise<void> {
    const { now, table } = await within(leader, async (transaction) => ({
      now: transaction.now,
      table: await readWholeFigures(transaction, 'leader', request),
    }));
    const slow = recount(raw, request, now);
    const rows = [...table.rows, { ...table.totals, key: 'total' }];
    for (const row of rows) {
      const toCome = request.by === 'day' && row.key !== 'total' && row.key > localDay(now);
      if (toCome) expect([row.inHouse, row.rooms]).toEqual([null, null]);
      const expected = slow.get(row.key);
      const said = Object.fromEntries(
        Object.entries(expected ?? {}).filter(
          ([name]) =>
            name !== 'usedRooms' && shown(name, request) && !(toCome && ['inHouse', 'rooms'].includes(name)),
        ),
      );
      const found = Object.fromEntries(Object.keys(said).map((name) => [name, row[name as 'arrivals']]));
      expect({ request, key: row.key, ...found }).toEqual({ request, key: row.key, ...said });
      if (!expected)
        expect({
          request,
          key: row.key,
          sum: (row.arrivals ?? 0) + (row.nights ?? 0) + (row.inHouse ?? 0),
        }).toEqual({
          request,
          key: row.key,
          sum: 0,
        });
      expect(row.domestic).toBe((row.arrivals ?? 0) - (row.international ?? 0));
    }
    const missing = [...slow].filter(
      ([key, { arrivals, departures, nights, inHouse }]) =>
        key !== 'total' &&
        arrivals + departures + nights + inHouse > 0 &&
        !rows.some((row) => row.key === key),
    );
    expect({ request, missing: missing.map(([key]) => key) }).toEqual({ request, missing: [] });
  }

  /** Whether an indicator means something for the question. */
  function shown(
    name: string,
    { by, sectors: asked }: { by: Grouping; sectors: readonly Sector[] },
  ): boolean {
    const ofPlaces = by === 'day' || by === 'unit' || by === 'facilityKind';
    if (['trips', 'overnightTrips', 'passengers', 'seatsOffered'].includes(name))
      return ofPlaces && asked.includes('transport');
    if (['roomDaysUsed', 'rooms'].includes(name))
      return ofPlaces && asked.some((sector) => sector !== 'transport');
    return name !== 'caregivers' || asked.includes('health');
  }

  it('equal the slow recount after declarations, in chunks', async () => {
    for (let at = 0; at < stays; at++) {
      await history.declare();
      if (at % 8 === 0) await history.travel();
      if (at % 50 === 0) await countAll(7);
    }
    await countAll(37);
    await expectFigures();
  }, 60_000);

  it('equal it still after everything that may happen to a stay and a trip', async () => {
    for (let at = 0; at < 2 * stays; at++) {
      await history.change();
      if (at % 10 === 0) await history.arrive();
      if (at % 3 === 0) await history.declare();
      if (at % 60 === 0) await countAll(11);
    }
    await countAll(50);
    await expectFigures();
  }, 60_000);

  it('are what they were when a count is cut off in the middle', async () => {
    for (let at = 0; at < 20; at++) await history.change();
    await within(worker, (transaction) => countChanges(transaction, 100), 'rollback');
    await countAll(100);
    await expectFigures();
    expect(await within(worker, (transaction) => countChanges(transaction, 100))).toBe(0);
  }, 60_000);

  it('are exact when two workers count at once, and after a count of everything anew', async () => {
    const second = new pg.Client({
      connectionString: roleUrl({ url: database.url }, 'luutru_worker', database.keys),
    });
    await second.connect();
    try {
      for (let at = 0; at < 60; at++) await history.change();
      await Promise.all(
        [worker, second].map(async (client) => {
          for (let round = 0; round < 8; round++)
            await within(client, (transaction) => countChanges(transaction, 6));
        }),
      );
      await countAll(50);
      await expectFigures();
    } finally {
      await second.end();
    }
    await admin.query(`update app.figure set arrivals = arrivals + 1; delete from app.counted_trip`);
    await recountEverything({ run: (work) => within(worker, work) });
    await expectFigures();
  }, 60_000);
});
