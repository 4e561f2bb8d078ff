import { randomUUID } from 'node:crypto';
import type { AlertResponse, AlertSummary, DeclareStayRequest, WatchEntryResponse } from '@luutru/contracts';
import pg from 'pg';
import { declaration } from '../support/declaration.factory.ts';
import { type Judging, startJudging } from '../support/judging.ts';
import { startTestApi, type TestApi } from '../support/test-api.ts';

const xuongGiang = '019a3d5e-0000-7000-8000-000000000201';
const inDays = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

describe('signals', () => {
  let api: TestApi;
  let judging: Judging;
  let admin: pg.Client;
  let desk: string;
  let rival: string;
  let province: string;
  let colleague: string;
  let commune: string;

  beforeAll(async () => {
    api = await startTestApi();
    judging = await startJudging(api.database);
    admin = new pg.Client({ connectionString: api.database.adminUrl });
    await admin.connect();
    [desk, rival, province, colleague, commune] = (await Promise.all(
      ['letan.songthuong', 'letan.xuongiang', 'congan.tinh', 'congan.tinh2', 'congan.thoxuong'].map((name) =>
        api.signIn(name),
      ),
    )) as [string, string, string, string, string];
  });

  afterAll(async () => {
    await admin.end();
    await judging.close();
    await api.close();
  });

  /** A guest of one's own, whom no other case knows. */
  const guest = (number: string, changes: Partial<DeclareStayRequest['guest']> = {}) => ({
    ...declaration().guest,
    document: { type: 'citizenId' as const, number, issuedOn: '2021-05-10', expiresOn: null },
    ...changes,
  });
  const declare = async (token: string, body: DeclareStayRequest) => {
    const answer = await api.send('post', '/stays', token).send(body);
    expect(answer.status).toBe(201);
    return answer;
  };
  const alertsOf = async (token: string, query = '', stayId?: string): Promise<AlertSummary[]> => {
    const { body, status } = await api.send('get', `/alerts?limit=200${query}`, token);
    expect(status).toBe(200);
    const { items } = body as { items: AlertSummary[] };
    return stayId === undefined ? items : items.filter(({ stayIds }) => stayIds.includes(stayId));
  };
  const act = (token: string, path: string, version: number, body: object = {}) =>
    api.send('post', path, token).set('If-Match', `"${version}"`).send(body);
  const watched = (changes: object = {}) => ({
    documentNumber: '024088000099',
    fullName: 'Trần Văn Tìm',
    dateOfBirth: '1988-03-15',
    reason: 'Đang bị truy nã',
    legalBasis: 'Quyết định truy nã số 12/QĐ',
    severity: 'critical',
    expiresOn: inDays(90),
    ...changes,
  });
  const propose = async (body: object, token = province): Promise<WatchEntryResponse> => {
    const answer = await api.send('post', '/watchlist', token).send(body);
    expect(answer.status).toBe(201);
    return answer.body as WatchEntryResponse;
  };
  const approve = async (entry: WatchEntryResponse): Promise<void> => {
    const { status } = await act(colleague, `/watchlist/${entry.id}/approve`, entry.version);
    expect(status).toBe(200);
  };

  it('raises an alert for a watched guest, and the officers work it to its end', async () => {
    await approve(await propose(watched()));
    const { body } = await declare(desk, declaration({ guest: guest('024088000099') }));
    expect(await judging.stays()).toBeGreaterThan(0);
    const [alert] = (await alertsOf(commune, '&code=WATCHLIST_HIT', body.id)) as [AlertSummary];
    expect(alert).toMatchObject({
      severity: 'critical',
      state: 'new',
      version: 1,
      facilityName: 'Khách sạn Sông Thương',
      unitName: 'Phường Thọ Xương',
      detail: { match: 'number' },
    });
    const opened = await api.send('get', `/alerts/${alert.id}`, commune);
    expect(opened.headers['etag']).toBe('"1"');
    expect((opened.body as AlertResponse).stays).toMatchObject([
      { id: body.id, guest: { fullName: 'Nguyễn Văn Mẫu', document: { number: '024088000099' } } },
    ]);

    const early = await act(commune, `/alerts/${alert.id}/close`, 1);
    expect([early.status, early.body.code]).toEqual([409, 'ALERT_UNDECIDED']);
    expect((await api.send('post', `/alerts/${alert.id}/assign`, commune)).status).toBe(428);
    expect((await act(commune, `/alerts/${alert.id}/assign`, 1)).body).toMatchObject({
      state: 'assigned',
      version: 2,
    });
    expect((await act(province, `/alerts/${alert.id}/assign`, 1)).status).toBe(412);
    const wordless = await act(commune, `/alerts/${alert.id}/resolve`, 2, { outcome: 'maybe', note: '' });
    expect([wordless.status, wordless.body.errors.map(({ path }: { path: string }) => path)]).toEqual([
      422,
      ['outcome', 'note'],
    ]);
    const decided = await act(commune, `/alerts/${alert.id}/resolve`, 2, {
      outcome: 'confirmed',
      note: 'Đã gặp, đúng người cần tìm',
    });
    expect(decided.body).toMatchObject({ state: 'confirmed', version: 3 });
    const again = await act(commune, `/alerts/${alert.id}/assign`, 3);
    expect([again.status, again.body.code]).toEqual([409, 'ALERT_DECIDED']);
    const closed = await act(province, `/alerts/${alert.id}/close`, 3);
    expect(closed.body).toMatchObject({
      state: 'closed',
      history: [
        { state: 'assigned', note: null },
        { state: 'confirmed', note: 'Đã gặp, đúng người cần tìm' },
        { state: 'closed', note: null },
      ],
    });
    const { rows } = await admin.query(`select 1 from app.alert_event where note_sealed::text like '%gặp%'`);
    expect(rows).toEqual([]);
    const views = await admin.query(
      `select 1 from app.access_log where kind = 'alert' and $1 = any(stay_ids)`,
      [body.id],
    );
    expect(views.rows.length).toBeGreaterThan(1);
  });

  it('does nothing before a second officer approves, nor after the entry is revoked', async () => {
    const entry = await propose(watched({ documentNumber: '024088000098' }));
    const own = await act(province, `/watchlist/${entry.id}/approve`, 1);
    expect([own.status, own.body.code]).toEqual([403, 'WATCH_OWN_PROPOSAL']);
    expect((await act(commune, `/watchlist/${entry.id}/approve`, 1)).status).toBe(404);
    await expect(
      admin.query(
        `update app.watch_entry set approved_by = proposed_by, approved_by_name = '', approved_at = now() where id = $1`,
        [entry.id],
      ),
    ).rejects.toThrow('watch_entry_two_persons_check');
    const before = await declare(
      desk,
      declaration({ guest: guest('024088000098', { fullName: 'Lê Văn Trước' }) }),
    );
    await judging.stays();
    expect(await alertsOf(province, '&code=WATCHLIST_HIT', before.body.id)).toEqual([]);

    await approve(entry);
    expect(await judging.entries.run()).toBe(2);
    expect(await alertsOf(province, '&code=WATCHLIST_HIT', before.body.id)).toHaveLength(1);
    expect(await judging.entries.run()).toBe(0);

    const twice = await act(colleague, `/watchlist/${entry.id}/approve`, 2);
    expect([twice.status, twice.body.code]).toEqual([409, 'WATCH_DECIDED']);
    expect(
      (await act(province, `/watchlist/${entry.id}/revoke`, 2, { reason: 'Đã bắt được' })).body,
    ).toMatchObject({
      state: 'revoked',
      revokeReason: 'Đã bắt được',
    });
    const after = await declare(
      desk,
      declaration({ guest: guest('024088000098', { fullName: 'Lê Văn Sau' }) }),
    );
    await judging.stays();
    expect(await alertsOf(province, '&code=WATCHLIST_HIT', after.body.id)).toEqual([]);
  });

  it('names what is wrong with a proposal, and takes one that is sent twice once', async () => {
    const { body, status } = await api
      .send('post', '/watchlist', province)
      .send(watched({ fullName: '1234', documentNumber: null, dateOfBirth: null, expiresOn: inDays(-1) }));
    expect([
      status,
      body.errors.map(({ path, code }: { path: string; code: string }) => [path, code]),
    ]).toEqual([
      422,
      [
        ['fullName', 'NAME_FORMAT'],
        ['dateOfBirth', 'REQUIRED'],
        ['expiresOn', 'WATCH_EXPIRY'],
      ],
    ]);
    const key = randomUUID();
    const send = (proposal: object) =>
      api.send('post', '/watchlist', province).set('Idempotency-Key', key).send(proposal);
    const proposal = watched({ documentNumber: '024088000097' });
    const [first, second] = [await send(proposal), await send(proposal)];
    expect(second.body).toEqual(first.body);
    expect(second.headers['idempotent-replayed']).toBe('true');
    expect((await send(watched())).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
    const { rows } = await admin.query(
      `select 1 from app.watch_entry w where w::text like '%024088000097%' or w::text like '%Trần Văn Tìm%'`,
    );
    expect(rows).toEqual([]);
  });

  it('tells the facility nothing: a watched guest is answered as any other, and nothing is done at once', async () => {
    await approve(await propose(watched({ documentNumber: '024088000041', fullName: 'Đỗ Văn Canh' })));
    const answers = [];
    for (const number of ['024088000041', '024088000042']) {
      const { body, headers, status } = await declare(
        desk,
        declaration({ guest: guest(number), place: number }),
      );
      const waiting = await admin.query('select 1 from app.alert where $1 = any(stay_ids)', [body.id]);
      expect(waiting.rows).toEqual([]);
      await judging.stays();
      const later = await api.send('get', `/stays/${body.id}`, desk);
      const history = await api.send('get', `/stays/${body.id}/history`, desk);
      answers.push({ status, headers: namesOf(headers), body, later: later.body, history: history.body });
    }
    const [hit, other] = answers.map((answer) => plain(JSON.stringify(answer)));
    expect(hit).toBe(other);
    const { rows } = await admin.query<{ count: string }>(
      `select count(*) from app.alert where code = 'WATCHLIST_HIT' and detail->>'match' = 'number'
        and stay_ids[1] = any(array[$1, $2]::uuid[])`,
      answers.map(({ body }) => body.id),
    );
    expect(rows[0]?.count).toBe('1');
    expect((await api.send('get', '/alerts', desk)).status).toBe(403);
  });

  it('finds a guest in two houses, for the police of either, once however often it is judged', async () => {
    const one = await declare(desk, declaration({ guest: guest('024088000031') }));
    await judging.stays();
    const two = await declare(
      rival,
      declaration({
        facilityId: xuongGiang,
        place: null,
        guest: guest('024088000031', { fullName: 'Ai Khác' }),
      }),
    );
    await judging.stays();
    const found = (await alertsOf(province, '', two.body.id)).map(({ code }) => code).sort();
    expect(found).toEqual(expect.arrayContaining(['OVERLAP_STAY', 'SAME_DOC_DIFFERENT_PERSON']));
    expect(await alertsOf(commune, '&code=OVERLAP_STAY', one.body.id)).toHaveLength(1);
    await admin.query('update app.delivery set judged_sequence = 0');
    expect(await judging.stays()).toBe(0);
  });

  it('hears what the population database answers', async () => {
    const { body } = await declare(desk, declaration({ guest: guest('024088000032') }));
    await judging.stays();
    await admin.query(
      `update app.delivery set verification = 'mismatch', mismatched = '{deceased}', verified_at = now()
        where stay_id = $1`,
      [body.id],
    );
    await judging.stays();
    expect((await alertsOf(province, '', body.id)).map(({ code }) => code)).toContain('POPDB_DECEASED');
  });

  it('opens the visa of a foreigner for its end alone', async () => {
    const korean = {
      fullName: 'SAMPLE HANEUL',
      nationality: 'KOR',
      dateOfBirth: '1978-02-03',
      document: { type: 'passport' as const, number: 'M00112233', issuedOn: null, expiresOn: '2029-12-30' },
      visa: {
        number: 'V1234567',
        type: 'DL',
        expiresOn: inDays(-2),
        entryDate: inDays(-20),
        entryPort: 'Nội Bài',
      },
    };
    const { body } = await declare(desk, declaration({ guest: { ...declaration().guest, ...korean } }));
    await judging.stays();
    const [alert] = await alertsOf(province, '&code=VISA_EXPIRED', body.id);
    expect(alert?.detail).toEqual({ expiresOn: inDays(-2) });
  });

  it('judges no sandbox', async () => {
    const { body } = await api.send('post', '/sandbox').send({});
    const key = (body as { apiKey: string }).apiKey;
    const facilities = await api.send('get', '/facilities', key);
    const [facility] = facilities.body.items as { id: string; kind: string }[];
    const before = await alertsOf(province);
    await api
      .send('post', '/stays', key)
      .send(declaration({ facilityId: facility?.id ?? '', guest: guest('024088000099'), place: null }));
    await judging.stays();
    expect(await alertsOf(province)).toEqual(before);
  });

  it('pages and filters, and shows another unit nothing', async () => {
    const all = await alertsOf(province);
    const pages: AlertSummary[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const { body } = await api.send('get', `/alerts?limit=3${cursor && `&cursor=${cursor}`}`, province);
      pages.push(...(body.items as AlertSummary[]));
      cursor = body.nextCursor as string | null;
    }
    expect(pages).toEqual(all);
    expect(all.length).toBeGreaterThan(3);
    expect((await alertsOf(province, '&state=closed')).every(({ state }) => state === 'closed')).toBe(true);
    expect((await api.send('get', '/alerts?state=done', province)).body.errors[0]).toMatchObject({
      path: 'state',
    });
    const elsewhere = all.find(({ unitCode }) => unitCode !== '07201');
    await admin.query(`update app.alert set unit_code = '07420', other_units = '{}' where id = $1`, [
      elsewhere?.id,
    ]);
    expect((await api.send('get', `/alerts/${elsewhere?.id}`, commune)).status).toBe(404);
    expect((await act(commune, `/alerts/${elsewhere?.id}/assign`, 1)).status).toBe(404);
  });

  it('lets the province alone set a rule, which holds from the next stay on', async () => {
    const read = await api.send('get', '/signal-rules', commune);
    expect([read.body.items.length, read.body.maySet]).toEqual([25, false]);
    const set = (token: string, version: number, body: object, code = 'SAME_DOC_DIFFERENT_PERSON') =>
      api.send('patch', `/signal-rules/${code}`, token).set('If-Match', `"${version}"`).send(body);
    expect((await set(commune, 1, { enabled: false })).status).toBe(403);
    expect((await set(province, 1, {}, 'NO_SUCH_RULE')).status).toBe(404);
    const wrong = await set(
      province,
      1,
      { threshold: { minutes: 9999 }, validTo: '2020-01-01' },
      'OVERLAP_STAY',
    );
    expect(wrong.body.errors).toMatchObject([
      { path: 'threshold.minutes', code: 'THRESHOLD_RANGE' },
      { path: 'validTo', code: 'VALIDITY_RANGE' },
    ]);
    const off = await set(province, 1, { enabled: false });
    expect(off.body).toMatchObject({ enabled: false, version: 2, changedByName: expect.any(String) });
    const { body } = await declare(
      rival,
      declaration({
        facilityId: xuongGiang,
        place: null,
        guest: guest('024088000031', { fullName: 'Kẻ Thứ Ba' }),
      }),
    );
    await judging.stays();
    const found = (await alertsOf(province, '', body.id)).map(({ code }) => code);
    expect(found).toContain('OVERLAP_STAY');
    expect(found).not.toContain('SAME_DOC_DIFFERENT_PERSON');
    expect((await set(province, 1, { enabled: true })).status).toBe(412);
    const { rows } = await admin.query(
      'select code, version, enabled, actor_name from app.signal_rule_change',
    );
    expect(rows).toEqual([
      {
        code: 'SAME_DOC_DIFFERENT_PERSON',
        version: 2,
        enabled: false,
        actor_name: expect.stringContaining('Thắng'),
      },
    ]);
  });

  it('notices who searches without end', async () => {
    const purpose = 'Xác minh tin báo tội phạm';
    for (let searched = 0; searched < 30; searched++) {
      await api
        .send('post', '/persons/search', commune)
        .send({ name: `Không Ai ${searched}`, purpose })
        .expect(200);
    }
    expect(await judging.lookups.run()).toBe(1);
    expect(await judging.lookups.run()).toBe(0);
    const [alert] = await alertsOf(province, '&code=LOOKUP_ABUSE');
    expect(alert).toMatchObject({ unitCode: '24', detail: { searches: '30' } });
    expect(await alertsOf(commune, '&code=LOOKUP_ABUSE')).toEqual([]);
  });

  it('asks once a night, on a moved clock, and again the next night', async () => {
    const { body } = await declare(desk, declaration({ guest: guest('024088000077') }));
    const soon = Date.now() + 31 * 86_400_000;
    expect(await judging.night.run(soon)).toBeGreaterThan(0);
    expect((await alertsOf(province, '&code=STAY_OVER_30_DAYS', body.id)).length).toBe(1);
    expect((await alertsOf(province, '&code=SILENT_FACILITY')).length).toBeGreaterThan(0);
    expect(await judging.night.run(soon)).toBeUndefined();
    expect(await judging.night.run(soon + 86_400_000)).toBe(0);
  });
});

const namesOf = (headers: unknown): string[] => Object.keys(headers as object).sort();

/** Without what differs between any two stays: ids, times, the number, the receipt. */
const plain = (text: string): string =>
  text
    .replace(/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g, 'ID')
    .replace(/\d{4}-\d\d-\d\dT[\d:.]+(\+07:00|Z)/g, 'TIME')
    .replace(/0240880000\d\d/g, 'NUMBER')
    .replace(/LT01[0-9A-Z]+/g, 'RECEIPT');
