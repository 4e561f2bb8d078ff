import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { StartFailure } from './start-failure.ts';

/**
 * Clears the way on a data folder that was in use before. A server whose launcher is still there is left alone; one
 * that lost its launcher is stopped; a `postmaster.pid` whose number now belongs to another program is removed.
 * @param ownerFile holds the process id of the launcher that started the last server.
 * @throws StartFailure when another launcher is using the folder.
 */
export async function clearPreviousServer(cluster: string, ownerFile: string): Promise<void> {
  const lock = join(cluster, 'postmaster.pid');
  const pid = Number((await readFile(lock, 'utf8').catch(() => '')).split('\n')[0]);
  if (!pid) return;
  const server = describe(pid);
  if (!server?.command.includes(cluster)) {
    await rm(lock, { force: true });
    return;
  }
  const owner = Number(await readFile(ownerFile, 'utf8').catch(() => '0'));
  if (owner && server.parent === owner && owner !== process.pid) {
    throw new StartFailure(
      `Một bản khác (tiến trình ${owner}) đang dùng ${cluster}; hãy dừng nó hoặc đặt DATA_DIR khác`,
      `Another copy (process ${owner}) is using this data folder; stop it or set another DATA_DIR`,
    );
  }
  for (const signal of ['SIGINT', 'SIGQUIT', 'SIGKILL'] as const) {
    send(pid, signal);
    for (let waited = 0; waited < 10_000; waited += 100) {
      if (!describe(pid)?.command.includes(cluster)) return;
      await pause(100);
    }
  }
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

/** Command line and parent of a process; undefined when there is none, or only its unreaped remains. */
function describe(pid: number): { command: string; parent: number } | undefined {
  if (existsSync('/proc/self/stat')) return describeFromProc(pid);
  const { stdout } = spawnSync('ps', ['-ww', '-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' });
  const [, parent, command] = /^\s*(\d+)\s+(.*)$/.exec(stdout) ?? [];
  return command === undefined ? undefined : { command, parent: Number(parent) };
}

function describeFromProc(pid: number): { command: string; parent: number } | undefined {
  try {
    const command = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    // The name, second field, may hold spaces and brackets; the parent is the second field after it.
    return command ? { command, parent: Number(fields[1]) } : undefined;
  } catch {
    return undefined;
  }
}
