import { DeliveryBench, tenantA, until } from '../testing/delivery-bench.js';
import { guestSnapshot, journalContent } from '../testing/journal-content.factory.js';
import { tasks } from './claimed-stay.js';

const everything = { tasks, limit: 200 };
const card = guestSnapshot().document;

describe('verification', () => {
  const bench = new DeliveryBench();
  beforeAll(() => bench.open());
  afterAll(() => bench.close());
  beforeEach(() => bench.reset());
  afterEach(() => bench.tidy());

  const file = async (guest = guestSnapshot()) => {
    const [stay] = await bench.filed.declare(tenantA, [journalContent({ guest })]);
    if (!stay) throw new Error('A stay was filed');
    return stay;
  };

  it.each([
    ['match', [], 'verified', []],
    ['mismatch', ['fullName', 'sex'], 'mismatch', ['fullName', 'sex']],
    ['notFound', [], 'notFound', []],
    ['deceased', [], 'mismatch', ['deceased']],
  ] as const)('%s %j is written as %s %j', async (result, differs, verification, mismatched) => {
    const stay = await file();
    bench.population.persons.set(card.number ?? '', { result, mismatched: [...differs] });
    const { batch } = await bench.worker();
    await batch.run(everything);
    expect(await bench.row(stay)).toMatchObject({
      verification,
      mismatched,
      verified: true,
      delivered: true,
    });
  });

  it('asks the register about nobody but citizens with a number', async () => {
    const stays = [
      await file(guestSnapshot({ nationality: 'KOR' })),
      await file(guestSnapshot({ document: { ...card, type: 'passport' } })),
      await file(guestSnapshot({ document: { ...card, type: 'none', number: null } })),
    ];
    const { batch } = await bench.worker();
    await batch.run(everything);
    for (const stay of stays) {
      expect(await bench.row(stay)).toMatchObject({ verification: 'notFound', verified: true });
    }
    expect(bench.population.received.map(({ path }) => path)).toEqual(['/v1/lodgings:apply']);
  });

  it('does not hold deliveries while the register is away, and is made up for', async () => {
    const stay = await file();
    bench.population.fault = ({ path }) => (path.includes('verify') ? { status: 503 } : undefined);
    const { batch } = await bench.worker();
    await batch.run(everything);
    expect(await bench.row(stay)).toMatchObject({
      acked_sequence: 1,
      delivered: true,
      verification: 'pending',
      verified: false,
      attempts: 1,
    });

    bench.population.fault = () => undefined;
    await bench.timePasses();
    await batch.run(everything);
    expect(await bench.row(stay)).toMatchObject({ verification: 'verified', verified: true, attempts: 0 });
    expect(bench.population.timesTold(stay.eventId)).toBe(1);
  });

  it('is not held by deliveries that fail', async () => {
    const stay = await file();
    bench.population.fault = ({ path }) => (path.includes('apply') ? { status: 503 } : undefined);
    const { batch } = await bench.worker();
    await batch.run(everything);
    expect(await bench.row(stay)).toMatchObject({ acked_sequence: 0, verification: 'verified', attempts: 1 });
  });

  it('goes on for new stays while only deliveries are spared', async () => {
    const older = await file();
    bench.population.fault = ({ path }) => (path.includes('apply') ? { status: 503 } : undefined);
    const { batch, engine, calls } = await bench.worker();
    for (let failed = 0; failed < 5; failed++) {
      await bench.timePasses();
      await batch.run(everything);
    }
    expect(calls.open).toEqual(['verify']);

    const newer = await file();
    engine.onApplicationBootstrap();
    await until(async () => (await bench.row(newer)).verification === 'verified');
    expect(await bench.row(older)).toMatchObject({ acked_sequence: 0, verification: 'verified' });
    expect(calls.open).toEqual(['verify']);

    bench.population.fault = () => undefined;
    await bench.untilWaiting(0);
    await engine.beforeApplicationShutdown();
    expect(bench.population.applied).toHaveLength(2);
  });
});
