import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ended, signalIfThere, spawnBound } from './bound-process.ts';
import { ensureBrowser } from './ensure-browser.ts';
import { say } from './say.ts';
import { root } from './settings.ts';

/** What a step counted. A step that is no test run counts as one. */
interface Count {
  passed: number;
  failed: number;
}

const nodeFlags = ['--experimental-vm-modules', '--no-warnings'];
let underway: number | undefined;

/** Runs a program of `node_modules` on this Node, its output shown as it comes. It does not outlive us. */
async function run(program: string, args: string[]): Promise<boolean> {
  const child = spawnBound(process.execPath, [...nodeFlags, join(root, 'node_modules', program), ...args], {
    signal: 'SIGTERM',
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, NX_DAEMON: 'false', TZ: 'UTC' },
  });
  underway = child.pid;
  const reason = await ended(child);
  underway = undefined;
  return reason === 'exit 0';
}

/** Given up: what is underway ends too, with all it started. */
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (underway !== undefined) signalIfThere(-underway, 'SIGTERM');
    process.exit(130);
  });
}

const check =
  (program: string, ...args: string[]) =>
  async (): Promise<Count> =>
    (await run(program, args)) ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };

/** One project of jest; its own report is what is counted, and a project that ran nothing has failed. */
const jest =
  (project: string, ...options: string[]) =>
  async (): Promise<Count> => {
    const folder = mkdtempSync(join(tmpdir(), 'luutru-jest-'));
    const report = join(folder, 'report.json');
    try {
      const clean = await run('jest/bin/jest.js', [
        '--selectProjects',
        project,
        '--json',
        `--outputFile=${report}`,
        ...options,
      ]);
      const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(
        readFileSync(report, 'utf8'),
      ) as Record<string, number>;
      const failed = (numFailedTests ?? 0) + (numRuntimeErrorTestSuites ?? 0);
      const passed = numPassedTests ?? 0;
      return { passed, failed: failed === 0 && (!clean || passed === 0) ? 1 : failed };
    } catch {
      return { passed: 0, failed: 1 };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

/**
 * Every step of the test, in order; `npm test -- unit lint` runs those alone. Each journey of the browser has a system
 * of its own, and one after the other, for two at once want more than two cores.
 */
const steps: Record<string, () => Promise<Count>> = {
  build: check('nx/dist/bin/nx.js', 'run-many', '-t', 'build', '--outputStyle=static'),
  types: check('typescript/bin/tsc', '-p', 'tsconfig.json', '--noEmit'),
  lint: check('eslint/bin/eslint.js', '.'),
  format: check('prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.'),
  unit: jest('unit'),
  web: jest('web'),
  integration: jest('integration'),
  api: jest('api'),
  browser: async () => (ensureBrowser() ? jest('browser', '--maxWorkers=1')() : { passed: 0, failed: 1 }),
  faults: jest('faults'),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !Object.hasOwn(steps, name));
if (unknown.length) {
  say(`Không có bước ${unknown.join(', ')} | no such step; there are: ${Object.keys(steps).join(', ')}`);
  process.exit(2);
}
const total: Count = { passed: 0, failed: 0 };
const summary: string[] = [];
for (const [name, step] of Object.entries(steps)) {
  if (asked.length && !asked.includes(name)) continue;
  say(`\n── ${name} ──`);
  const begun = performance.now();
  const { passed, failed } = await step();
  total.passed += passed;
  total.failed += failed;
  const seconds = ((performance.now() - begun) / 1000).toFixed(0);
  summary.push(
    `${failed ? '✕' : '✓'} ${name.padEnd(12)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed ${seconds.padStart(5)} s`,
  );
}
say(`\n${summary.join('\n')}\n`);
say(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed || total.passed === 0 ? 1 : 0;
