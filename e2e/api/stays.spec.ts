import { randomUUID } from 'node:crypto';
import type { StayResponse } from '@luutru/contracts';
import { declaration, songThuong } from '../support/declaration.factory.ts';
import { startTestApi, type TestApi } from '../support/test-api.ts';

describe('stays', () => {
  let api: TestApi;
  let desk: string;
  let rival: string;

  beforeAll(async () => {
    api = await startTestApi();
    [desk, rival] = await Promise.all([api.signIn('letan.songthuong'), api.signIn('letan.xuongiang')]);
  });

  afterAll(() => api.close());

  const declare = async (overrides = {}): Promise<StayResponse> => {
    const { status, body } = await api.send('post', '/stays', desk).send(declaration(overrides));
    expect(status).toBe(201);
    return body as StayResponse;
  };

  it('takes in a declaration and answers with everything that the contract promises', async () => {
    const request = declaration({ arrivedAt: '2026-11-20T14:05:00+07:00' });
    const answer = await api.send('post', '/stays', desk).send(request);
    expect(answer.status).toBe(201);
    expect(answer.headers).toMatchObject({ etag: '"1"', location: `/api/v1/stays/${answer.body.id}` });
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.body).toMatchObject({
      version: 1,
      status: 'present',
      facilityId: songThuong,
      guest: { fullName: 'Nguyễn Văn Mẫu', document: { number: '024088000011' } },
      arrivedAt: '2026-11-20T14:05:00+07:00',
      dueAt: '2026-11-20T23:00:00+07:00',
      foreignDueAt: null,
      late: true,
      sync: { status: 'pending', verification: 'pending', deliveredAt: null, attempts: 0 },
    });
    expect(answer.body.minutesLate).toBeGreaterThan(0);
    expect(answer.body.receipt.number).toMatch(/^LT[0-9A-HJKMNP-TV-Z]{26}$/);
    const found = await api.send('get', `/stays/${answer.body.id}`, desk);
    expect(found.body).toEqual(answer.body);
    expect(found.headers['etag']).toBe('"1"');
  });

  it('gives a foreigner a second duty', async () => {
    const stay = await declare({
      arrivedAt: '2026-11-20T23:30:00+07:00',
      captureMethod: 'mrz',
      guest: {
        fullName: 'HANEUL SAMPLE',
        dateOfBirth: '1978-02-03',
        sex: 'male',
        nationality: 'KOR',
        document: { type: 'passport', number: 'M00112233', issuedOn: null, expiresOn: '2029-12-30' },
        visa: {
          number: 'VN1234567',
          type: 'DL',
          expiresOn: '2027-01-01',
          entryDate: '2026-11-19',
          entryPort: 'Nội Bài',
        },
      },
    });
    expect(stay.dueAt).toBe('2026-11-21T08:00:00+07:00');
    expect(stay.foreignDueAt).toBe('2026-11-21T11:30:00+07:00');
    expect(stay.guest.visa?.number).toBe('VN1234567');
  });

  it('keeps names in NFC and finds them without accents, and a number as a whole', async () => {
    const stay = await declare({
      guest: {
        ...declaration().guest,
        fullName: '  Đặng  Thị Ỷ Lan'.normalize('NFD'),
        sex: 'female',
        document: { type: 'citizenId', number: '024188000012' },
      },
      captureMethod: 'manual',
    });
    expect(stay.guest.fullName).toBe('Đặng Thị Ỷ Lan'.normalize('NFC'));
    for (const q of ['y lan', 'DANG thi', '024188000012']) {
      const { body } = await api.send('get', '/stays', desk).query({ q });
      expect((body as { items: StayResponse[] }).items.map(({ id }) => id)).toEqual([stay.id]);
    }
  });

  it('gives the first answer again for the same key and body, and refuses the key for another', async () => {
    const key = randomUUID();
    const body = declaration();
    const send = (payload: object) =>
      api.send('post', '/stays', desk).set('Idempotency-Key', key).send(payload);
    const answers = await Promise.all([1, 2, 3, 4, 5].map(() => send(body)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201, 201, 201]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(answers.filter((answer) => answer.headers['idempotent-replayed'] === 'true')).toHaveLength(4);
    const other = await send({ ...body, place: '302' });
    expect([other.status, other.body.code]).toEqual([422, 'IDEMPOTENCY_KEY_REUSED']);
    // Another tenant's key of the same text is another key.
    const elsewhere = await api.send('get', '/facilities', rival);
    const theirs = await api
      .send('post', '/stays', rival)
      .set('Idempotency-Key', key)
      .send({ ...body, facilityId: elsewhere.body.items[0].id });
    expect(theirs.status).toBe(201);
    expect(theirs.body.id).not.toBe(answers[0]?.body.id);
  });

  it('checks out and cancels with the version that was seen, and keeps the history', async () => {
    const { id } = await declare();
    const act = (action: string, version: string | undefined, body: object) => {
      const test = api.send('post', `/stays/${id}/${action}`, desk);
      return (version === undefined ? test : test.set('If-Match', version)).send(body);
    };
    const leave = { departedAt: new Date().toISOString() };
    expect((await act('check-out', undefined, leave)).status).toBe(428);
    expect((await act('check-out', '"2"', leave)).status).toBe(412);
    expect((await act('check-out', '"1"', { departedAt: '2026-01-01T00:00:00Z' })).body.code).toBe(
      'DEPARTURE_BEFORE_ARRIVAL',
    );
    expect((await act('check-out', '"1"', { departedAt: '2030-01-01T00:00:00Z' })).body.code).toBe(
      'DEPARTURE_FUTURE',
    );
    const left = await act('check-out', '"1"', leave);
    expect([left.status, left.body.status, left.headers['etag']]).toEqual([200, 'departed', '"2"']);
    expect((await act('check-out', '"2"', leave)).body.code).toBe('STAY_NOT_PRESENT');
    const cancelled = await act('cancel', '"2"', { reason: 'Khai nhầm khách' });
    expect([cancelled.status, cancelled.body.status]).toEqual([200, 'cancelled']);
    const { body } = await api.send('get', `/stays/${id}/history`, desk);
    expect(body.items).toMatchObject([
      { version: 1, kind: 'declared', by: expect.stringContaining('lễ tân'), changes: [] },
      {
        version: 2,
        kind: 'checkedOut',
        changes: [{ path: 'status', from: 'present', to: 'departed' }, { path: 'departedAt' }],
      },
      {
        version: 3,
        kind: 'cancelled',
        changes: [{ path: 'status' }, { path: 'cancelReason', to: 'Khai nhầm khách' }],
      },
    ]);
  });

  it('repeats a check-out by its key, five times over', async () => {
    const { id } = await declare();
    const key = randomUUID();
    const body = { departedAt: new Date().toISOString() };
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() =>
        api
          .send('post', `/stays/${id}/check-out`, desk)
          .set('If-Match', '"1"')
          .set('Idempotency-Key', key)
          .send(body),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    const { body: history } = await api.send('get', `/stays/${id}/history`, desk);
    expect(history.items).toHaveLength(2);
  });

  it('pages by keyset without missing or repeating a stay', async () => {
    const arrivals = Array.from({ length: 7 }, (_, at) => `2026-10-0${1 + (at % 3)}T10:00:00+07:00`);
    const made = await Promise.all(
      arrivals.map((arrivedAt) => declare({ arrivedAt, expectedDepartureAt: null })),
    );
    const seen: StayResponse[] = [];
    let cursor: string | null = null;
    do {
      const { body } = await api
        .send('get', '/stays', desk)
        .query({ from: '2026-10-01', to: '2026-10-03', limit: 2, ...(cursor && { cursor }) });
      seen.push(...(body as { items: StayResponse[] }).items);
      cursor = (body as { nextCursor: string | null }).nextCursor;
    } while (cursor);
    expect(seen.map(({ id }) => id).sort()).toEqual(made.map(({ id }) => id).sort());
    const times = seen.map(({ arrivedAt }) => Date.parse(arrivedAt));
    expect(times).toEqual([...times].sort((a, b) => b - a));
  });

  it('answers another tenant exactly as for an id that does not exist', async () => {
    const { id } = await declare();
    const unknown = '01a20dff-7498-7181-92d4-000000000000';
    const routes = [
      ['get', (stay: string) => `/stays/${stay}`],
      ['get', (stay: string) => `/stays/${stay}/history`],
      ['post', (stay: string) => `/stays/${stay}/check-out`],
      ['post', (stay: string) => `/stays/${stay}/cancel`],
    ] as const;
    for (const [method, path] of routes) {
      const ask = (stay: string) => {
        const test = api.send(method, path(stay), rival).set('If-Match', '"1"');
        return method === 'post'
          ? test.send(
              path(stay).endsWith('cancel')
                ? { reason: 'thử xem' }
                : { departedAt: new Date().toISOString() },
            )
          : test;
      };
      const [theirs, none] = await Promise.all([ask(id), ask(unknown)]);
      expect([path('x'), theirs.status, theirs.body]).toEqual([path('x'), 404, none.body]);
    }
    for (const path of [`/facilities/${songThuong}`, `/facilities/${songThuong}/places`]) {
      expect((await api.send('get', path, rival)).status).toBe(404);
    }
    const { body: list } = await api.send('get', '/stays', rival);
    expect(
      (list as { items: StayResponse[] }).items.every(({ facilityId }) => facilityId !== songThuong),
    ).toBe(true);
    const filed = await api.send('post', '/stays', rival).send(declaration());
    expect(filed.body.errors).toMatchObject([{ path: 'facilityId', code: 'FACILITY_UNKNOWN' }]);
    const linked = await api.send('get', '/facilities', rival);
    const guardian = await api
      .send('post', '/stays', rival)
      .send(
        declaration({ facilityId: linked.body.items[0].id, guardian: { stayId: id, relation: 'parent' } }),
      );
    expect(guardian.body.errors).toMatchObject([{ path: 'guardian.stayId', code: 'LINKED_STAY_UNKNOWN' }]);
  });

  it("counts the desk's day", async () => {
    const before = await api.send('get', '/stays/today', desk);
    const { id } = await declare();
    const after = await api.send('get', '/stays/today', desk);
    expect(after.body.inHouse).toBe(before.body.inHouse + 1);
    expect(after.body.arrived).toBe(before.body.arrived + 1);
    await api.send('post', `/stays/${id}/cancel`, desk).set('If-Match', '"1"').send({ reason: 'Khai nhầm' });
    const undone = await api.send('get', '/stays/today', desk);
    expect(undone.body).toMatchObject({ inHouse: before.body.inHouse, arrived: before.body.arrived });
  });

  it("shows the department masked stays and today's figures, and nothing of a cancelled one in them", async () => {
    const department = await api.signIn('so.vhttdl');
    const before = (await api.send('get', '/department/today', department)).body;
    const { id } = await declare();
    const { body } = await api.send('get', '/department/stays', department).query({ limit: 200 });
    const row = (body as { items: { id: string }[] }).items.find((item) => item.id === id);
    expect(row).toMatchObject({
      facilityName: 'Khách sạn Sông Thương',
      unitName: 'Phường Thọ Xương',
      districtName: 'Thành phố Bắc Giang',
      guest: { maskedName: 'N. V. M.', birthYear: 1988, documentTail: '011' },
    });
    expect(JSON.stringify(body)).not.toMatch(/Nguyễn Văn Mẫu|024088000011|Tổ 1|1988-03-15/);
    const after = (await api.send('get', '/department/today', department)).body;
    expect(after).toMatchObject({
      arrivals: before.arrivals + 1,
      inHouse: before.inHouse + 1,
      domestic: before.domestic + 1,
    });
    expect(after.byDistrict).toMatchObject([{ code: '213', name: 'Thành phố Bắc Giang' }]);
    const health = await api.signIn('so.yte');
    const narrowed = (query: object) => api.send('get', '/department/stays', department).query(query);
    const city = await narrowed({ districtCode: '213', status: 'present' });
    expect(city.body.items.length).toBeGreaterThan(0);
    expect((await narrowed({ districtCode: '215' })).body.items).toEqual([]);
    const cancelled = (await narrowed({ status: 'cancelled' })).body as { items: { status: string }[] };
    expect(new Set(cancelled.items.map(({ status }) => status))).toEqual(new Set(['cancelled']));
    expect((await narrowed({ status: 'gone' })).body.errors).toMatchObject([
      { path: 'status', code: 'NOT_ONE_OF' },
    ]);
    expect((await api.send('get', '/department/stays', health)).body.items).toEqual([]);
  });

  it('keeps no number, address, phone or key of a guest in clear anywhere in the database', async () => {
    await declare({
      guest: { ...declaration().guest, permanentAddress: 'Ngõ Bí Mật số 7', phone: '0912345678' },
    });
    const { default: pg } = await import('pg');
    const admin = new pg.Client({ connectionString: api.database.adminUrl });
    await admin.connect();
    const { rows: tables } = await admin.query<{ name: string }>(
      `select c.oid::regclass::text as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'app' and c.relkind = 'r'`,
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const { rows } = await admin.query<{ text: string }>(`select t::text as text from ${name} t`);
      for (const { text } of rows) {
        // A bytea prints as hexadecimal, so the canaries are looked for in that form as well.
        for (const canary of ['024088000011', 'Ngõ Bí Mật', '0912345678', 'M00112233']) {
          if (text.includes(canary) || text.includes(Buffer.from(canary).toString('hex')))
            found.push(`${name}: ${canary}`);
        }
      }
    }
    await admin.end();
    expect(found).toEqual([]);
  });
});
