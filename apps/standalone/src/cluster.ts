import { createHash, randomBytes } from 'node:crypto';
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, chown, mkdir, readFile, realpath, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { type PostgresBinaries, systemFolder } from './postgres-binaries.ts';
import { canEnter, type ServerUser } from './server-user.ts';
import { StartFailure } from './start-failure.ts';

/** The files of one database server. */
export interface Cluster {
  /** PostgreSQL's own data folder. */
  cluster: string;
  /** The folder around it, which belongs to us. */
  folder: string;
  /** Holds the process id of the launcher that started the server last. */
  ownerFile: string;
  /** The superuser's. */
  password: string;
}

/** Finds the database of `dataDir`, or creates it: UTF-8, code point order, passwords by SCRAM. */
export async function prepareCluster(
  dataDir: string,
  binaries: PostgresBinaries,
  user: ServerUser | undefined,
): Promise<Cluster> {
  await mkdir(dataDir, { recursive: true, mode: 0o711 });
  const folder = await reachableFolder(await realpath(dataDir), user);
  const cluster = join(folder, 'cluster');
  const passwordFile = join(dataDir, 'superuser-password');
  // A password without its database is harmless, a database without its password is lost: in that order.
  if (!existsSync(passwordFile)) {
    if (existsSync(cluster)) await rename(cluster, `${cluster}.without-password-${Date.now()}`);
    await writeFile(passwordFile, randomBytes(24).toString('base64url'), { mode: 0o600 });
  }
  const password = await readFile(passwordFile, 'utf8');
  if (!existsSync(cluster)) await createCluster(cluster, password, binaries, user);
  return { cluster, folder, ownerFile: join(folder, 'launcher.pid'), password };
}

async function reachableFolder(dataDir: string, user: ServerUser | undefined): Promise<string> {
  if (canEnter(user, dataDir)) return dataDir;
  const folder = join(systemFolder, createHash('sha256').update(dataDir).digest('hex').slice(0, 16));
  await mkdir(folder, { recursive: true });
  for (const made of [systemFolder, folder]) await chmod(made, 0o755);
  return folder;
}

async function createCluster(
  cluster: string,
  password: string,
  binaries: PostgresBinaries,
  user: ServerUser | undefined,
): Promise<void> {
  // Under its final name only when complete, so that an interrupted start is simply begun again.
  const draft = `${cluster}.new`;
  const passwordCopy = `${cluster}.password`;
  await rm(draft, { recursive: true, force: true });
  await rm(passwordCopy, { force: true });
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordCopy, password, { mode: 0o600 });
  if (user) {
    await chown(draft, user.uid, user.gid);
    await chown(passwordCopy, user.uid, user.gid);
  }
  const flags = [
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--encoding=UTF8',
    '--text-search-config=simple',
    '--auth=scram-sha-256',
    '--username=postgres',
    `--pwfile=${passwordCopy}`,
    '--no-instructions',
    `--pgdata=${draft}`,
  ];
  const { status, stderr, error } = spawnSync(binaries.initdb, flags, {
    ...(user && { uid: user.uid, gid: user.gid }),
    cwd: dirname(cluster),
    env: { PATH: process.env['PATH'], LANG: 'C', TZ: 'UTC' },
    encoding: 'utf8',
  });
  await rm(passwordCopy, { force: true });
  if (status !== 0) {
    await rm(draft, { recursive: true, force: true });
    const reason = error?.message ?? stderr.trim().split('\n').at(-1) ?? '';
    throw new StartFailure(`Không tạo được cơ sở dữ liệu ở ${cluster}`, `initdb failed: ${reason}`);
  }
  await rename(draft, cluster);
}
