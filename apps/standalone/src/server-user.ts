import { spawnSync } from 'node:child_process';
import { StartFailure } from './start-failure.ts';

/** The account that owns the database files and runs the server; undefined means the launcher's own. */
export interface ServerUser {
  name: string;
  uid: number;
  gid: number;
}

/** PostgreSQL refuses to run as root, so root lends it `postgres`, or `nobody` where that does not exist. */
export function findServerUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    const uid = numericId('-u', name);
    const gid = numericId('-g', name);
    if (uid && gid !== undefined) return { name, uid, gid };
  }
  throw new StartFailure(
    'PostgreSQL không chạy bằng root và máy không có tài khoản "postgres" hay "nobody"',
    'PostgreSQL refuses to run as root and this machine has neither the account "postgres" nor "nobody"',
  );
}

function numericId(flag: '-u' | '-g', name: string): number | undefined {
  const { status, stdout } = spawnSync('id', [flag, name], { encoding: 'utf8' });
  return status === 0 ? Number(stdout) : undefined;
}

/** Whether the account can reach `path` and execute (a folder: enter) it; every folder above counts. */
export function canEnter(user: ServerUser | undefined, path: string): boolean {
  return spawnSync('test', ['-x', path], user ? { uid: user.uid, gid: user.gid } : {}).status === 0;
}
