import { setTimeout as pause } from 'node:timers/promises';
import { ApiClient } from '../support/api-client.ts';
import { songThuong } from '../support/declaration.factory.ts';
import type { Part } from '../support/system.ts';
import { checkHistory, countFindings } from './check-history.ts';
import { killAtRandom, type Killings, type Victim } from './kill-at-random.ts';
import { type ExpectedGuest, pickGuests } from './pick-guests.ts';
import { readDifferences, readHistory, readProgress } from './read-history.ts';
import { scanLogs } from './scan-logs.ts';
import { secretsOfRun } from './secrets-of-run.ts';
import { pick, seededRandom } from './seeded-random.ts';
import { type FaultySystem, isAlive, startFaultySystem } from './start-faulty-system.ts';
import { StubbornDesk } from './stubborn-desk.ts';
import { until } from './until.ts';

const seconds = Number(process.env['FAULT_SECONDS'] ?? 25);
const seed = Number(process.env['FAULT_SEED'] ?? Math.floor(Math.random() * 1_000_000));
const convergesWithin = 60;
const longestRunMs = (seconds + 2 * convergesWithin + 30) * 1000;

const xuongGiang = '019a3d5e-0000-7000-8000-000000000201';
/** Two hotels, so that one's guests could turn up at the other's. */
const desksOf = [
  { username: 'letan.songthuong', facilityId: songThuong, desks: 5 },
  { username: 'letan.xuongiang', facilityId: xuongGiang, desks: 3 },
];

const faults = {
  latencyMs: 10,
  jitterMs: 150,
  errorRate: 0.1,
  dropResponseRate: 0.1,
  duplicateRate: 0.1,
  seed,
};

describe(`API, workers and PostgreSQL are killed at random for ${seconds} s, seed ${seed}`, () => {
  let faulty: FaultySystem;
  let guests: ExpectedGuest[];
  let killings: Killings;
  const desks: StubbornDesk[] = [];

  beforeAll(async () => {
    process.stdout.write(`random kills: FAULT_SEED=${seed} FAULT_SECONDS=${seconds}\n`);
    faulty = await startFaultySystem(['worker', 'worker2'], {
      DELIVERY_LEASE_SECONDS: '3',
      DELIVERY_BATCH: '20',
    });
    guests = await pickGuests(faulty.system.populationDatabaseUrl, 400);
    const random = seededRandom(seed + 1);
    // Now and then a client lets go of a request, and nobody knows what became of it; or the answer is lost.
    const patience = {
      retryMs: 150,
      givesUp: () => random() < 0.02,
      losesAnswer: () => random() < 0.05,
    };
    for (const { username, facilityId, desks: count } of desksOf) {
      const signIn = () => new ApiClient(faulty.system.apiUrl).signIn(username);
      for (let each = 1; each <= count; each++) {
        desks.push(new StubbornDesk(`${seed}-${username}-${each}`, signIn, facilityId, patience));
      }
    }
  }, longestRunMs);

  afterAll(() => faulty.stop(), longestRunMs);

  const victims = (): Victim[] => {
    const { system } = faulty;
    const parts: Part[] = ['api', 'worker', 'worker2'];
    return [
      ...parts.map((name) => ({
        name,
        isAlive: () => isAlive(system.pid(name)),
        kill: () => system.kill(name),
        start: () => faulty.start(name),
      })),
      {
        name: 'postgres',
        isAlive: () => faulty.isPostgresAlive(),
        kill: () => faulty.killPostgres(),
        start: () => faulty.startPostgres(),
      },
    ];
  };

  const receive = async (desk: StubbornDesk, number: number, ending: AbortSignal): Promise<void> => {
    const random = seededRandom(seed + 100 + number);
    while (!ending.aborted) {
      let stay = await desk.declare(pick(random, guests).guest);
      if (stay && random() < 0.5) stay = await desk.checkOut(stay);
      if (stay && random() < 0.2) await desk.cancel(stay);
      await pause(30 * random());
    }
  };

  const total = (figure: (desk: StubbornDesk) => number): number =>
    desks.reduce((sum, desk) => sum + figure(desk), 0);

  it(
    'answers every client in the end, and converges once the faults are off',
    async () => {
      await faulty.pull(faults);
      const ending = AbortSignal.timeout(seconds * 1000);
      const [struck] = await Promise.all([
        killAtRandom(seededRandom(seed), victims(), ending),
        ...desks.map((desk, number) => receive(desk, number, ending)),
      ]);
      killings = struck;
      await faulty.pull({});
      const converged = await until('all delivered and verified', convergesWithin, async () => {
        const { waiting, unverified } = await readProgress(faulty.system);
        return waiting === 0 && unverified === 0;
      }).catch(() => Infinity);
      const { answers, failed } = faulty.watch;
      const figures = {
        seed,
        seconds,
        acks: total(({ acknowledged }) => new Set(acknowledged.map(({ key }) => key)).size),
        kills: killings.kills,
        clients: {
          unavailable: total((desk) => desk.figures.unavailable),
          cut: total((desk) => desk.figures.cut),
          answersLost: total((desk) => desk.figures.lost),
          abandoned: total((desk) => desk.figures.abandoned),
        },
        failedCalls: failed,
        deduplicated: { requests: total((desk) => desk.figures.replayed), deliveries: answers.duplicate },
        findings: countFindings(checkHistory(await history())),
        convergeSeconds: Number.isFinite(converged) ? Math.round(converged * 10) / 10 : 'never',
      };
      process.stdout.write(`random kills: ${JSON.stringify(figures)}\n`);
      expect(converged).toBeLessThan(Infinity);
    },
    longestRunMs,
  );

  const history = async () => ({
    acknowledged: desks.flatMap(({ acknowledged }) => acknowledged),
    attempted: desks.flatMap(({ attempted }) => attempted),
    ...(await readHistory(faulty.system)),
  });

  it(
    'loses nothing, doubles nothing, keeps every order and makes nothing up',
    async () => {
      expect(checkHistory(await history())).toEqual([]);
      expect(await readDifferences(faulty.system)).toEqual([]);
      expect((await readProgress(faulty.system)).parked).toBe(0);
    },
    longestRunMs,
  );

  it('gave no answer that the faults do not explain, and no process ended by itself', () => {
    expect(desks.flatMap(({ surprises }) => surprises)).toEqual([]);
    expect(Object.keys(killings.kills)).not.toEqual([]);
    expect(total(({ acknowledged }) => acknowledged.length)).toBeGreaterThan(0);
    expect(killings).toMatchObject({ diedByThemselves: [], notStarted: [] });
  });

  it(
    'wrote nobody into a log',
    async () => {
      const tokens = desks.flatMap((desk) => desk.tokens);
      expect(await scanLogs(faulty.logs, secretsOfRun(faulty, guests, tokens))).toEqual([]);
    },
    longestRunMs,
  );
});
