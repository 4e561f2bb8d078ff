import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/**
 * The date rules, once more on devices set to other time zones. jest gives its tests a copy of `process.env`, so
 * the zone can only be changed from outside: each case runs the specs of the date rules in a process of its own.
 */
const root = fileURLToPath(new URL('../../..', import.meta.url));
const specs = 'libs/domain/src/(calendar|deadlines|cccd-qr|report-periods)\\.spec\\.ts$';

describe.each(['UTC', 'Asia/Ho_Chi_Minh'])('on a device in %s', (zone) => {
  it('the date rules hold', () => {
    const env = { ...process.env, TZ: zone };
    const clock = spawnSync(process.execPath, ['-p', 'Intl.DateTimeFormat().resolvedOptions().timeZone'], {
      env,
    });
    expect(String(clock.stdout).trim()).toMatch(zone === 'Asia/Ho_Chi_Minh' ? /Ho_Chi_Minh|Saigon/ : zone);

    const arguments_ = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js'];
    const run = spawnSync(
      process.execPath,
      [...arguments_, '--selectProjects=unit', '--runInBand', '--testPathPatterns', specs],
      { cwd: root, env, encoding: 'utf8' },
    );
    expect(run.stderr).toContain('Test Suites: 4 passed, 4 total');
    expect(run.status).toBe(0);
  }, 60_000);
});
