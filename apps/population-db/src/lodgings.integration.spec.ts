import { randomUUID } from 'node:crypto';
import {
  APPLY_PATH,
  contentHash,
  digestHash,
  digestPath,
  lodgingPath,
  readApplyResponse,
  readDigestResponse,
  readLodgingRecord,
  type LodgingRecord,
} from '@luutru/population-wire';
import { DataSource } from 'typeorm';
import { lodgingItem } from './lodging-item.factory.js';
import { makeDatabase, makeSettings, startService, type Service } from './service.factory.js';

let database: Awaited<ReturnType<typeof makeDatabase>>;
let service: Service;
let db: DataSource;

beforeAll(async () => {
  database = await makeDatabase();
  service = await startService(makeSettings(database.url));
  await service.database.run();
  db = service.app.get(DataSource);
});

afterAll(async () => {
  await service.close();
  await database.drop();
});

const apply: Service['apply'] = (...items) => service.apply(...items);
const outcome = async (...items: Parameters<typeof apply>) =>
  (await apply(...items)).map((answer) => answer.code ?? answer.result);
const find = async (stayId: string): Promise<LodgingRecord> => {
  const read = readLodgingRecord((await service.send('GET', lodgingPath(stayId))).body);
  if (!read.ok) throw new Error(JSON.stringify(read.faults));
  return read.value;
};
const sequences = async (stayId: string): Promise<number[]> =>
  (await find(stayId)).effects.map((effect) => effect.sequence);

describe('applying events', () => {
  it('answers each in order, in the shape of the wire', async () => {
    const items = [lodgingItem(), lodgingItem({ operation: 'amend' }), lodgingItem({ sequence: 4 })];
    const response = await service.send('POST', APPLY_PATH, { items });
    expect(response.status).toBe(200);
    expect(readApplyResponse(response.body)).toEqual({
      ok: true,
      value: {
        items: [
          { eventId: items[0]?.eventId, result: 'applied', lastSequence: 1 },
          { eventId: items[1]?.eventId, result: 'rejected', code: 'UNKNOWN_STAY', lastSequence: 0 },
          { eventId: items[2]?.eventId, result: 'applied', lastSequence: 4 },
        ],
      },
    });
  });

  it('counts one event once, however often it comes', async () => {
    const item = lodgingItem();
    expect(await outcome(item)).toEqual(['applied']);
    expect(await outcome(item, item)).toEqual(['duplicate', 'duplicate']);
    const shouted = { ...item, eventId: item.eventId.toUpperCase(), stayId: item.stayId.toUpperCase() };
    expect(await outcome(shouted)).toEqual(['duplicate']);
    expect(await sequences(item.stayId)).toEqual([1]);
  });

  it('keeps the last event when an earlier one comes late, and counts the gap', async () => {
    const declared = lodgingItem();
    const { stayId } = declared;
    await apply(declared);
    const third = lodgingItem({ stayId, sequence: 3, operation: 'amend', place: '303' });
    const second = lodgingItem({ stayId, sequence: 2, operation: 'amend', place: '202' });
    expect(await outcome(third)).toEqual(['applied']);
    expect(await outcome(second)).toEqual(['stale']);
    const record = await find(stayId);
    expect([record.place, record.sequence]).toEqual(['303', 3]);
    expect(record.effects.map(({ sequence, gap }) => [sequence, gap])).toEqual([
      [1, false],
      [3, true],
    ]);
  });

  it('applies an event that was rejected, once its declaration is there', async () => {
    const declared = lodgingItem();
    const amended = lodgingItem({ stayId: declared.stayId, sequence: 2, operation: 'amend' });
    expect(await outcome(amended)).toEqual(['UNKNOWN_STAY']);
    expect(await outcome(declared, amended)).toEqual(['applied', 'applied']);
  });

  it('stores nothing of a batch with a malformed event, and names the event', async () => {
    const good = lodgingItem();
    const bad = { ...lodgingItem(), kind: 'hourly' };
    const response = await service.send('POST', APPLY_PATH, { items: [good, bad] });
    expect(response.status).toBe(422);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(response.body).toMatchObject({
      code: 'INVALID_REQUEST',
      errors: [{ path: 'items[1].kind', code: 'CODE_UNKNOWN' }],
    });
    expect((await service.send('GET', lodgingPath(good.stayId))).status).toBe(404);
  });

  it('takes 500 events and refuses 501', async () => {
    const items = Array.from({ length: 501 }, () => lodgingItem());
    expect((await service.send('POST', APPLY_PATH, { items })).status).toBe(422);
    expect(new Set(await outcome(...items.slice(1)))).toEqual(new Set(['applied']));
  });

  it('keeps every character and null of the content', async () => {
    const guest = { ...lodgingItem().guest, fullName: `O'Brien "Ẩn" \\ 😀 {a,b}`, phone: '+84 912 345 678' };
    const item = lodgingItem({ guest, place: null, expectedDepartureAt: null });
    await apply(item);
    const record = await find(item.stayId);
    expect(record.guest).toEqual(guest);
    expect([record.place, record.expectedDepartureAt]).toEqual([null, null]);
    expect(record.contentHash).toBe(contentHash('declared', item));
  });
});

