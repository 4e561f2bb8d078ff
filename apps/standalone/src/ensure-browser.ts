import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say } from './say.ts';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const found = (): boolean => Boolean(process.env['CHROMIUM_PATH']) || places.some((path) => existsSync(path));

/** Whether there is a browser for the tests; on Debian as root one is installed, with fonts that know Vietnamese. */
export function ensureBrowser(): boolean {
  if (found()) return true;
  const isRoot = process.getuid?.() === 0;
  const prefix = isRoot ? [] : ['sudo', '-n'];
  for (const args of [
    ['apt-get', 'update', '-q'],
    ['apt-get', 'install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-noto-core'],
  ]) {
    const [command = '', ...rest] = [...prefix, ...args];
    const { status } = spawnSync(command, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (status !== 0) break;
  }
  if (!found()) {
    say(
      'Không có Chromium và không cài được; đặt CHROMIUM_PATH | no Chromium and none could be installed: set CHROMIUM_PATH',
    );
  }
  return found();
}
