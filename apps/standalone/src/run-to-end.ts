import { closeSync } from 'node:fs';
import { ended, signalIfThere, spawnBound } from './bound-process.ts';
import { openLog, readFrom, sizeOf } from './log-file.ts';
import { root } from './settings.ts';

const underway = new Set<number>();

/** Runs a Node program that ends by itself. @returns how it ended and what it wrote to its log. */
export async function runToEnd(
  command: string[],
  env: NodeJS.ProcessEnv,
  logFile: string,
): Promise<{ status: string; output: string }> {
  const log = openLog(logFile);
  const start = sizeOf(logFile);
  const child = spawnBound(process.execPath, command, {
    signal: 'SIGTERM',
    stdio: ['ignore', log, log],
    env,
    cwd: root,
  });
  closeSync(log);
  const { pid } = child;
  if (pid !== undefined) underway.add(pid);
  const status = await ended(child);
  if (pid !== undefined) underway.delete(pid);
  return { status, output: readFrom(logFile, start) };
}

/** Ends such programs, and what they started, when the start is given up. */
export function abandonRuns(): void {
  for (const pid of underway) signalIfThere(-pid, 'SIGTERM');
}
