import { WorkerDb, poolOptions } from '@luutru/database';
import { FigureReader, GatherFigures, KeepReports, ReportClock, StatisticsReader } from '@luutru/reports';
import { countChanges } from '@luutru/statistics';
import type { ReportLine, ReportResponse } from '@luutru/contracts';
import { readSheet } from '@luutru/spreadsheet';
import { DataSource } from 'typeorm';
import { declaration } from '../support/declaration.factory.ts';
import { startTestApi, type TestApi } from '../support/test-api.ts';

const line = (key: string, arrivals: number, international = 0): ReportLine => ({
  key,
  label: key === '222' ? 'Huyện Hiệp Hòa' : key,
  arrivals,
  overnightArrivals: arrivals,
  domestic: arrivals - international,
  international,
  departures: arrivals,
  nights: 2 * arrivals,
  averageStay: 2,
  inHouse: arrivals,
  roomDaysUsed: arrivals,
  occupancy: 0.5,
});

class TwoDistricts extends FigureReader {
  read(): Promise<{ rows: ReportLine[]; totals: ReportLine }> {
    const rows = [line('213', 1200, 40), line('222', 3), line('223', 20)];
    return Promise.resolve({ rows, totals: line('total', 1223, 40) });
  }
}

describe('reports', () => {
  let api: TestApi;
  let source: DataSource;
  let worker: KeepReports;
  let police: string;
  let leader: string;
  let now = 0;
  const clock = { at: () => now } as ReportClock;
  const at = (time: string): number => (now = Date.parse(`${time}+07:00`));

  beforeAll(async () => {
    api = await startTestApi();
    Object.assign(api.app.get(ReportClock), clock);
    source = await new DataSource(
      poolOptions({ url: api.database.url, poolSize: 2 }, 'luutru_worker', api.database.keys),
    ).initialize();
    worker = new KeepReports(new WorkerDb(source), new GatherFigures(new TwoDistricts()), clock);
    police = await api.signIn('congan.tinh');
    leader = await api.signIn('lanhdao.tinh');
  });

  afterAll(async () => {
    await source.destroy();
    await api.close();
  });

  const list = async (query = '', token = police): Promise<ReportResponse[]> =>
    (await api.send('get', `/reports${query}`, token)).body.items;
  const newest = async (kind = 'weekly'): Promise<ReportResponse> => {
    const [first] = await list(`?kind=${kind}`);
    return (await api.send('get', `/reports/${first?.id}`, police)).body;
  };
  const change = (report: ReportResponse, what: object, version = report.version) =>
    api.send('patch', `/reports/${report.id}`, police).set('If-Match', `"${version}"`).send(what);
  const act = (report: ReportResponse, what: 'lock' | 'submit') =>
    api.send('post', `/reports/${report.id}/${what}`, police).set('If-Match', `"${report.version}"`);

  it('are drafted, written at, locked by hand and submitted in time', async () => {
    at('2026-11-25T06:00:00');
    await worker.run();
    const draft = await newest();
    expect(draft).toMatchObject({
      number: '2026-W47',
      from: '2026-11-18',
      to: '2026-11-24',
      state: 'draft',
      deadline: '2026-11-25T15:00:00+07:00',
      running: false,
      gathering: false,
      figures: { totals: { arrivals: 1223 }, yearToDate: null, byAgeGroup: [] },
      events: [{ kind: 'drafted', by: null }],
    });
    const wrote = await change(draft, { difficulties: 'Mạng chập chờn tại 3 xã.' });
    expect(wrote.status).toBe(200);
    expect(wrote.headers['etag']).toBe(`"${draft.version + 1}"`);
    expect((await change(draft, { proposals: 'x' })).body.code).toBe('PRECONDITION_FAILED');
    expect((await change(draft, { figures: {} })).body.code).toBe('UNKNOWN_FIELD');
    expect((await act(wrote.body, 'submit')).body.code).toBe('REPORT_NOT_LOCKED');
    const locked = await act(wrote.body, 'lock');
    expect(locked.body).toMatchObject({ state: 'locked', lockedAt: '2026-11-25T06:00:00+07:00' });
    // Sent again after a lost answer: the version that is no more, and no second entry in the log.
    expect((await act(wrote.body, 'lock')).status).toBe(412);
    expect((await act(locked.body, 'lock')).body.code).toBe('REPORT_LOCKED');
    const refused = await change(locked.body, { difficulties: 'khác' });
    expect([refused.status, refused.body.code]).toEqual([409, 'REPORT_LOCKED']);
    at('2026-11-25T14:59:59');
    const sent = await act(locked.body, 'submit');
    expect(sent.body).toMatchObject({
      state: 'sent',
      late: false,
      difficulties: 'Mạng chập chờn tại 3 xã.',
      events: [
        { kind: 'drafted' },
        { kind: 'edited', by: expect.stringContaining('Ngô Đức Thắng') },
        { kind: 'locked' },
        { kind: 'submitted' },
      ],
    });
    expect((await act(locked.body, 'submit')).status).toBe(412);
    expect((await act(sent.body, 'submit')).body.code).toBe('REPORT_SENT');
    expect((await newest()).events).toHaveLength(4);
  });

  it('are closed to the pen at the deadline, with or without a worker, and then late', async () => {
    at('2026-12-02T06:00:00');
    await worker.run();
    const draft = await newest();
    at('2026-12-02T15:00:00');
    expect((await change(draft, { proposals: 'Muộn' })).body.code).toBe('REPORT_LOCKED');
    await worker.answer();
    const locked = await newest();
    expect(locked).toMatchObject({ state: 'locked', proposals: '' });
    expect((await act(locked, 'submit')).body).toMatchObject({ state: 'sent', late: true });
  });

  it('are begun early on demand, to date, and locked when their days are over', async () => {
    at('2026-12-05T10:00:00');
    const ask = () => api.send('post', '/reports/drafts', police).send({ kind: 'weekly' });
    const dry = await api.send('post', '/reports/drafts?dryRun=true', police).send({ kind: 'weekly' });
    expect([dry.status, dry.body.number]).toEqual([201, '2026-W49']);
    const made = await ask();
    expect([made.status, made.body.running, made.body.figures, made.body.gathering]).toEqual([
      201,
      true,
      null,
      true,
    ]);
    await worker.answer();
    at('2026-12-05T11:00:00');
    const again = await ask();
    expect([again.status, again.body.id, again.body.gathering]).toEqual([200, made.body.id, true]);
    await worker.answer();
    const draft = await newest();
    expect([draft.gathering, draft.figures?.asOf]).toEqual([false, '2026-12-05T11:00:00+07:00']);
    expect((await act(draft, 'lock')).body.code).toBe('REPORT_PERIOD_OPEN');
    at('2026-12-09T00:00:00');
    expect((await act(draft, 'lock')).body.code).toBe('REPORT_FIGURES_PENDING');
    at('2026-12-09T07:00:00');
    await worker.run();
    expect((await list('?kind=weekly')).map(({ number }) => number)).toEqual([
      '2026-W49',
      '2026-W48',
      '2026-W47',
    ]);
    expect((await act(await newest(), 'lock')).body.state).toBe('locked');
    expect((await api.send('post', '/reports/drafts', police).send({ kind: 'daily' })).body.errors).toEqual([
      { path: 'kind', code: 'NOT_ONE_OF', message: expect.any(String) },
    ]);
  });

  it('say whether facilities declared in time, which are new, and no guest', async () => {
    at(new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 19));
    const desk = await api.signIn('letan.songthuong');
    const guest = declaration();
    const filed = await api.send('post', '/stays', desk).set('Idempotency-Key', 'report-1').send(guest);
    expect(filed.status).toBe(201);
    now += 60_000;
    const asked = await api.send('post', '/reports/drafts', police).send({ kind: 'monthly' });
    await worker.answer();
    const { body } = await api.send('get', `/reports/${asked.body.id}`, police);
    expect(body.figures).toMatchObject({ activeFacilities: 4, parked: 0, punctuality: { declared: 1 } });
    expect(body.figures.newFacilities.map(({ name }: { name: string }) => name)).toContain(
      'Khách sạn Sông Thương',
    );
    const { fullName, document } = guest.guest as { fullName: string; document: { number: string } };
    for (const secret of [fullName, document.number]) expect(JSON.stringify(body)).not.toContain(secret);
  });

  it('say what the statistics have counted', async () => {
    const desk = await api.signIn('letan.songthuong');
    for (let guest = 0; guest < 6; guest++)
      await api
        .send('post', '/stays', desk)
        .set('Idempotency-Key', `counted-${guest}`)
        .send(declaration(guest ? {} : { kind: 'dayUse' }));
    const counting = new WorkerDb(source);
    while (await counting.run((transaction) => countChanges(transaction, 500)));
    now = Date.now() + 60_000;
    await api.send('post', '/reports/drafts', police).send({ kind: 'monthly' });
    await new KeepReports(counting, new GatherFigures(new StatisticsReader()), clock).answer();
    const { figures } = await newest('monthly');
    const { body } = await api.send('get', '/stays?limit=200', desk);
    expect(figures?.totals).toMatchObject({ arrivals: body.items.length, international: 0 });
    expect(figures?.bySector.map(({ key, arrivals }) => [key, arrivals])).toEqual([
      ['accommodation', body.items.length],
      ['health', 0],
      ['transport', 0],
    ]);
    expect(figures?.byDistrict.find(({ label }) => label === 'Thành phố Bắc Giang')?.arrivals).toBe(
      body.items.length,
    );
    expect(figures?.byFacilityKind.map(({ key }) => key)).toContain('hotel');
    expect(figures?.byDistrict).toHaveLength(10);
    expect(figures?.yearToDate?.arrivals).toBe(body.items.length);
  });

  it('are read by leaders without cells under five, and by nobody of a commune', async () => {
    const { id } = await newest();
    const seen = (await api.send('get', `/reports/${id}`, leader)).body as ReportResponse;
    const districts = seen.figures?.byDistrict ?? [];
    // The three of Hiệp Hòa, and the twenty that would tell them.
    expect(districts.map(({ key, arrivals }) => [key, arrivals])).toEqual([
      ['213', 1200],
      ['222', null],
      ['223', null],
    ]);
    const few = Object.values(districts[1] ?? {}).filter(
      (value) => typeof value === 'number' && value > 0 && value < 5,
    );
    expect(few).toEqual([]);
    const commune = await api.signIn('congan.thoxuong');
    expect((await api.send('get', `/reports/${id}`, commune)).status).toBe(403);
    expect((await api.send('get', '/reports', commune)).status).toBe(403);
    expect((await api.send('post', '/reports/drafts', commune).send({ kind: 'weekly' })).status).toBe(403);
    expect((await api.send('patch', `/reports/${id}`, leader).set('If-Match', '"1"').send({})).status).toBe(
      403,
    );
  });

  it('are pages by keyset', async () => {
    const first = (await api.send('get', '/reports?limit=2', leader)).body;
    const second = (await api.send('get', `/reports?limit=200&cursor=${first.nextCursor}`, leader)).body;
    const ids = [...first.items, ...second.items].map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual((await list()).map(({ id }) => id));
    expect((await api.send('get', '/reports?kind=daily', leader)).status).toBe(422);
  });

  it('are papers and workbooks, by suffix and by Accept', async () => {
    const { id } = await newest('monthly');
    const bytes = (path: string, accept = 'application/octet-stream') =>
      api
        .send('get', path, police)
        .set('Accept', accept)
        .buffer(true)
        .parse((response, done) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => chunks.push(chunk));
          response.on('end', () => done(null, Buffer.concat(chunks)));
        });
    const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
    for (const [path, accept] of [[`/reports/${id}.pdf`], [`/reports/${id}`, 'application/pdf']] as const) {
      const { headers, body } = await bytes(path, accept);
      expect([headers['content-type'], String(body).slice(0, 5)]).toEqual(['application/pdf', '%PDF-']);
    }
    for (const [path, accept] of [[`/reports/${id}.xlsx`], [`/reports/${id}`, xlsx]] as const) {
      const { headers, body } = await bytes(path, accept);
      expect(headers['content-type']).toBe(xlsx);
      const texts: unknown[] = [];
      for await (const row of readSheet(body as Buffer, 'report.xlsx')) texts.push(...row.cells);
      expect(JSON.stringify(texts)).toContain('Lượt khách');
    }
    expect(
      (await api.send('get', `/reports/${id}`, police).set('Accept', `${xlsx}, application/json`)).body.id,
    ).toBe(id);
    for (const name of ['x', `${id}.docx`, '019a0000-0000-7000-8000-000000000000.pdf'])
      expect((await api.send('get', `/reports/${name}`, police)).status).toBe(404);
  });
});