describe('events that meet', () => {
  it('applies each once when the same batches come at once, in whatever order', async () => {
    const stays = Array.from({ length: 40 }, () => randomUUID());
    const items = stays.flatMap((stayId) => [
      lodgingItem({ stayId }),
      lodgingItem({ stayId, sequence: 2, operation: 'amend' }),
      lodgingItem({ stayId, sequence: 3, operation: 'cancel' }),
    ]);
    const backwards = [...stays]
      .reverse()
      .flatMap((stayId) => items.filter((item) => item.stayId === stayId));
    const answers = await Promise.all([items, backwards, items, backwards].map((batch) => apply(...batch)));
    const results = answers.flat().map((answer) => answer.result);
    expect(results.filter((result) => result === 'applied')).toHaveLength(items.length);
    expect(results.filter((result) => result === 'duplicate')).toHaveLength(items.length * 3);
    for (const stayId of stays) expect(await sequences(stayId)).toEqual([1, 2, 3]);
  });

  it('lets one of two first events of a stay win', async () => {
    const stayId = randomUUID();
    const rivals = Array.from({ length: 6 }, () => lodgingItem({ stayId }));
    const results = (await Promise.all(rivals.map((item) => outcome(item)))).flat().sort();
    expect(results).toEqual([...Array.from({ length: 5 }, () => 'SEQUENCE_TAKEN'), 'applied']);
    expect(await sequences(stayId)).toEqual([1]);
  });
});

describe('amendments that meet', () => {
  it('never puts an earlier one over a later one, and counts what it applied', async () => {
    const arrivedAt = '2033-03-03T10:00:00+07:00';
    const stays = Array.from({ length: 8 }, () => lodgingItem({ arrivedAt, expectedDepartureAt: null }));
    await apply(...stays);
    const rounds = [5, 3, 2, 6, 4].map((sequence) =>
      stays.map((stay) => ({
        ...stay,
        eventId: randomUUID(),
        sequence,
        operation: 'amend' as const,
        place: String(sequence),
      })),
    );
    await Promise.all(rounds.map((items) => apply(...items)));
    const records = await Promise.all(stays.map((stay) => find(stay.stayId)));
    for (const { sequence, place, effects } of records) {
      expect([sequence, place]).toEqual([6, '6']);
      const applied = effects.map((effect) => effect.appliedAt);
      expect(applied).toEqual([...applied].sort());
    }
    const { body } = await service.send('GET', digestPath('2033-03-03', '2033-03-03'));
    expect(body.items[0].events).toBe(records.flatMap((record) => record.effects).length);
  });
});

