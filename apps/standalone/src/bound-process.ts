import { type ChildProcess, spawn, type SpawnOptions, spawnSync } from 'node:child_process';
import type { ServerUser } from './server-user.ts';

/** How a program that must not outlive us is started. */
export interface BoundOptions {
  /** What it gets when we are gone, however we went. */
  signal: 'SIGINT' | 'SIGTERM';
  user?: ServerUser | undefined;
  stdio: SpawnOptions['stdio'];
  env: NodeJS.ProcessEnv;
  cwd?: string;
}

let setprivIsThere: boolean | undefined;

function hasSetpriv(): boolean {
  // BusyBox has a setpriv without these flags.
  setprivIsThere ??=
    process.platform === 'linux' && spawnSync('setpriv', ['--pdeathsig', 'TERM', 'true']).status === 0;
  return setprivIsThere;
}

/**
 * Starts a program in a process group of its own (Ctrl-C is ours to pass on, in order) that ends when this process
 * does, SIGKILL included: on Linux the kernel sends the signal, elsewhere a shell waits at the end of a pipe.
 */
export function spawnBound(command: string, args: string[], options: BoundOptions): ChildProcess {
  const { signal, user, stdio, env, cwd } = options;
  const common = { stdio, env, cwd, detached: true };
  if (!hasSetpriv()) {
    const child = spawn(command, args, { ...common, ...(user && { uid: user.uid, gid: user.gid }) });
    watchFromPipe(child, signal);
    return child;
  }
  const become = user ? [`--reuid=${user.uid}`, `--regid=${user.gid}`, '--clear-groups'] : [];
  return spawn('setpriv', [...become, '--pdeathsig', signal.slice(3), '--', command, ...args], common);
}

function watchFromPipe(child: ChildProcess, signal: string): void {
  if (child.pid === undefined) return;
  const script = `cat >/dev/null; kill -${signal.slice(3)} ${child.pid} 2>/dev/null`;
  const watcher = spawn('sh', ['-c', script], { stdio: ['pipe', 'ignore', 'ignore'], detached: true });
  watcher.unref();
  // Killed before the pipe closes, so that it cannot signal a later process of the same number.
  child.once('exit', () => watcher.kill('SIGKILL'));
}

/** Resolves when the program has ended, with a short reason; also when it could not be started at all. */
export function ended(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    if (child.exitCode !== null) resolve(`exit ${child.exitCode}`);
    if (child.signalCode !== null) resolve(child.signalCode);
    child.once('exit', (code, signal) => resolve(signal ?? `exit ${code}`));
    child.once('error', (error) => resolve(error.message));
  });
}

/** Signals a process, or with a negative number its whole group; one that has just ended is no error. */
export function signalIfThere(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}
