import { generateKeyPairSync } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { AccessLogList, StatisticsResponse } from '@luutru/contracts';
import { addDays, localDate } from '@luutru/domain';
import { deliverySettings } from '@luutru/population-sync';
import pg from 'pg';
import { createApp as createWorker } from '../../apps/worker/src/create-app.js';
import { until } from '../faults/until.ts';
import { declaration } from '../support/declaration.factory.ts';
import { startTestApi, type TestApi } from '../support/test-api.ts';

const today = localDate(Date.now());
const range = `from=${addDays(today, -6)}&to=${today}`;

describe('figures over HTTP', () => {
  let api: TestApi;
  let worker: NestFastifyApplication;
  let [desk, culture, health, leader, overseer]: string[] = [];

  beforeAll(async () => {
    api = await startTestApi();
    worker = await createWorker({
      databaseUrl: api.database.url,
      secretsDir: api.database.secretsDir,
      host: '127.0.0.1',
      port: 0,
      population: {
        url: 'http://127.0.0.1:1',
        credential: 'nobody-is-there',
        privateKey: generateKeyPairSync('ed25519').privateKey,
      },
      delivery: deliverySettings,
    });
    await worker.init();
    [desk, culture, health, leader, overseer] = await Promise.all(
      ['letan.songthuong', 'so.vhttdl', 'so.yte', 'lanhdao.tinh', 'quantri'].map((name) => api.signIn(name)),
    );
  });

  afterAll(async () => {
    await worker.close();
    await api.close();
  });

  const ask = (
    query: string,
    who = culture,
  ): Promise<{ status: number; body: StatisticsResponse & { code: string } }> =>
    api.send('get', `/statistics?${query}`, who) as never;

  const declare = async (female = false): Promise<{ id: string }> => {
    const { guest } = declaration();
    const document = { ...guest.document, number: female ? '024188000011' : '024088000011' };
    const body = declaration({ guest: { ...guest, document, sex: female ? 'female' : 'male' } });
    const { body: stay, status } = await api.send('post', '/stays', desk).send(body);
    expect(status).toBe(201);
    return stay as { id: string };
  };

  it('are at most five seconds behind a declaration and its cancellation', async () => {
    for (let at = 0; at < 8; at++) await declare();
    const { id } = await declare(true);
    await declare(true);
    const behind = await until(
      '10 arrivals',
      5,
      async () => (await ask(`${range}&by=day`)).body.totals.arrivals === 10,
    );
    expect(behind).toBeLessThan(5);
    await api
      .send('post', `/stays/${id}/cancel`, desk)
      .set('If-Match', '"1"')
      .send({ reason: 'Nhầm khách' })
      .expect(200);
    await until('9 arrivals', 5, async () => (await ask(`${range}&by=day`)).body.totals.arrivals === 9);
    const { body } = await ask(`${range}&by=day`);
    expect(body).toMatchObject({
      by: 'day',
      sector: 'accommodation',
      totals: { arrivals: 9, inHouse: 9, domestic: 9 },
    });
    expect(body.rows.map(({ key }) => key)).toHaveLength(7);
  });

  it('are withheld where they are small, and where they would give small ones away', async () => {
    const { body } = await ask(`${range}&by=sex`);
    expect(body.totals).toMatchObject({ arrivals: 9, suppressed: [] });
    expect(body.rows.map(({ key, arrivals }) => [key, arrivals])).toEqual([
      ['female', null],
      ['male', null],
    ]);
    for (const row of body.rows)
      expect(row.suppressed).toEqual(expect.arrayContaining(['arrivals', 'inHouse']));
  });

  it('are shown by unit as it was before July 2025, and as it is since', async () => {
    const before = await ask(`${range}&by=unit&level=commune`);
    const since = await ask(`${range}&by=unit&units=2025`);
    const counted = ({ body }: { body: StatisticsResponse }) =>
      body.rows.filter((row) => row.arrivals).map(({ label, arrivals }) => [label, arrivals]);
    expect(counted(before)).toEqual([['Phường Thọ Xương', 9]]);
    expect(counted(since)).toEqual([['Phường Bắc Giang', 9]]);
    expect((await ask(`${range}&by=day&unitCode=07201`)).body.totals.arrivals).toBe(9);
    expect((await ask(`${range}&by=day&unitCode=215`)).body.totals.arrivals).toBe(0);
  });

  it('of every trade are the leaders’, of one the department’s', async () => {
    expect((await ask(`${range}&by=day`, leader)).body).toMatchObject({
      sector: null,
      totals: { arrivals: 9 },
    });
    expect((await ask(`${range}&by=day&sector=health`, leader)).body.totals.arrivals).toBe(0);
    expect((await ask(`${range}&by=day`, health)).body).toMatchObject({
      sector: 'health',
      totals: { arrivals: 0 },
    });
    const refused = await ask(`${range}&by=day&sector=accommodation`, health);
    expect([refused.status, refused.body.code]).toEqual([403, 'OTHER_SECTOR']);
    expect((await ask(`${range}&by=day`, desk)).status).toBe(403);
  });

  it.each([
    ['from=2026-11-02&to=2026-11-01&by=day', 422, { path: 'to', code: 'RANGE_REVERSED' }],
    ['from=2020-01-01&to=2026-11-01&by=day', 422, { path: 'to', code: 'RANGE_TOO_LONG' }],
    ['from=2026-11-31&to=2026-12-01&by=day', 422, { path: 'from', code: 'DATE_FORMAT' }],
    [`${range}&by=name`, 422, { path: 'by', code: 'NOT_ONE_OF' }],
    [`${range}`, 422, { path: 'by', code: 'REQUIRED' }],
  ])('are refused for %s', async (query, status, error) => {
    const { body, ...answer } = await ask(query);
    expect(answer.status).toBe(status);
    expect((body as unknown as { errors: unknown[] }).errors).toEqual([expect.objectContaining(error)]);
  });

  it('know no unit of another name', async () => {
    expect((await ask(`${range}&by=day&unitCode=99`)).status).toBe(404);
  });

  describe('in a file', () => {
    const purpose = 'Báo cáo quý của Sở';
    const download = (form: string, query = `${range}&by=sex&purpose=${encodeURIComponent(purpose)}`) =>
      api.send('get', `/statistics/export.${form}?${query}`, culture).buffer(true).parse(wholeBody);

    it.each([
      ['xlsx', 'PK', 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
      ['pdf', '%PDF-', 'application/pdf'],
      ['csv', '\u00ef\u00bb\u00bf', 'text/csv; charset=utf-8'],
    ])('are %s, and kept in the log of views with what they are for', async (form, begin, type) => {
      const { status, headers, body } = await download(form);
      expect([status, headers['content-type']]).toEqual([200, type]);
      expect((body as Buffer).toString('latin1').startsWith(begin)).toBe(true);
      expect(headers['content-disposition']).toContain(`.${form}"`);
      const { body: log } = await api.send('get', '/access-log?kind=export', overseer);
      expect((log as AccessLogList).items[0]).toMatchObject({
        kind: 'export',
        purpose,
        route: `GET /api/v1/statistics/export.${form}`,
        role: 'department',
      });
    });

    it('withhold the same figures', async () => {
      const { body } = await download('csv');
      const lines = (body as Buffer).toString().trim().split('\r\n');
      expect(lines[1]).toMatch(/^Nữ(,ẩn|,0)+$/);
      expect(lines[1]).toContain('ẩn,ẩn');
      expect(lines.at(-1)).toMatch(/^Tổng số,9,/);
    });

    it('are not given without a purpose', async () => {
      const { status, body } = await download('csv', `${range}&by=sex`);
      expect(status).toBe(422);
      expect(JSON.parse(String(body)).errors).toEqual([
        expect.objectContaining({ path: 'purpose', code: 'REQUIRED' }),
      ]);
    });
  });

  it('count nothing twice when the worker is killed in the middle', async () => {
    const admin = new pg.Client({ connectionString: api.database.adminUrl });
    await admin.connect();
    try {
      // The counting transaction is ended by the server, again and again, while stays are declared.
      const kill = (): Promise<unknown> =>
        admin.query(`select pg_terminate_backend(pid) from pg_stat_activity
                      where usename = 'luutru_worker' and state <> 'idle' and datname = current_database()`);
      for (let at = 0; at < 12; at++) {
        await declare();
        await kill();
      }
      await until('21 arrivals', 10, async () => (await ask(`${range}&by=day`)).body.totals.arrivals === 21);
    } finally {
      await admin.end();
    }
  });
});

function wholeBody(response: unknown, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  const stream = response as NodeJS.ReadableStream;
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts)));
}
