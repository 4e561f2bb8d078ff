import { closeSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { ended, spawnBound } from './bound-process.ts';
import { lastComplaint, openLog, readFrom, sizeOf } from './log-file.ts';
import { say } from './say.ts';
import { root } from './settings.ts';

/** One of our programs, kept running until it is told to stop. */
export interface Program {
  name: string;
  logFile: string;
  /** How often it ended by itself in a row, each time soon after its start. */
  readonly failures: number;
  /** The last error it wrote to its log, in one line. */
  lastComplaint(): string;
  /** Asks it to end, and after `patienceMs` makes it. */
  stop(patienceMs: number): Promise<void>;
  /** Ends it without asking. */
  kill(): void;
}

/** What to run. */
export interface ProgramOptions {
  name: string;
  /** A compiled program, relative to the checkout. */
  script: string;
  env: NodeJS.ProcessEnv;
  logFile: string;
}

const healthyAfterMs = 30_000;

/** Starts it, and starts it again whenever it ends unasked: at once at first, then ever more slowly. */
export function keepRunning({ name, script, env, logFile }: ProgramOptions): Program {
  let child = launch();
  let failures = 0;
  const stopping = new AbortController();
  const over = supervise();

  function launch() {
    const log = openLog(logFile);
    const stdio = ['ignore', log, log] as ['ignore', number, number];
    const started = spawnBound(process.execPath, [script], { signal: 'SIGTERM', stdio, env, cwd: root });
    closeSync(log);
    return started;
  }

  async function supervise(): Promise<void> {
    for (;;) {
      const begun = Date.now();
      const reason = await ended(child);
      if (stopping.signal.aborted) return;
      failures = Date.now() - begun > healthyAfterMs ? 1 : failures + 1;
      const delay = Math.min(200 * 2 ** (failures - 1), 30_000);
      say(
        `${name}: dừng bất ngờ (${reason}), chạy lại sau ${delay / 1000} s | ended, restarting; see ${logFile}`,
      );
      await pause(delay, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      child = launch();
    }
  }

  return {
    name,
    logFile,
    get failures() {
      return failures;
    },
    lastComplaint: () => lastComplaint(readFrom(logFile, sizeOf(logFile) - 10_000)),
    kill: () => void child.kill('SIGKILL'),
    async stop(patienceMs) {
      stopping.abort();
      child.kill('SIGTERM');
      const ref = { ref: false };
      const gone = await Promise.race([over.then(() => true), pause(patienceMs, false, ref)]);
      if (!gone) child.kill('SIGKILL');
      await over;
    },
  };
}
