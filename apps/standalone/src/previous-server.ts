import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { signalIfThere } from './bound-process.ts';
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
  const server = serverOf(cluster, pid);
  if (!server) {
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
    signalIfThere(pid, signal);
    for (let waited = 0; waited < 10_000; waited += 100) {
      if (!serverOf(cluster, pid)) return;
      await pause(100);
    }
  }
}

/** The parent of process `pid`, if that is PostgreSQL on this data folder and not the unreaped remains of it. */
function serverOf(cluster: string, pid: number): { parent: number } | undefined {
  if (existsSync('/proc/self/stat')) return fromProc(cluster, pid);
  const { stdout } = spawnSync('ps', ['-ww', '-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' });
  const [, parent, command] = /^\s*(\d+)\s+(.*)$/.exec(stdout) ?? [];
  return command?.includes(`/postgres -D ${cluster} -c `) ? { parent: Number(parent) } : undefined;
}

function fromProc(cluster: string, pid: number): { parent: number } | undefined {
  try {
    const [program, flag, folder] = readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
    if (!program?.endsWith('/postgres') || flag !== '-D' || folder !== cluster) return undefined;
    // The name, second field, may hold spaces and brackets; the parent is the second field after it.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ') ?? [];
    return { parent: Number(fields[1]) };
  } catch {
    return undefined;
  }
}
