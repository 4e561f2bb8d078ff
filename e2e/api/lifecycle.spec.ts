import { randomUUID } from 'node:crypto';
import type { HistoryResponse, KnownGuestList, PersonList, StayResponse } from '@luutru/contracts';
import type { Readable } from 'node:stream';
import { readSheet } from '@luutru/spreadsheet';
import pg from 'pg';
import type { Response } from 'supertest';
import { declaration, songThuong } from '../support/declaration.factory.ts';
import { startTestApi, type TestApi } from '../support/test-api.ts';

/** Facilities of the demo's hospital and coach firm. */
const health = '019a3d5e-0000-7000-8000-000000000301';
const transport = '019a3d5e-0000-7000-8000-000000000401';

const bytesOf = (response: Response, done: (error: null, body: Buffer) => void): void => {
  const parts: Buffer[] = [];
  const stream = response as unknown as Readable;
  stream.on('data', (part: Buffer) => parts.push(part));
  stream.on('end', () => done(null, Buffer.concat(parts)));
};

describe('the life of a stay', () => {
  let api: TestApi;
  let desk: string;
  let hospital: string;
  let coach: string;
  let rival: string;
  let province: string;
  let commune: string;

  beforeAll(async () => {
    api = await startTestApi();
    [desk, hospital, coach, rival, province, commune] = (await Promise.all(
      [
        'letan.songthuong',
        'tiepdon.benhvien',
        'dieuhanh.nhaxe',
        'letan.xuongiang',
        'congan.tinh',
        'congan.thoxuong',
      ].map((name) => api.signIn(name)),
    )) as [string, string, string, string, string, string];
  });

  afterAll(() => api.close());

  const asAdmin = async <Row extends pg.QueryResultRow>(
    sql: string,
    values: unknown[] = [],
  ): Promise<Row[]> => {
    const client = new pg.Client({ connectionString: api.database.adminUrl });
    await client.connect();
    try {
      return (await client.query<Row>(sql, values)).rows;
    } finally {
      await client.end();
    }
  };
  const declare = async (overrides = {}, token = desk): Promise<StayResponse> => {
    const { status, body } = await api.send('post', '/stays', token).send(declaration(overrides));
    expect({ status, errors: body.errors }).toEqual({ status: 201, errors: undefined });
    return body as StayResponse;
  };
  const act = (
    token: string,
    stay: { id: string; version: number },
    action: string,
    body: object,
    key = randomUUID(),
  ) =>
    api
      .send('post', `/stays/${stay.id}/${action}`, token)
      .set('If-Match', `"${stay.version}"`)
      .set('Idempotency-Key', key)
      .send(body);
  const amend = (token: string, stay: { id: string; version: number }, patch: object) =>
    api.send('patch', `/stays/${stay.id}`, token).set('If-Match', `"${stay.version}"`).send(patch);
  const history = async (token: string, id: string): Promise<HistoryResponse['items']> =>
    ((await api.send('get', `/stays/${id}/history`, token)).body as HistoryResponse).items;

  it('extends, moves, checks out and undoes, each with its time and who said so', async () => {
    const stay = await declare({ place: '201' });
    const until = new Date(Date.parse(stay.arrivedAt) + 31 * 86_400_000).toISOString();
    const extended = await act(desk, stay, 'extend', { expectedDepartureAt: until });
    expect(extended.body).toMatchObject({
      version: 2,
      warnings: expect.arrayContaining(['STAY_OVER_30_DAYS']),
    });
    const moved = await act(desk, extended.body, 'move', { place: '305', at: null });
    expect(moved.body).toMatchObject({ version: 3, place: '305' });
    const early = await act(desk, moved.body, 'move', { place: '306', at: '2020-01-01T00:00:00Z' });
    expect([early.status, early.body.code]).toEqual([422, 'STAY_LATER_CHANGED']);
    const out = await act(desk, moved.body, 'check-out', { departedAt: new Date().toISOString() });
    expect(out.body).toMatchObject({ status: 'departed', endReason: 'left' });
    expect(Date.parse(out.body.undoUntil)).toBeGreaterThan(Date.now());
    const back = await act(desk, out.body, 'undo', {});
    expect(back.body).toMatchObject({
      status: 'present',
      departedAt: null,
      endReason: null,
      undoUntil: null,
    });
    const again = await act(desk, back.body, 'undo', {});
    expect([again.status, again.body.code]).toEqual([409, 'UNDO_TOO_LATE']);
    const items = await history(desk, stay.id);
    expect(items.map(({ kind }) => kind)).toEqual(['declared', 'extended', 'moved', 'checkedOut', 'undone']);
    expect(items[2]?.changes).toContainEqual({ path: 'place', from: '201', to: '305' });
    expect(items.every(({ by }) => by === 'Nguyễn Thị Lan (lễ tân)')).toBe(true);
  });

  it('undoes no longer than ten minutes', async () => {
    const stay = await declare();
    const out = await act(desk, stay, 'cancel', { reason: 'Khai nhầm khách' });
    await asAdmin(`update app.stay set ended_at = now() - interval '11 minutes' where id = $1`, [stay.id]);
    const late = await act(desk, out.body, 'undo', {});
    expect([late.status, late.body.code]).toEqual([409, 'UNDO_TOO_LATE']);
  });

  it('amends by merge patch, judges the whole, keeps what the law fixed, and asks the register anew', async () => {
    const stay = await declare({ arrivedAt: '2026-11-20T14:05:00+07:00' });
    await asAdmin(`update app.delivery set verification = 'verified' where stay_id = $1`, [stay.id]);
    const wrong = await amend(desk, stay, {
      guest: { fullName: '<b>', document: { number: '1' } },
      place: 5,
    });
    expect(wrong.status).toBe(422);
    expect(wrong.body.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ path: 'place', code: 'TYPE_STRING' }),
        expect.objectContaining({ path: 'guest.fullName', code: 'NAME_FORMAT' }),
        expect.objectContaining({ path: 'guest.document.number', code: 'PID_FORMAT' }),
      ]),
    );
    const { status, body } = await amend(desk, stay, {
      guest: { fullName: 'Nguyễn Văn Mẫu Mực', phone: '0912345678' },
    });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      version: 2,
      guest: { fullName: 'Nguyễn Văn Mẫu Mực', dateOfBirth: '1988-03-15', phone: '0912345678' },
      dueAt: stay.dueAt,
      late: stay.late,
      minutesLate: stay.minutesLate,
      declaredAt: stay.declaredAt,
      receipt: stay.receipt,
      sync: { verification: 'pending' },
    });
    const [, change] = await history(desk, stay.id);
    expect(change).toMatchObject({ kind: 'amended', version: 2 });
    expect(change?.changes).toEqual([
      { path: 'guest.fullName', from: 'Nguyễn Văn Mẫu', to: 'Nguyễn Văn Mẫu Mực' },
      { path: 'guest.phone', from: null, to: '0912345678' },
    ]);
    expect((await amend(rival, body, { place: '1' })).status).toBe(404);
    expect((await amend(desk, stay, { place: '1' })).status).toBe(412);
    expect((await amend(desk, body, { facilityId: health })).body.code).toBe('FACILITY_UNKNOWN');
  });

  it('is given back by the police of its unit for correction, and mended by the facility', async () => {
    const stay = await declare();
    const request = {
      fields: ['guest.document.number'],
      reason: 'Số căn cước không khớp',
      dueAt: new Date(Date.now() + 3_600_000).toISOString(),
    };
    const bad = await act(commune, stay, 'return', { ...request, fields: ['guest.soul'] });
    expect([bad.status, bad.body.code]).toEqual([422, 'FIELD_UNKNOWN']);
    const past = await act(commune, stay, 'return', { ...request, dueAt: '2026-01-01T00:00:00Z' });
    expect([past.status, past.body.code]).toEqual([422, 'CORRECTION_DUE_PAST']);
    const returned = await act(commune, stay, 'return', request);
    expect(returned.body).toMatchObject({
      version: 2,
      correction: { fields: request.fields, reason: request.reason },
    });
    const seen = await api.send('get', `/stays/${stay.id}`, desk);
    expect(seen.body.correction.reason).toBe(request.reason);
    const waiting = (token: string) => api.send('get', '/stays?returned=true', token);
    expect((await waiting(desk)).body.items).toEqual([seen.body]);
    expect((await waiting(rival)).body.items).toEqual([]);
    const odd = await api.send('get', '/stays?returned=perhaps', desk);
    expect([odd.status, odd.body.errors]).toEqual([422, [expect.objectContaining({ path: 'returned' })]]);
    const repaired = await amend(desk, seen.body, { guest: { document: { number: '024088000012' } } });
    expect(repaired.body).toMatchObject({ version: 3, correction: null, late: stay.late });
    expect((await waiting(desk)).body.items).toEqual([]);
    expect((await history(commune, stay.id)).map(({ kind, by }) => [kind, by])).toEqual([
      ['declared', 'Nguyễn Thị Lan (lễ tân)'],
      ['returned', 'Dương Văn Sơn (Công an phường Thọ Xương)'],
      ['amended', 'Nguyễn Thị Lan (lễ tân)'],
    ]);
  });

  it('ends a patient and the relatives beside the bed together, with how it ended', async () => {
    const inHospital = { facilityId: health, place: 'G1' };
    const patient = await declare(
      {
        ...inHospital,
        reason: 'inpatient',
        guest: { ...declaration().guest, healthInsuranceNumber: 'dn4 24 0100000011' },
      },
      hospital,
    );
    expect(patient.guest.healthInsuranceNumber).toBe('DN4240100000011');
    const relative = await declare(
      { ...inHospital, reason: 'caregiver', caregiverOf: { stayId: patient.id, relation: 'con' } },
      hospital,
    );
    const out = await act(hospital, patient, 'check-out', {
      departedAt: new Date().toISOString(),
      endReason: 'transferred',
    });
    expect(out.body).toMatchObject({ status: 'departed', endReason: 'transferred' });
    const beside = await api.send('get', `/stays/${relative.id}`, hospital);
    expect(beside.body).toMatchObject({ status: 'departed', departedAt: out.body.departedAt });
  });

  it('takes in an unknown patient and learns later who it is', async () => {
    const stay = await declare(
      {
        facilityId: health,
        reason: 'inpatient',
        captureMethod: 'manual',
        guest: {
          fullName: 'Không rõ danh tính',
          dateOfBirth: null,
          sex: 'male',
          nationality: 'XXX',
          document: { type: 'none', number: null },
        },
        overrideReason: 'Cấp cứu, chưa rõ danh tính',
      },
      hospital,
    );
    const { body } = await amend(hospital, stay, { guest: declaration().guest, overrideReason: null });
    expect(body).toMatchObject({ guest: { fullName: 'Nguyễn Văn Mẫu' }, sync: { verification: 'pending' } });
  });

  it('warns of a second declaration of one guest at one place and time, again when repeated', async () => {
    const guest = {
      ...declaration().guest,
      document: { type: 'citizenId' as const, number: '024088000777' },
    };
    await declare({ guest });
    const key = randomUUID();
    const send = () => api.send('post', '/stays', desk).set('Idempotency-Key', key).send(second);
    const second = declaration({ guest });
    const [first, repeated] = [await send(), await send()];
    expect(first.body.warnings).toEqual(['DUPLICATE_STAY']);
    expect([repeated.body, repeated.headers['idempotent-replayed']]).toEqual([first.body, 'true']);
    const elsewhere = await api.send('get', `/stays/${first.body.id}`, desk);
    expect(elsewhere.body.warnings).toEqual(['DUPLICATE_STAY']);
  });

  it('proposes guests who came before, by number and by name, of the own tenant alone', async () => {
    const guest = {
      ...declaration().guest,
      fullName: 'Đỗ Thị Quen',
      sex: 'female' as const,
      document: { type: 'citizenId' as const, number: '024188000055' },
    };
    const stay = await declare({ guest, captureMethod: 'manual' });
    for (const q of ['024188000055', 'do thi q']) {
      const { body } = await api.send('get', `/guests?q=${encodeURIComponent(q)}`, desk);
      expect((body as KnownGuestList).items).toEqual([
        expect.objectContaining({ stayId: stay.id, presentStayId: stay.id, presentPlace: '301' }),
      ]);
      const other = await api.send('get', `/guests?q=${encodeURIComponent(q)}`, rival);
      expect(other.body.items).toEqual([]);
    }
    expect((await api.send('get', `/guests?q=${encodeURIComponent("'''")}`, desk)).body.items).toEqual([]);
  });

  it('exports the foreigners of some days as form NA17', async () => {
    const guest = {
      ...declaration().guest,
      fullName: 'HANEUL SAMPLE',
      nationality: 'KOR',
      document: { type: 'passport' as const, number: 'M00112244' },
      visa: {
        number: 'VN7654321',
        type: 'DL',
        expiresOn: '2027-01-01',
        entryDate: '2026-11-19',
        entryPort: 'Nội Bài',
      },
    };
    await declare({ guest, arrivedAt: '2026-11-20T14:05:00+07:00', captureMethod: 'mrz', place: '501' });
    const { body, headers } = await api
      .send('get', '/stays/na17.xlsx?from=2026-11-20&to=2026-11-20', desk)
      .buffer(true)
      .parse(bytesOf);
    expect(headers['content-disposition']).toContain('NA17-2026-11-20');
    const rows: (string | undefined)[][] = [];
    for await (const { cells } of readSheet(body as Buffer, 'na17.xlsx'))
      rows.push([...cells].map((cell) => cell?.text));
    expect(rows).toHaveLength(2);
    expect(rows[1]).toEqual(
      expect.arrayContaining([
        'HANEUL SAMPLE',
        'KOR',
        'M00112244',
        'VN7654321',
        '20/11/2026 14:05',
        '21/11/2026 02:05',
      ]),
    );
  });

  it('judges and stores nothing in a dry run of any write', async () => {
    const count = () =>
      asAdmin(
        `select (select count(*) from app.stay) as stays, (select count(*) from app.journal) as entries,
                (select count(*) from app.idempotency) as answers`,
      );
    const stay = await declare();
    const before = await count();
    const filed = await api
      .send('post', '/stays?dryRun=true', desk)
      .set('Idempotency-Key', randomUUID())
      .send(declaration());
    expect([filed.status, filed.headers['dry-run'], filed.body.status]).toEqual([201, 'true', 'present']);
    expect((await api.send('get', `/stays/${filed.body.id}`, desk)).status).toBe(404);
    const wrong = await api.send('post', '/stays?dryRun=true', desk).send(declaration({ reason: 'other' }));
    expect(wrong.body.code).toBe('REASON_TEXT_REQUIRED');
    const out = await api
      .send('post', `/stays/${stay.id}/cancel?dryRun=true`, desk)
      .set('If-Match', '"1"')
      .send({ reason: 'Thử' });
    expect([out.status, out.body.status]).toEqual([200, 'cancelled']);
    const odd = await api.send('post', '/stays?dryRun=perhaps', desk).send(declaration());
    expect([odd.status, odd.body.errors]).toEqual([422, [expect.objectContaining({ path: 'dryRun' })]]);
    expect(await count()).toEqual(before);
  });

  it('says that nobody came, once a day, and not when somebody did', async () => {
    const path = `/facilities/${transport}/nil-declarations`;
    const date = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
    const [first, second] = [
      await api.send('post', path, coach).send({ date }),
      await api.send('post', path, coach).send({ date }),
    ];
    expect([first.status, second.status, second.body]).toEqual([201, 201, first.body]);
    expect((await api.send('get', path, coach)).body.items).toEqual([first.body]);
    const old = await api.send('post', path, coach).send({ date: '2026-01-01' });
    expect([old.status, old.body.code]).toEqual([422, 'NIL_DATE_RANGE']);
    const busy = await api.send('post', `/facilities/${songThuong}/nil-declarations`, desk).send({ date });
    expect([busy.status, busy.body.code]).toEqual([409, 'GUESTS_PRESENT']);
    expect((await api.send('post', path, rival).send({ date })).status).toBe(404);
  });

  it('shows one person of three trades as one to the police, within their unit', async () => {
    const guest = {
      ...declaration().guest,
      fullName: 'Vũ Văn Ba Nơi',
      document: { type: 'citizenId' as const, number: '024088000333' },
    };
    await declare({ guest });
    await declare({ guest, facilityId: health, reason: 'inpatient' }, hospital);
    await declare({ guest, facilityId: transport, reason: 'transit', place: 'A1' }, coach);
    const search = (token: string, body: object) => api.send('post', '/persons/search', token).send(body);
    const aimless = await search(province, { documentNumber: '024088000333' });
    expect([aimless.status, aimless.body.errors]).toEqual([
      422,
      [expect.objectContaining({ path: 'purpose', code: 'REQUIRED' })],
    ]);
    const purpose = 'Xác minh tin báo';
    for (const by of [
      { documentNumber: '024 088 000 333' },
      { name: 'vu van ba', dateOfBirth: '1988-03-15' },
    ]) {
      const { body } = await search(province, { ...by, purpose });
      const { items } = body as PersonList;
      expect(items).toHaveLength(1);
      expect(items[0]).toMatchObject({ fullName: 'Vũ Văn Ba Nơi', document: { number: '024088000333' } });
      expect(items[0]?.stays.map(({ sector }) => sector).sort()).toEqual([
        'accommodation',
        'health',
        'transport',
      ]);
    }
    const local = await search(commune, { documentNumber: '024088000333', purpose });
    expect((local.body as PersonList).items[0]?.stays.map(({ facilityId }) => facilityId)).toEqual([
      songThuong,
    ]);
    expect((await search(desk, { documentNumber: '024088000333', purpose })).status).toBe(403);
  });

  it('files a batch line by line, keeps the good ones, and repeats its answer', async () => {
    const key = randomUUID();
    const body = [
      JSON.stringify(declaration({ captureMethod: 'api' })),
      '{"broken',
      '',
      JSON.stringify(declaration({ reason: 'other' })),
      JSON.stringify({ ...declaration(), surprise: 1 }),
      JSON.stringify(declaration({ facilityId: health })),
      JSON.stringify(declaration({ caregiverOf: { stayId: randomUUID(), relation: 'mẹ' } })),
      JSON.stringify(declaration({ place: '999' })),
    ].join('\n');
    const send = () =>
      api
        .send('post', '/stays/batch', desk)
        .set('Content-Type', 'application/x-ndjson')
        .set('Accept-Language', 'en')
        .set('Idempotency-Key', key)
        .buffer(true)
        .parse(bytesOf)
        .send(body);
    const first = await send();
    expect(first.headers['content-type']).toContain('application/x-ndjson');
    const lines = String(first.body)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line));
    expect(lines.map(({ line, status }) => [line, status])).toEqual([
      [1, 201],
      [2, 422],
      [4, 422],
      [5, 422],
      [6, 422],
      [7, 422],
      [8, 201],
    ]);
    expect(lines.slice(1, 6).map(({ errors }) => [errors[0].path, errors[0].code])).toEqual([
      ['', 'UNREADABLE_BODY'],
      ['reasonText', 'REASON_TEXT_REQUIRED'],
      ['surprise', 'UNKNOWN_FIELD'],
      ['facilityId', 'FACILITY_UNKNOWN'],
      ['caregiverOf.stayId', 'LINKED_STAY_UNKNOWN'],
    ]);
    expect(lines[2].errors[0].message).toContain('needs words');
    const stay = await api.send('get', `/stays/${lines[6].id}`, desk);
    expect(stay.body).toMatchObject({ place: '999', version: 1, sync: { status: 'pending' } });
    expect((await history(desk, lines[0].id)).map(({ kind }) => kind)).toEqual(['declared']);
    expect(String((await send()).body)).toBe(String(first.body));
    const json = await api.send('post', '/stays/batch', desk).send({});
    expect(json.status).toBe(415);
  });
});
