import type { StayResponse } from '@luutru/contracts';
import { ApiClient } from '../support/api-client.ts';
import { songThuong } from '../support/declaration.factory.ts';
import { checkHistory } from './check-history.ts';
import { type ExpectedGuest, pickGuests } from './pick-guests.ts';
import { countEffects, readDifferences, readHistory, readProgress } from './read-history.ts';
import { scanLogs } from './scan-logs.ts';
import { secretsOfRun } from './secrets-of-run.ts';
import { type FaultySystem, startFaultySystem } from './start-faulty-system.ts';
import { StubbornDesk } from './stubborn-desk.ts';
import { until } from './until.ts';

const stays = 50;
const desksAtOnce = 5;
const longestMs = 120_000;

/** What a stay is changed to, by its number: most stay, some leave, some were declared by mistake, some both. */
const changesOf = (index: number): ('checkOut' | 'cancel')[] =>
  index % 10 === 9
    ? ['checkOut', 'cancel']
    : index % 5 === 1
      ? ['checkOut']
      : index % 5 === 2
        ? ['cancel']
        : [];

const quantile = (values: readonly number[], share: number): number =>
  values.toSorted((left, right) => left - right)[Math.floor(share * values.length)] ?? Number.NaN;

describe('the population database is away while 50 guests are declared', () => {
  let faulty: FaultySystem;
  let client: ApiClient;
  let desk: StubbornDesk;
  let guests: ExpectedGuest[];
  const declared = new Map<ExpectedGuest, StayResponse>();

  beforeAll(async () => {
    // Small batches and a short lease, so that there is a middle to be killed in, and soon somebody to take over.
    const env = { DELIVERY_LANES: '1', DELIVERY_BATCH: '5', DELIVERY_LEASE_SECONDS: '3' };
    faulty = await startFaultySystem(['worker'], env);
    client = await new ApiClient(faulty.system.apiUrl).signIn('letan.songthuong');
    desk = new StubbornDesk('outage', async () => client, songThuong);
    guests = await pickGuests(faulty.system.populationDatabaseUrl, stays);
    await faulty.pull({ down: true });
  }, longestMs);

  afterAll(() => faulty.stop(), longestMs);

  const restartWorker = async (): Promise<void> => {
    await faulty.system.kill('worker');
    await faulty.start('worker');
  };

  it(
    'declares them all, though worker and PostgreSQL are killed in the middle',
    async () => {
      // The desks go on meanwhile.
      const struck: Promise<void>[] = [];
      const restartPostgres = async (): Promise<void> => {
        await faulty.killPostgres();
        await until('desks told to come again', 30, async () => desk.figures.unavailable >= 3);
        await faulty.startPostgres();
      };
      const waiting = [...guests.entries()];
      const receive = async (): Promise<void> => {
        for (let next = waiting.shift(); next; next = waiting.shift()) {
          const [index, expected] = next;
          let stay = await desk.declare(expected.guest);
          if (stay) expect(stay.sync).toMatchObject({ status: 'pending', verification: 'pending' });
          for (const change of changesOf(index)) stay = stay && (await desk[change](stay));
          if (stay) declared.set(expected, stay);
          if (declared.size === 15) struck.push(restartWorker());
          if (declared.size === 25) struck.push(restartPostgres());
        }
      };
      await Promise.all(Array.from({ length: desksAtOnce }, receive));
      await Promise.all(struck);

      expect(desk.surprises).toEqual([]);
      expect(declared.size).toBe(stays);
      expect(quantile(desk.answeredMs, 0.9)).toBeLessThan(1000);
      expect(await countEffects(faulty.system)).toBe(0);
      expect(await readProgress(faulty.system)).toEqual({ waiting: stays, unverified: stays, parked: 0 });
    },
    longestMs,
  );

  it(
    'delivers them all when it is back, though worker and PostgreSQL are killed in the middle',
    async () => {
      const { system } = faulty;
      const entries = desk.acknowledged.length;
      const delivered = (some: number) => async () => (await countEffects(system)) >= some;
      await faulty.pull({ latencyMs: 400 });
      await until('a fifth delivered', 30, delivered(entries / 5));
      await restartWorker();
      await until('two fifths delivered', 30, delivered((entries * 2) / 5));
      await faulty.killPostgres();
      await faulty.startPostgres();
      expect(await countEffects(system)).toBeLessThan(entries);

      await faulty.pull({});
      const seconds = await until('all delivered and verified', 60, async () => {
        const { waiting, unverified } = await readProgress(system);
        return waiting === 0 && unverified === 0;
      });
      process.stdout.write(
        `outage: ${stays} stays, ${entries} entries, p90 ${Math.round(quantile(desk.answeredMs, 0.9))} ms, ` +
          `${desk.figures.unavailable} times 503, ` +
          `${faulty.watch.answers.duplicate} deliveries repeated, ${seconds.toFixed(1)} s to converge\n`,
      );
    },
    longestMs,
  );

  it(
    'each exactly once, in the order of its stay, none lost and none that nobody declared',
    async () => {
      const { acknowledged, attempted } = desk;
      const history = { acknowledged, attempted, ...(await readHistory(faulty.system)) };
      expect(history.stays).toHaveLength(stays);
      expect(checkHistory(history)).toEqual([]);
      expect(await readDifferences(faulty.system)).toEqual([]);
      expect((await readProgress(faulty.system)).parked).toBe(0);
    },
    longestMs,
  );

  it(
    'shows each as delivered, with what the register says of the guest',
    async () => {
      for (const [{ verification }, { id, version }] of declared) {
        const { body } = await client.get<StayResponse>(`/stays/${id}`);
        expect(body).toMatchObject({ version, sync: { status: 'delivered', verification } });
      }
    },
    longestMs,
  );

  it(
    'and no log says who was there',
    async () => {
      const secrets = secretsOfRun(faulty, guests, desk.tokens);
      expect(await scanLogs(faulty.logs, secrets)).toEqual([]);
    },
    longestMs,
  );
});
