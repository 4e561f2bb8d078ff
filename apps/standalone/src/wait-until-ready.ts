import { setTimeout as pause } from 'node:timers/promises';
import type { Program } from './program.ts';
import { StartFailure } from './start-failure.ts';

const patienceMs = 120_000;
const hopeless = 4;

/** Waits until `url` answers 200. @throws StartFailure when the program keeps ending, or takes too long. */
export async function waitUntilReady(program: Program, url: string): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (!(await isReady(url))) {
    if (program.failures >= hopeless || Date.now() > deadline) {
      throw new StartFailure(
        `${program.name} không khởi động được, xem ${program.logFile}: ${program.lastComplaint()}`,
        `${program.name} did not start, see its log`,
      );
    }
    await pause(100);
  }
}

async function isReady(url: string): Promise<boolean> {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(5000) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}
