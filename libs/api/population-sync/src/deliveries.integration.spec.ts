import { DeliveryBench, tenantA, tenantB } from '../testing/delivery-bench.js';
import { guestSnapshot, journalContent } from '../testing/journal-content.factory.js';
import { tasks } from './claimed-stay.js';

const everything = { tasks, limit: 200 };
const delivered = {
  lease: null,
  attempts: 0,
  parked_code: null,
  delivered: true,
  verification: 'verified',
  verified: true,
  mismatched: [],
};

describe('a worker', () => {
  const bench = new DeliveryBench();
  beforeAll(() => bench.open());
  afterAll(() => bench.close());
  beforeEach(() => bench.reset());
  afterEach(() => bench.tidy());

  it('tells every entry of a stay in order, and writes that it is delivered', async () => {
    const [first, second] = await bench.filed.declare(tenantA, [journalContent(), journalContent()]);
    if (!first || !second) throw new Error('Two stays were filed');
    const out = await bench.filed.change(first, 'checkedOut', journalContent({ status: 'departed' }));
    const gone = await bench.filed.change(first, 'cancelled', journalContent({ status: 'cancelled' }));
    const { batch, figures } = await bench.worker();

    expect(await batch.run(everything)).toBe(2);

    const { applied, received } = bench.population;
    expect(applied.filter((effect) => effect.startsWith(first.stayId))).toEqual(
      [1, 2, 3].map((sequence) => `${first.stayId}/${sequence}`),
    );
    expect(received.flatMap(({ ids }) => ids)).toEqual(
      expect.arrayContaining([first.eventId, out, gone, second.eventId]),
    );
    expect(await bench.row(first)).toMatchObject({ ...delivered, last_sequence: 3, acked_sequence: 3 });
    expect(await bench.row(second)).toMatchObject({ ...delivered, last_sequence: 1, acked_sequence: 1 });
    expect(figures).toMatchObject({ delivered: 4, verified: 2, parked: 0 });
    expect(await batch.run(everything)).toBe(0);
  });

  it('tells a later entry after the stay was delivered, without asking for the identity again', async () => {
    const [stay] = await bench.filed.declare(tenantA);
    if (!stay) throw new Error('A stay was filed');
    const { batch } = await bench.worker();
    await batch.run(everything);
    await bench.filed.change(stay, 'amended', journalContent({ place: '402' }));
    expect(await bench.row(stay)).toMatchObject({ acked_sequence: 1, last_sequence: 2, due: true });

    await batch.run(everything);

    expect(await bench.row(stay)).toMatchObject({ ...delivered, acked_sequence: 2 });
    expect(bench.population.received.filter(({ path }) => path.includes('verify'))).toHaveLength(1);
  });

  it('verifies again when a change touches the identity', async () => {
    const [stay] = await bench.filed.declare(tenantA);
    if (!stay) throw new Error('A stay was filed');
    const { batch } = await bench.worker();
    await batch.run(everything);
    const guest = guestSnapshot({ document: { ...guestSnapshot().document, number: '024088000029' } });
    const changes = [{ path: 'guest.document.number', from: '*0011', to: '*0029' }];
    bench.population.persons.set('024088000029', { result: 'notFound', mismatched: [] });
    await bench.filed.change(stay, 'amended', journalContent({ guest }, changes));

    await batch.run(everything);

    expect(await bench.row(stay)).toMatchObject({
      ...delivered,
      acked_sequence: 2,
      verification: 'notFound',
    });
  });

  it('leaves a stay due whose journal grew while it was told', async () => {
    const [stay] = await bench.filed.declare(tenantA);
    if (!stay) throw new Error('A stay was filed');
    const { batch } = await bench.worker();
    let grown = false;
    bench.population.fault = async ({ path }) => {
      if (grown || !path.includes('apply')) return;
      grown = true;
      await bench.filed.change(stay, 'amended', journalContent({ place: '402' }));
    };
    await batch.run(everything);
    expect(await bench.row(stay)).toMatchObject({
      acked_sequence: 1,
      delivered: false,
      due: true,
      lease: null,
    });

    await batch.run(everything);
    expect(await bench.row(stay)).toMatchObject({ ...delivered, acked_sequence: 2 });
    expect(bench.population.applied).toEqual([`${stay.stayId}/1`, `${stay.stayId}/2`]);
  });

  it('announces the stays of each tenant to the API processes', async () => {
    const own = await bench.filed.declare(tenantA, [journalContent(), journalContent()]);
    const [other] = await bench.filed.declare(tenantB);
    const heard: unknown[] = [];
    bench.admin.on('notification', ({ payload }) => heard.push(JSON.parse(payload ?? '')));
    await bench.admin.query('listen luutru_events');
    const { batch } = await bench.worker();

    await batch.run(everything);

    await bench.admin.query('unlisten luutru_events');
    bench.admin.removeAllListeners('notification');
    expect(heard).toHaveLength(2);
    expect(heard).toContainEqual({
      type: 'sync',
      tenantId: tenantA,
      stayIds: expect.arrayContaining(own.map(({ stayId }) => stayId)) as string[],
    });
    expect(heard).toContainEqual({ type: 'sync', tenantId: tenantB, stayIds: [other?.stayId] });
  });

  it.each([
    ['rejects one entry', () => 'ALREADY_DECLARED'],
    ['refuses every request that holds one', () => 'INVALID_REQUEST'],
  ])('parks the stay at fault alone when the population database %s', async (how, code) => {
    const stays = await bench.filed.declare(
      tenantA,
      Array.from({ length: 9 }, () => journalContent()),
    );
    const at = stays[4];
    if (!at) throw new Error('Nine stays were filed');
    await bench.filed.change(at, 'amended', journalContent({ place: '402' }));
    if (how.startsWith('rejects')) bench.population.rejected.set(`${at.stayId}/1`, 'ALREADY_DECLARED');
    else bench.population.poison.add(at.stayId);
    const { batch, figures } = await bench.worker();

    await batch.run(everything);

    expect(await bench.row(at)).toMatchObject({
      acked_sequence: 0,
      parked_code: code(),
      delivered: false,
      verification: 'verified',
    });
    for (const stay of stays.filter((each) => each !== at)) {
      expect(await bench.row(stay)).toMatchObject({ ...delivered, acked_sequence: 1 });
    }
    expect(figures).toMatchObject({ delivered: 8, parked: 1 });
    await bench.timePasses();
    expect(await batch.run(everything)).toBe(0);
  });

  it('parks what cannot be told without a date of birth, and says why', async () => {
    const content = journalContent({ guest: guestSnapshot({ dateOfBirth: null }) });
    const [stay] = await bench.filed.declare(tenantA, [content]);
    if (!stay) throw new Error('A stay was filed');
    const { batch } = await bench.worker();
    await batch.run(everything);
    expect(await bench.row(stay)).toMatchObject({
      parked_code: 'DATE_OF_BIRTH_MISSING',
      verification: 'notFound',
    });
    expect(bench.population.received).toEqual([]);
  });

  it('knows how much waits, how long, and what is parked', async () => {
    const [parked, , older] = await bench.filed.declare(tenantA, [
      journalContent(),
      journalContent(),
      journalContent(),
    ]);
    const { engine, batch } = await bench.worker();
    expect(await engine.backlog()).toMatchObject({ pending: 3, parked: 0, unverified: 3 });
    await bench.admin.query(
      `update app.journal set at = now() - case stay_id when $1 then interval '90 s' else interval '900 s' end
        where stay_id in ($1, $2)`,
      [older?.stayId, parked?.stayId],
    );
    await bench.admin.query('update app.delivery set parked_at = now() where stay_id = $1', [parked?.stayId]);

    const { lagSeconds, ...counts } = await engine.backlog();
    expect(counts).toEqual({ pending: 2, parked: 1, unverified: 2 });
    expect(Math.round(lagSeconds / 10)).toBe(9);

    await batch.run(everything);
    expect(await engine.backlog()).toEqual({ pending: 0, parked: 1, unverified: 0, lagSeconds: 0 });
  });

  it('shares a backlog with others: each entry is told once, each stay in order', async () => {
    const stays = await bench.filed.declare(
      tenantA,
      Array.from({ length: 300 }, () => journalContent()),
    );
    for (const stay of stays.slice(0, 40)) {
      await bench.filed.change(stay, 'amended', journalContent({ place: '402' }));
    }
    const workers = await Promise.all([1, 2, 3].map(() => bench.worker({ batchSize: 20 })));
    for (const { engine } of workers) engine.onApplicationBootstrap();
    await bench.untilWaiting(0);
    await Promise.all(workers.map(({ engine }) => engine.beforeApplicationShutdown()));

    const { applied, received } = bench.population;
    expect(applied).toHaveLength(340);
    expect(new Set(applied).size).toBe(340);
    const told = received.filter(({ path }) => path.includes('apply')).flatMap(({ ids }) => ids);
    expect(told).toHaveLength(340);
    for (const { stayId } of stays.slice(0, 40)) {
      expect(applied.indexOf(`${stayId}/1`)).toBeLessThan(applied.indexOf(`${stayId}/2`));
    }
  });
});