describe('the log of effects', () => {
  it.each([
    ['UPDATE lodging_effect SET gap = true'],
    ['DELETE FROM lodging_effect'],
    ['TRUNCATE lodging_effect'],
  ])('the database itself refuses %s', async (sql) => {
    await expect(db.query(sql)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('reading one stay', () => {
  it.each([
    ['an id never declared', randomUUID()],
    ['what is no id', 'a'],
    ['a quote', "'; DROP TABLE lodging"],
  ])('404 for %s', async (_, stayId) => {
    const response = await service.send('GET', lodgingPath(stayId));
    expect([response.status, response.body.code]).toEqual([404, 'NOT_FOUND']);
  });

  it('shows a cancelled stay as cancelled', async () => {
    const declared = lodgingItem();
    const cancelled = lodgingItem({ stayId: declared.stayId, sequence: 2, operation: 'cancel' });
    await apply(declared, cancelled);
    const record = await find(declared.stayId);
    expect(record.status).toBe('cancelled');
    expect(record.contentHash).toBe(contentHash('cancelled', cancelled));
    expect(record.effects.map((effect) => effect.operation)).toEqual(['declare', 'cancel']);
  });
});

describe('the digest', () => {
  const facility = (unitCode: string) => ({ ...lodgingItem().facility, unitCode });
  const digest = async (from: string, to: string) => {
    const read = readDigestResponse((await service.send('GET', digestPath(from, to))).body);
    if (!read.ok) throw new Error(JSON.stringify(read.faults));
    return read.value.items;
  };

  it('is what a sender computes from what it sent, for each day in Vietnam and unit', async () => {
    const late = '2031-05-01T23:59:59+07:00';
    const [a, b, c, d] = [
      lodgingItem({
        arrivedAt: late,
        departedAt: null,
        expectedDepartureAt: null,
        facility: facility('07204'),
      }),
      lodgingItem({
        arrivedAt: late,
        departedAt: null,
        expectedDepartureAt: null,
        facility: facility('07204'),
      }),
      lodgingItem({
        arrivedAt: late,
        departedAt: null,
        expectedDepartureAt: null,
        facility: facility('07201'),
      }),
      lodgingItem({ arrivedAt: '2031-05-01T17:00:00Z', expectedDepartureAt: null }),
    ] as const;
    const amended = { ...b, eventId: randomUUID(), sequence: 3, operation: 'amend' as const, place: null };
    await apply(a, b, c, d, amended);
    const line = (item: typeof b) => ({
      stayId: item.stayId,
      sequence: item.sequence,
      contentHash: contentHash('declared', item),
    });
    expect(await digest('2031-05-01', '2031-05-02')).toEqual([
      { day: '2031-05-01', unitCode: '07201', stays: 1, events: 1, gaps: 0, sha256: digestHash([line(c)]) },
      {
        day: '2031-05-01',
        unitCode: '07204',
        stays: 2,
        events: 3,
        gaps: 1,
        sha256: digestHash([line(a), line(amended)]),
      },
      { day: '2031-05-02', unitCode: '07201', stays: 1, events: 1, gaps: 0, sha256: digestHash([line(d)]) },
    ]);
    expect(await digest('2031-05-02', '2031-05-02')).toHaveLength(1);
  });

  it('follows a stay whose day is amended', async () => {
    const declared = lodgingItem({ arrivedAt: '2032-01-01T10:00:00+07:00', expectedDepartureAt: null });
    const moved = { ...declared, eventId: randomUUID(), sequence: 2, operation: 'amend' as const };
    await apply(declared, { ...moved, arrivedAt: '2032-01-03T10:00:00+07:00' });
    expect((await digest('2032-01-01', '2032-01-05')).map((entry) => entry.day)).toEqual(['2032-01-03']);
  });

  it.each([
    ['/v1/lodgings:digest', ['from', 'to']],
    ['/v1/lodgings:digest?from=2031-05-01', ['to']],
    [digestPath('2031-05-32', '2031-06-01'), ['from']],
    [digestPath('2031-05-02', '2031-05-01'), ['to']],
    [digestPath('2031-01-01', '2032-01-02'), ['to']],
    ['/v1/lodgings:digest?from=2031-05-01&from=2031-05-02&to=2031-05-03', ['from']],
  ])('422 for %s', async (path, wrong) => {
    const response = await service.send('GET', path);
    expect(response.status).toBe(422);
    expect(response.body.errors.map((error: { path: string }) => error.path)).toEqual(wrong);
  });
});

it('logs no name, number, address or id', async () => {
  const item = lodgingItem();
  await apply(item);
  await find(item.stayId);
  const log = service.logged.join('');
  expect(log).toContain('/v1/lodgings/:stayId');
  for (const secret of [item.stayId, item.guest.fullName, '024088000011', 'Thọ Xương', 'Sông Thương']) {
    expect(log).not.toContain(secret);
  }
});
