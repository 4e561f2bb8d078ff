import { randomBytes } from 'node:crypto';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { signalIfThere } from '../../apps/standalone/src/bound-process.ts';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../../apps/standalone/src/embedded-postgres.ts';
import { portObstacle } from '../../apps/standalone/src/free-port.ts';
import { type Part, startSystem, type System } from '../support/system.ts';
import { until } from './until.ts';
import { type DeliveryWatch, watchDeliveries } from './watch-deliveries.ts';

/** The population database's levers, as the public contract has them; one that is absent is at rest. */
export interface Faults {
  latencyMs?: number;
  jitterMs?: number;
  errorRate?: number;
  dropResponseRate?: number;
  duplicateRate?: number;
  down?: boolean;
  seed?: number;
}

/** The whole system on a durable PostgreSQL of its own, every part of which may be killed. */
export interface FaultySystem {
  system: System;
  watch: DeliveryWatch;
  /** What the workers prove themselves with at the population database. */
  credential: string;
  /** Every log file of the system. */
  logs: string[];
  /** Resolves when the part serves; a worker, when it carries deliveries. */
  start(part: Part): Promise<void>;
  /** Sends SIGKILL to the postmaster alone: its sessions notice by themselves. */
  killPostgres(): Promise<void>;
  /** On the same files and port. */
  startPostgres(): Promise<void>;
  isPostgresAlive(): boolean;
  /** Sets the population database's faults, all of them at once. */
  pull(faults: Faults): Promise<void>;
  stop(): Promise<void>;
}

export async function startFaultySystem(workers: Part[], env: NodeJS.ProcessEnv): Promise<FaultySystem> {
  const dataDir = await mkdtemp(join(tmpdir(), 'luutru-faults-'));
  // The server's own account must pass through; what is inside is closed by itself.
  await chmod(dataDir, 0o711);
  const port = await lastingPort();
  const launch = (): Promise<EmbeddedPostgres> => startEmbeddedPostgres({ dataDir, port, testing: false });
  let postgres = await launch();
  const watch = await watchDeliveries();
  const credential = randomBytes(24).toString('base64url');
  const clear = async (): Promise<void> => {
    await watch.close();
    await postgres.stop();
    await rm(postgres.folder, { recursive: true, force: true });
    await rm(dataDir, { recursive: true, force: true });
  };
  try {
    const system = await startSystem({
      adminUrl: postgres.adminUrl,
      parts: ['population-db', 'api'],
      env: { ...env, POPULATION_URL: watch.url, POPULATION_CLIENT_CREDENTIAL: credential },
    });
    watch.target = system.populationUrl;
    const parts: Part[] = ['population-db', 'api', ...workers];
    const start = (part: Part): Promise<void> =>
      workers.includes(part) ? startWorker(system, part) : system.start(part);
    for (const worker of workers) await start(worker);
    return {
      system,
      start,
      watch,
      credential,
      get logs() {
        return [...parts.map((part) => join(system.logDir, `${part}.log`)), postgres.logFile];
      },
      async killPostgres() {
        signalIfThere(postgres.pid, 'SIGKILL');
        await postgres.exited;
      },
      async startPostgres() {
        postgres = await launch();
      },
      isPostgresAlive: () => isAlive(postgres.pid),
      async pull(faults) {
        const answer = await fetch(`${system.populationUrl}/v1/faults`, {
          method: 'PUT',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify(faults),
        });
        if (!answer.ok) throw new Error(`The faults were not taken: ${answer.status}`);
      },
      async stop() {
        await system.stop().finally(clear);
      },
    };
  } catch (error) {
    await clear();
    throw error;
  }
}

/** A worker has no address that is known beforehand; its log says when it is at work. */
async function startWorker(system: System, part: Part): Promise<void> {
  const log = join(system.logDir, `${part}.log`);
  const timesAtWork = async (): Promise<number> =>
    (await readFile(log, 'utf8').catch(() => '')).split('worker carries deliveries').length;
  const before = await timesAtWork();
  await system.start(part);
  const atWork = async (): Promise<boolean> => (await timesAtWork()) > before;
  await until(`${part} carries deliveries`, 60, async () => !isAlive(system.pid(part)) || (await atWork()));
  if (!(await atWork())) throw new Error(`${part} ended while it started: see ${log}`);
}

export function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/**
 * A free port below those that the system gives to outgoing connections (32768 on Linux): while the server is away
 * nobody is given its port by chance.
 */
async function lastingPort(): Promise<number> {
  for (;;) {
    const port = 20_000 + Math.floor(Math.random() * 10_000);
    if ((await portObstacle(port)) === undefined) return port;
  }
}
