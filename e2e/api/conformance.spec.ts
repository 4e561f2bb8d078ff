import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startTestApi, type TestApi } from '../support/test-api.ts';

const kit = fileURLToPath(new URL('../../apps/conformance/conformance.mjs', import.meta.url));

interface Report {
  passed: number;
  failed: number;
  skipped: number;
  checks: { name: string; result: string; detail: string }[];
}

describe('the conformance kit', () => {
  let api: TestApi;
  let url: string;
  let folder: string;

  beforeAll(async () => {
    api = await startTestApi();
    await api.app.listen(0, '127.0.0.1');
    url = await api.app.getUrl();
    folder = await mkdtemp(join(tmpdir(), 'conformance-'));
  });

  afterAll(async () => {
    await rm(folder, { recursive: true });
    await api.close();
  });

  const run = (...options: string[]): Promise<{ code: number; printed: string }> =>
    new Promise((done) => {
      execFile(process.execPath, [kit, '--url', url, '--out', folder, ...options], (error, stdout, stderr) =>
        done({ code: error ? Number(error.code) : 0, printed: stdout + stderr }),
      );
    });
  const reportOf = async (): Promise<Report> =>
    JSON.parse(await readFile(join(folder, 'conformance-report.json'), 'utf8')) as Report;

  it('passes against this API, and writes what it found', async () => {
    const { code, printed } = await run();
    const report = await reportOf();
    expect(report.checks.filter(({ result }) => result === 'FAIL')).toEqual([]);
    expect([code, report.failed, report.skipped]).toEqual([0, 0, 0]);
    expect(report.passed).toBeGreaterThan(35);
    expect(printed).toContain(`${report.passed} passed, 0 failed`);
    expect(await readFile(join(folder, 'conformance-report.md'), 'utf8')).toContain('| FHIR |');
  });

  it('fails where a promise is not kept', async () => {
    const { code } = await run('--key', 'lt_none');
    expect(code).toBe(1);
    expect((await reportOf()).failed).toBeGreaterThan(0);
  });
});
