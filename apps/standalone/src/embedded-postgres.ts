import { closeSync, openSync } from 'node:fs';
import { readFile, rename, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { ended, signalIfThere, spawnBound } from './bound-process.ts';
import { prepareCluster } from './cluster.ts';
import { freePort } from './free-port.ts';
import { findBinaries, type PostgresBinaries } from './postgres-binaries.ts';
import { serverArguments } from './postgres-settings.ts';
import { clearPreviousServer } from './previous-server.ts';
import { findServerUser, type ServerUser } from './server-user.ts';
import { StartFailure } from './start-failure.ts';

/** What to start. */
export interface EmbeddedPostgresOptions {
  /** Folder of this database and its superuser's password; made when absent, kept between runs. */
  dataDir: string;
  /** Port on 127.0.0.1; a free one when absent. */
  port?: number;
  /** Faster and without durability: for data that is thrown away. */
  testing?: boolean;
}

/** A real PostgreSQL 18 that listens on 127.0.0.1 alone and ends with this process at the latest. */
export interface EmbeddedPostgres {
  /** Superuser URL of the database `postgres`. */
  adminUrl: string;
  port: number;
  /** The postmaster's process id. */
  pid: number;
  /** Where the files really are: `dataDir`, or a folder below `/var/lib/luutru` the server's account can enter. */
  folder: string;
  logFile: string;
  /** Resolves with a short reason when the server has ended, for whatever cause. */
  exited: Promise<string>;
  /** Ends all sessions, writes everything to disk and ends the server. Harmless when called again. */
  stop(): Promise<void>;
}

/** Crash recovery of a large write-ahead log may take this long. */
const readyWithinMs = 180_000;

/**
 * Starts the database in `dataDir`, creating it at the first call. After a crash it recovers; a server left over by a
 * launcher that is gone is stopped first.
 * @throws StartFailure with one readable line, after which nothing is left running.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const user = findServerUser();
  const binaries = await findBinaries(user);
  const { cluster, folder, ownerFile, password } = await prepareCluster(options.dataDir, binaries, user);
  await clearPreviousServer(cluster, ownerFile);
  await writeFile(ownerFile, String(process.pid));
  const logFile = join(folder, 'postgres.log');
  const deadline = Date.now() + readyWithinMs;
  for (;;) {
    const port = options.port ?? (await freePort());
    const launch = {
      binaries,
      user,
      cluster,
      folder,
      logFile,
      port,
      password,
      testing: options.testing ?? false,
    };
    const outcome = await launchServer(launch, deadline);
    if (typeof outcome !== 'string') return outcome;
    const portLost = /could not bind|could not create any TCP/.test(outcome) && options.port === undefined;
    // Sessions of a postmaster that was killed need a moment to notice it.
    const predecessorLeaving = outcome.includes('pre-existing shared memory block');
    if (Date.now() > deadline || !(portLost || predecessorLeaving)) {
      const reason = outcome.split('\n').findLast((line) => /FATAL|PANIC|could not/.test(line)) ?? outcome;
      throw new StartFailure(
        `PostgreSQL không khởi động được (nhật ký: ${logFile})`,
        `PostgreSQL did not start: ${reason.trim()}`,
      );
    }
    await pause(200);
  }
}

interface Launch {
  binaries: PostgresBinaries;
  user: ServerUser | undefined;
  cluster: string;
  folder: string;
  logFile: string;
  port: number;
  password: string;
  testing: boolean;
}

/** The running server, or what it wrote to its log when it did not come up. */
async function launchServer(launch: Launch, deadline: number): Promise<EmbeddedPostgres | string> {
  const { binaries, user, cluster, folder, logFile, port, password, testing } = launch;
  const logStart = await rotate(logFile);
  const log = openSync(logFile, 'a', 0o600);
  const child = spawnBound(binaries.postgres, serverArguments(cluster, port, testing), {
    signal: 'SIGINT',
    user,
    stdio: ['ignore', log, log],
    env: { PATH: process.env['PATH'], LANG: 'C', TZ: 'UTC' },
    cwd: folder,
  });
  closeSync(log);
  let reason: string | undefined;
  const exited = ended(child).then((why) => (reason = why));
  const pid = child.pid;
  while (reason === undefined && pid !== undefined && Date.now() < deadline) {
    if (await isReady(cluster, pid)) {
      const adminUrl = `postgres://postgres:${password}@127.0.0.1:${port}/postgres`;
      return { adminUrl, port, pid, folder, logFile, exited, stop: () => stopServer(pid, exited) };
    }
    await pause(25);
  }
  if (pid !== undefined) await stopServer(pid, exited);
  const written = (await readFile(logFile)).subarray(logStart).toString();
  return `${written}\n${reason ?? 'no answer in time'}`;
}

/** The postmaster writes its state into the eighth line of its lock file, padded with spaces. */
async function isReady(cluster: string, pid: number): Promise<boolean> {
  const lines = (await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n');
  return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
}

/** Puts a long log aside; the size of the one that goes on. */
async function rotate(logFile: string): Promise<number> {
  const size = await stat(logFile).then(
    (found) => found.size,
    () => 0,
  );
  if (size < 10_000_000) return size;
  await rename(logFile, `${logFile}.1`);
  return 0;
}

async function stopServer(pid: number, exited: Promise<string>): Promise<void> {
  // Fast, then immediate, then by force: recovery at the next start repairs what the last two leave behind.
  const steps = [
    ['SIGINT', 30_000],
    ['SIGQUIT', 10_000],
    ['SIGKILL', 5000],
  ] as const;
  for (const [signal, patience] of steps) {
    if (await isOver(exited, 0)) return;
    signalIfThere(pid, signal);
    if (await isOver(exited, patience)) return;
  }
}

async function isOver(exited: Promise<string>, patience: number): Promise<boolean> {
  const waiting = new AbortController();
  const over = exited.then(() => true);
  const late = pause(patience, false, { signal: waiting.signal }).catch(() => false);
  return Promise.race([over, late]).finally(() => waiting.abort());
}
