import { DeliveryBench, tenantA, until } from '../testing/delivery-bench.js';
import { journalContent } from '../testing/journal-content.factory.js';
import type { Fault } from '../testing/stub-population.js';
import { tasks } from './claimed-stay.js';

const everything = { tasks, limit: 200 };
const isApply = ({ path }: { path: string }): boolean => path.includes('apply');

describe('a worker whose population database, database or luck fails', () => {
  const bench = new DeliveryBench();
  beforeAll(() => bench.open());
  afterAll(() => bench.close());
  beforeEach(() => bench.reset());
  afterEach(() => bench.tidy());

  const file = async (count = 1) => {
    const stays = await bench.filed.declare(
      tenantA,
      Array.from({ length: count }, () => journalContent()),
    );
    const [first] = stays;
    if (!first) throw new Error('A stay was filed');
    return { first, stays };
  };

  /** Answers the first request for entries with a fault, and is well afterwards. */
  const once = (fault: Fault): void => {
    let done = false;
    bench.population.fault = (request) => {
      if (done || !isApply(request)) return undefined;
      done = true;
      return fault;
    };
  };

  it.each<[string, Fault, number]>([
    ['500', { status: 500 }, 1],
    ['429', { status: 429, headers: { 'retry-after': '1' } }, 1],
    ['409', { status: 409 }, 1],
    ['a connection cut before it was read', 'cut', 1],
    ['no answer at all', 'hang', 1],
    ['an answer that was lost', 'loseAnswer', 1],
    ['half a body', { status: 200, body: '{"items":[' }, 1],
    ['a page', { status: 200, body: '<html>' }, 1],
    ['no entries', { status: 200, body: '{"items":[]}' }, 1],
    ['two mebibytes', { status: 200, body: ' '.repeat(2 * 1024 * 1024) }, 1],
    ['another place', { status: 307, headers: { location: 'http://127.0.0.1:1/' } }, 1],
    ['a credential that is not known', { status: 401, body: '{"code":"CREDENTIAL_WRONG"}' }, 1],
    ['a ban', { status: 403 }, 1],
    ['nothing here', { status: 404 }, 1],
  ])('asks again after %s, under the same event id, and parks nothing', async (_, fault, attempts) => {
    const { first } = await file();
    const { batch } = await bench.worker({ callTimeoutMs: 300 });
    once(fault);
    await batch.run(everything);
    expect(await bench.row(first)).toMatchObject({
      acked_sequence: 0,
      attempts,
      parked_code: null,
      lease: null,
    });

    await bench.timePasses();
    await batch.run(everything);

    expect(await bench.row(first)).toMatchObject({ acked_sequence: 1, attempts: 0, delivered: true });
    expect(bench.population.timesTold(first.eventId)).toBe(2);
    expect(bench.population.applied).toEqual([`${first.stayId}/1`]);
  });

  it('raises an alarm when it is not accepted', async () => {
    await file();
    const { batch } = await bench.worker();
    bench.population.fault = () => ({ status: 401, body: '{"code":"SIGNATURE_EXPIRED"}' });
    await batch.run(everything);
    const alarms = bench.log.filter(
      (line) => line.includes('"alarm":true') && line.includes('SIGNATURE_EXPIRED'),
    );
    expect(alarms).toHaveLength(2);
  });

  it('waits as long as the service asked for', async () => {
    const { first } = await file();
    const { batch } = await bench.worker();
    once({ status: 503, headers: { 'retry-after': '100' } });
    await batch.run(everything);
    const { rows } = await bench.admin.query<{ wait: number }>(
      'select extract(epoch from due_at - now())::float8 as wait from app.delivery where stay_id = $1',
      [first.stayId],
    );
    expect(rows[0]?.wait).toBeGreaterThan(95);
    expect(rows[0]?.wait).toBeLessThan(121);
  });

  it('acknowledges what the other side knows already', async () => {
    const { first } = await file();
    const { batch } = await bench.worker();
    await batch.run(everything);
    await bench.filed.change(first, 'amended', journalContent({ place: '402' }));
    await batch.run(everything);
    await bench.admin.query('update app.delivery set acked_sequence = 0');

    await batch.run(everything);

    expect(await bench.row(first)).toMatchObject({ acked_sequence: 2, delivered: true, parked_code: null });
    expect(bench.population.applied).toHaveLength(2);
  });

  it('takes over from one that died, which cannot write any more when it was only asleep', async () => {
    const { first, stays } = await file(3);
    const [asleep, awake] = [await bench.worker({ callTimeoutMs: 500 }), await bench.worker()];
    let sleeping = true;
    bench.population.fault = () => (sleeping ? 'hang' : undefined);
    const night = asleep.batch.run(everything);
    await until(() => bench.population.received.some(isApply));
    expect(await awake.batch.run(everything)).toBe(0);

    await bench.timePasses();
    sleeping = false;
    bench.population.rejected.set(`${first.stayId}/1`, 'DEPARTURE_BEFORE_ARRIVAL');
    expect(await awake.batch.run(everything)).toBe(3);
    const before = await Promise.all(stays.map((stay) => bench.row(stay)));
    await night;

    expect(await Promise.all(stays.map((stay) => bench.row(stay)))).toEqual(before);
    expect(before[0]).toMatchObject({ parked_code: 'DEPARTURE_BEFORE_ARRIVAL', attempts: 0, lease: null });
    expect(before[1]).toMatchObject({ acked_sequence: 1, delivered: true, attempts: 0, lease: null });
    expect(asleep.figures.delivered).toBe(0);
  });

  it('begins no call in the second half of its lease', async () => {
    const { stays } = await file(2);
    const { batch } = await bench.worker({ leaseMs: 200, callTimeoutMs: 150 });
    bench.population.fault = (request) => {
      if (isApply(request) && request.ids.length > 1) return { status: 422 };
      return isApply(request) ? 'hang' : undefined;
    };
    await batch.run(everything);
    expect(bench.population.received.filter(isApply)).toHaveLength(2);
    const attempts = (await Promise.all(stays.map((stay) => bench.row(stay)))).map((row) => row.attempts);
    expect(attempts.sort()).toEqual([0, 1]);
  });

  it('spares a service that is down, and drains at once when it is back', async () => {
    const { stays } = await file(50);
    bench.population.fault = () => 'cut';
    const { engine, calls, figures } = await bench.worker({
      breaker: { failures: 5, shortestMs: 50, longestMs: 100 },
    });
    engine.onApplicationBootstrap();
    await until(() => calls.open.length === 0);
    // As after an outage of hours: every stay has been put off for minutes.
    await bench.admin.query(`update app.delivery set attempts = 9, due_at = now() + interval '5 minutes'`);
    const [before, started] = [figures.calls.deliver, performance.now()];
    await until(() => performance.now() - started > 400);
    expect(figures.calls.deliver - before).toBeLessThanOrEqual(9);

    const late = await file();
    bench.population.fault = () => undefined;
    await bench.untilWaiting(0);
    await engine.beforeApplicationShutdown();

    const { applied } = bench.population;
    expect(applied.sort()).toEqual([...stays, late.first].map(({ stayId }) => `${stayId}/1`).sort());
    expect(calls.open).toEqual(['deliver', 'verify']);
  });

  it('goes on by itself when the database cut its connections', async () => {
    const { stays } = await file(400);
    const { engine } = await bench.worker({ batchSize: 10 });
    let cut = 0;
    bench.population.fault = async (request) => {
      if (!isApply(request) || ++cut % 4) return;
      await bench.admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and usename = 'luutru_worker'`,
      );
    };
    engine.onApplicationBootstrap();
    await until(() => cut > 20);
    bench.population.fault = () => undefined;
    await bench.untilWaiting(0);
    await engine.beforeApplicationShutdown();
    const expected = stays.map(({ stayId }) => `${stayId}/1`).sort();
    expect(bench.population.applied.sort()).toEqual(expected);
  });

  it('stops soon although nobody answers, and gives its leases back without a mark', async () => {
    const { first } = await file();
    bench.population.fault = () => 'hang';
    const { engine } = await bench.worker();
    engine.onApplicationBootstrap();
    await until(() => bench.population.received.length === 2);
    await engine.beforeApplicationShutdown();
    expect(await bench.row(first)).toMatchObject({ lease: null, attempts: 0, due: true, acked_sequence: 0 });
  });

  it('holds back a stay whose journal was tampered with, and tells nobody anything of it', async () => {
    const { stays } = await file(2);
    const [moved, fine] = stays;
    if (!moved || !fine) throw new Error('Two stays were filed');
    await bench.admin.query(
      'update app.journal set sealed = (select sealed from app.journal where stay_id = $2) where stay_id = $1',
      [moved.stayId, fine.stayId],
    );
    const { batch } = await bench.worker();
    await batch.run(everything);
    expect(await bench.row(moved)).toMatchObject({ acked_sequence: 0, attempts: 1, verification: 'pending' });
    expect(await bench.row(fine)).toMatchObject({ acked_sequence: 1, verification: 'verified' });
    expect(bench.log.join('\n')).toContain('ENTRY_UNREADABLE');
  });

  it('has written nothing of a person into its log', () => {
    const { facility, guest, place } = journalContent().stay;
    const told = [
      guest.fullName,
      guest.document.number,
      guest.dateOfBirth,
      guest.phone,
      guest.permanentAddress,
    ];
    const log = bench.log.join('\n');
    expect(log).toContain('delivery parked');
    for (const word of [
      ...told,
      facility.name,
      facility.address,
      `"${place}"`,
      bench.population.credential,
    ]) {
      expect(log).not.toContain(word);
    }
  });
});
