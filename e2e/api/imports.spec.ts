import { randomUUID } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import type { ImportResponse, ImportRowList, ImportRowResponse, StayList } from '@luutru/contracts';
import { readSheet } from '@luutru/spreadsheet';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import pg from 'pg';
import { openApiDocument } from '../../apps/api/src/open-api.js';
import { archiveOf, endlessRows, partsOf } from '../../libs/spreadsheet/src/archive.factory.ts';
import { songThuong } from '../support/declaration.factory.ts';
import { type GuestRow, guestRow, guestSheet, registerHeadings } from '../support/guest-sheet.ts';
import { startTestApi, type TestApi } from '../support/test-api.ts';

/** What is put into a right row, and every path and code that must come of it. */
type Fault = [changes: Partial<GuestRow>, errors: [path: string, code: string][]];

const kinds: Fault[] = [
  [{ 'Họ Tên': '' }, [['guest.fullName', 'REQUIRED']]],
  [{ 'Họ Tên': '<b>Mẫu</b>' }, [['guest.fullName', 'NAME_FORMAT']]],
  [{ 'Nam/Nữ': 'ông' }, [['guest.sex', 'NOT_ONE_OF']]],
  [{ 'Nam/Nữ': null }, [['guest.sex', 'REQUIRED']]],
  [{ 'Năm sinh': '31/02/1980' }, [['guest.dateOfBirth', 'DOB_INVALID']]],
  [{ 'Năm sinh': 'không nhớ' }, [['guest.dateOfBirth', 'DATE_FORMAT']]],
  [{ 'Năm sinh': null }, [['guest.dateOfBirth', 'REQUIRED']]],
  [{ CCCD: '12345' }, [['guest.document.number', 'PID_FORMAT']]],
  [{ CCCD: null }, [['guest.document.number', 'DOCUMENT_NUMBER_REQUIRED']]],
  [
    { CCCD: 'HC chưa có' },
    [
      ['guest.document.type', 'REQUIRED'],
      ['guest.nationality', 'REQUIRED'],
    ],
  ],
  [{ CCCD: '003088000011' }, [['guest.document.number', 'PID_PROVINCE_UNKNOWN']]],
  [
    { Đến: '01/01/2099' },
    [
      ['arrivedAt', 'ARRIVAL_FUTURE'],
      ['expectedDepartureAt', 'DEPARTURE_BEFORE_ARRIVAL'],
    ],
  ],
  [{ Đến: 'hôm qua' }, [['arrivedAt', 'DATE_FORMAT']]],
  [{ Đi: '01/01/2020' }, [['expectedDepartureAt', 'DEPARTURE_BEFORE_ARRIVAL']]],
  [{ Phòng: 'x'.repeat(51) }, [['place', 'TOO_LONG']]],
];

describe('imports', () => {
  let api: TestApi;
  let admin: pg.Client;
  let desk: string;
  let rival: string;

  beforeAll(async () => {
    api = await startTestApi();
    admin = new pg.Client({ connectionString: api.database.adminUrl });
    await admin.connect();
    [desk, rival] = await Promise.all([api.signIn('letan.songthuong'), api.signIn('letan.xuongiang')]);
  });

  afterAll(async () => {
    await admin.end();
    await api.close();
  });

  const upload = (file: Buffer, name = 'khach.xlsx', query = '', token = desk) =>
    api.send('post', `/imports?facilityId=${songThuong}${query}`, token).attach('file', file, name);

  const find = async (id: string): Promise<ImportResponse> =>
    (await api.send('get', `/imports/${id}`, desk)).body as ImportResponse;

  /** Waits until an import has come to an end, by asking, as a client does. */
  const ended = async (id: string): Promise<ImportResponse> => {
    for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
      const found = await find(id);
      if (found.status === 'done' || found.status === 'failed') return found;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    throw new Error(`Import ${id} does not end`);
  };

  const started = async (file: Buffer, name?: string, query?: string): Promise<string> => {
    const { status, body } = await upload(file, name, query);
    expect([status, body]).toEqual([202, { id: expect.any(String) }]);
    return body.id as string;
  };

  const rejected = async (id: string): Promise<ImportRowResponse[]> => {
    const items: ImportRowResponse[] = [];
    for (let cursor: string | null = ''; cursor !== null;) {
      const query = `status=rejected&limit=20${cursor && `&cursor=${cursor}`}`;
      const { body } = await api.send('get', `/imports/${id}/rows?${query}`, desk);
      items.push(...(body as ImportRowList).items);
      cursor = (body as ImportRowList).nextCursor;
    }
    return items;
  };

  const count = async (table: string): Promise<number> => {
    const { rows } = await admin.query<{ n: number }>(`select count(*)::int as n from app.${table}`);
    return rows[0]?.n ?? 0;
  };

  it('file 963 of 1,000 rows, name 37 faults by field and code, and the mended rest', async () => {
    const rows = Array.from({ length: 1000 }, (_, at) => guestRow(at));
    const faults = new Map<number, Fault>();
    for (let at = 0; at < 37; at++) {
      // Spread over the sheet by a fixed step, so that every run has the same faults in the same rows.
      const place = (17 + at * 331) % 1000;
      const kind = kinds[at % kinds.length] as Fault;
      faults.set(place + 2, kind);
      rows[place] = { ...(rows[place] as GuestRow), ...kind[0] };
    }
    const stays = await count('stay');
    const id = await started(await guestSheet(rows), 'thang-11.xlsx');
    expect(await ended(id)).toMatchObject({
      status: 'done',
      total: 1000,
      accepted: 963,
      rejected: 37,
      fileName: 'thang-11.xlsx',
      facilityId: songThuong,
      code: null,
    });
    expect((await count('stay')) - stays).toBe(963);
    expect(await count('import_content')).toBe(0);
    const found = await rejected(id);
    expect(found).toHaveLength(37);
    for (const { row, errors, values } of found) {
      const [, expected] = faults.get(row) as Fault;
      expect([row, errors.map(({ path, code }) => [path, code]).sort()]).toEqual([row, [...expected].sort()]);
      expect(errors.every(({ message }) => message.length > 0)).toBe(true);
      expect(values['guest.permanentAddress']).toBe(rows[row - 2]?.['Địa chỉ']);
    }

    const { body, status } = await api
      .send('get', `/imports/${id}/rejections.xlsx`, desk)
      .buffer(true)
      .parse((response, done) => {
        const pieces: Buffer[] = [];
        response.on('data', (piece: Buffer) => pieces.push(piece));
        response.on('end', () => done(null, Buffer.concat(pieces)));
      });
    expect(status).toBe(200);
    const sheet: (string | undefined)[][] = [];
    for await (const { cells } of readSheet(body as Buffer, 'dong-loi.xlsx'))
      sheet.push(Array.from(cells, (cell) => cell?.text));
    expect(sheet[0]).toEqual([...registerHeadings, 'Lỗi']);
    expect(sheet[1]?.at(-1)).toMatch(/^[^:]+: .+\.$/m);
    // As a person mends it: the right rows again under their numbers, the reasons left where they are.
    const mended = sheet.slice(1).map((cells) => guestRow(Number(cells[0]) - 1));
    const again = await started(await guestSheet(mended), 'da-sua.xlsx');
    expect(await ended(again)).toMatchObject({ accepted: 37, rejected: 0 });
    expect((await count('stay')) - stays).toBe(1000);
  });

  it('file what a row says, under the name of who sent it', async () => {
    const row = guestRow(4242);
    const id = await started(await guestSheet([row]));
    await ended(id);
    const { body } = await api.send('get', `/imports/${id}/rows`, desk);
    const [{ stayId, status, values }] = (body as ImportRowList).items as [ImportRowResponse];
    expect([status, values]).toEqual(['accepted', {}]);
    const stay = await api.send('get', `/stays/${stayId}`, desk);
    expect(stay.body).toMatchObject({
      captureMethod: 'import',
      place: row['Phòng'],
      guest: { fullName: row['Họ Tên'], document: { type: 'citizenId', number: row['CCCD'] } },
    });
    const history = await api.send('get', `/stays/${stayId}/history`, desk);
    const me = await api.send('get', '/auth/me', desk);
    expect(history.body.items[0].by).toBe(me.body.displayName);
  });

  it('refuse the same file for the same facility, unless it is asked for again', async () => {
    const file = await guestSheet([guestRow(5001)]);
    await ended(await started(file));
    expect(await upload(file)).toMatchObject({ status: 409, body: { code: 'IMPORT_REPEATED' } });
    expect((await ended(await started(file, 'x.xlsx', '&again=true'))).accepted).toBe(1);
  });

  it('give the first answer again to a repeated key, and file the rows once', async () => {
    const file = await guestSheet([guestRow(5100)]);
    const key = randomUUID();
    const send = () => upload(file).set('Idempotency-Key', key);
    const answers = await Promise.all([send(), send(), send()]);
    const last = await send();
    const ids = new Set([...answers, last].map(({ body }) => body.id as string));
    expect([...answers, last].map(({ status }) => status)).toEqual([202, 202, 202, 202]);
    expect(ids.size).toBe(1);
    expect(last.headers['idempotent-replayed']).toBe('true');
    expect((await ended([...ids][0] as string)).accepted).toBe(1);
    expect(await upload(await guestSheet([guestRow(5101)])).set('Idempotency-Key', key)).toMatchObject({
      status: 422,
      body: { code: 'IDEMPOTENCY_KEY_REUSED' },
    });
  });

  it('wait for their columns, say which are missing, and remember them', async () => {
    const csv = (at: number): Buffer => {
      const { 'Họ Tên': name, 'Nam/Nữ': sex, 'Năm sinh': birth, CCCD: number, Đến: arrival } = guestRow(at);
      return Buffer.from(`\uFEFFA;B;C;D;Đến\r\n${[name, sex, birth, number, arrival].join(';')}\r\n`);
    };
    const id = await started(csv(5200), 'la.csv');
    expect(await find(id)).toMatchObject({
      status: 'mapping',
      total: 1,
      columns: [
        { header: 'A', field: null, sample: guestRow(5200)['Họ Tên'] },
        { header: 'B', field: null },
        { header: 'C', field: null },
        { header: 'D', field: null },
        { header: 'Đến', field: 'arrivedAt' },
      ],
    });
    const map = (columns: Record<string, string | null>) =>
      api.send('post', `/imports/${id}/mapping`, desk).send({ columns });
    const half = { A: 'guest.fullName', B: 'guest.sex', C: 'guest.dateOfBirth' };
    expect((await map(half)).body).toMatchObject({
      status: 422,
      errors: [{ path: 'columns.guest.document.number', code: 'COLUMN_REQUIRED' }],
    });
    expect((await map({ ...half, X: 'place' })).body.errors).toMatchObject([
      { path: 'columns.X', code: 'UNKNOWN_FIELD' },
    ]);
    expect(await map({ ...half, D: 'guest.document.number' })).toMatchObject({
      status: 200,
      body: { status: 'running' },
    });
    expect((await ended(id)).accepted).toBe(1);
    expect((await map(half)).body.code).toBe('IMPORT_NOT_WAITING');
    expect((await ended(await started(csv(5201), 'la2.csv'))).accepted).toBe(1);
  });

  it('take a mapping with the file', async () => {
    const { 'Họ Tên': name, 'Nam/Nữ': sex, 'Năm sinh': birth, CCCD: number, Đến: arrival } = guestRow(5300);
    const csv = Buffer.from(`N,S,B,I,Đến\n${[name, sex, birth, number, arrival].join(',')}\n`);
    const mapping = {
      N: 'guest.fullName',
      S: 'guest.sex',
      B: 'guest.dateOfBirth',
      I: 'guest.document.number',
    };
    const wrong = await upload(csv, 'm.csv').field('mapping', '{"N":"colour"}');
    expect(wrong.body).toMatchObject({ status: 422, errors: [{ path: 'mapping.N', code: 'NOT_ONE_OF' }] });
    const { body, status } = await upload(csv, 'm.csv').field('mapping', JSON.stringify(mapping));
    expect(status).toBe(202);
    expect((await ended(body.id)).accepted).toBe(1);
  });

  it('mend a row in place, once, however often it is asked', async () => {
    const id = await started(await guestSheet([{ ...guestRow(5400), 'Nam/Nữ': '?', Phòng: 'x'.repeat(60) }]));
    await ended(id);
    const stays = await count('stay');
    const mend = (values: Record<string, string | null>, row: number | string = 2) =>
      api.send('patch', `/imports/${id}/rows/${row}`, desk).send({ values });
    const half = await mend({ 'guest.sex': 'Nam' });
    expect(half.body).toMatchObject({
      row: 2,
      status: 'rejected',
      values: { 'guest.sex': 'Nam' },
      errors: [{ path: 'place', code: 'TOO_LONG' }],
      stayId: null,
    });
    const answers = await Promise.all(Array.from({ length: 5 }, () => mend({ place: '301' })));
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.body.code).toBe('IMPORT_ROW_FILED');
    expect((await count('stay')) - stays).toBe(1);
    expect(await find(id)).toMatchObject({ accepted: 1, rejected: 0 });
    expect((await mend({ colour: 'red' })).body.errors).toMatchObject([
      { path: 'values.colour', code: 'UNKNOWN_FIELD' },
    ]);
    const other = await started(await guestSheet([{ ...guestRow(5401), 'Nam/Nữ': '?' }]));
    await ended(other);
    const key = randomUUID();
    for (const replayed of [undefined, 'true', 'true']) {
      const again = await api
        .send('patch', `/imports/${other}/rows/2`, desk)
        .set('Idempotency-Key', key)
        .send({ values: { 'guest.sex': 'Nữ' } });
      expect([again.status, again.body.status, again.headers['idempotent-replayed']]).toEqual([
        200,
        'accepted',
        replayed,
      ]);
    }
    expect((await count('stay')) - stays).toBe(2);
    for (const row of [3, 0, 'x', 99_999_999]) expect((await mend({}, row)).status).toBe(404);
  });

  it('put a leading zero back and warn, and refuse a calculated cell of its row alone', async () => {
    const cells = (...given: string[]): string =>
      given.map((cell) => (cell.startsWith('<') ? cell : `<c t="str"><v>${cell}</v></c>`)).join('');
    const row = guestRow(5500);
    const right = [row['Họ Tên'], row['Nam/Nữ'], row['Năm sinh']].map(String);
    const file = await archiveOf(
      partsOf(
        `<row>${cells('Họ tên', 'Nam/Nữ', 'Ngày sinh', 'CCCD', 'Đến')}</row>` +
          `<row>${cells(...right, `<c><v>${Number(row['CCCD'])}</v></c>`, String(row['Đến']))}</row>` +
          `<row>${cells(...right, '<c><f>A1</f><v>024088000011</v></c>', String(row['Đến']))}</row>`,
      ),
    );
    const id = await started(file);
    expect(await ended(id)).toMatchObject({ accepted: 1, rejected: 1 });
    const { body } = await api.send('get', `/imports/${id}/rows`, desk);
    expect((body as ImportRowList).items).toMatchObject([
      { row: 2, status: 'accepted', warnings: ['LEADING_ZERO_RESTORED'] },
      { row: 3, errors: [{ path: 'guest.document.number', code: 'FORMULA_REFUSED' }] },
    ]);
    const stay = await api.send('get', `/stays?q=${row['CCCD']}`, desk);
    expect((stay.body as StayList).items).toHaveLength(1);
  });

  const right = '<row><c t="str"><v>Họ tên</v></c></row><row><c t="str"><v>A</v></c></row>';
  it.each([
    [
      'macros',
      'khach.xlsx',
      () => archiveOf(partsOf(right, { 'xl/vbaProject.bin': 'x' })),
      422,
      'MACRO_REFUSED',
    ],
    [
      'a small file that unpacks to 600 MB',
      'khach.xlsx',
      () => archiveOf(partsOf('', { 'xl/worksheets/sheet1.xml': endlessRows(600 * 1024 * 1024) })),
      422,
      'ZIP_BOMB',
    ],
    ['an old .xls', 'khach.xls', async () => Buffer.from('D0CF11E0A1B11AE10000', 'hex'), 415, 'FILE_TYPE'],
    ['a picture', 'khach.png', async () => Buffer.from('89504E47', 'hex'), 415, 'FILE_TYPE'],
    [
      'a broken archive',
      'khach.xlsx',
      async () => (await archiveOf(partsOf(right))).subarray(0, 400),
      422,
      'FILE_BROKEN',
    ],
    ['another encoding', 'khach.csv', async () => Buffer.from('Họ tên,\u00ea', 'latin1'), 422, 'ENCODING'],
    ['no guests', 'khach.csv', async () => Buffer.from('Họ tên,CCCD\n'), 422, 'NO_ROWS'],
    [
      'more than 10 MB',
      'khach.csv',
      async () => Buffer.alloc(10 * 1024 * 1024 + 1, 'a'),
      413,
      'FILE_TOO_LARGE',
    ],
  ])('refuse %s and keep nothing', async (_, name, make, status, code) => {
    const before = await count('import');
    const file = await make();
    const answer = await upload(file, name);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.detail.length).toBeGreaterThan(10);
    expect(await count('import')).toBe(before);
  });

  it('refuse a missing file, an unknown part, JSON, a facility of nobody, and a file anywhere else', async () => {
    const path = `/imports?facilityId=${songThuong}`;
    const file = Buffer.from('Họ tên\nA\n');
    const none = await api.send('post', path, desk).field('mapping', '{}');
    expect(none.body.code).toBe('FILE_REQUIRED');
    const odd = await api.send('post', path, desk).attach('picture', file, 'a.csv');
    expect(odd.body.errors).toMatchObject([{ path: 'picture', code: 'UNKNOWN_FIELD' }]);
    expect((await api.send('post', path, desk).send({})).status).toBe(415);
    expect(
      (await api.send('post', '/imports', desk).attach('file', file, 'a.csv')).body.errors,
    ).toMatchObject([{ path: 'facilityId', code: 'REQUIRED' }]);
    const foreign = await upload(file, 'a.csv', '', rival);
    expect(foreign.body.errors).toMatchObject([{ path: 'facilityId', code: 'FACILITY_UNKNOWN' }]);
    expect((await api.send('post', '/stays', desk).attach('file', file, 'a.csv')).status).toBe(415);
    expect((await upload(file, 'a.csv', '', '')).status).toBe(401);
  });

  it('are not there for another tenant, whose list has none of them', async () => {
    const id = await started(await guestSheet([{ ...guestRow(5600), 'Họ Tên': '' }]));
    await ended(id);
    const calls = [
      api.send('get', `/imports/${id}`, rival),
      api.send('get', `/imports/${id}/rows`, rival),
      api.send('get', `/imports/${id}/rejections.xlsx`, rival),
      api.send('post', `/imports/${id}/mapping`, rival).send({ columns: {} }),
      api.send('patch', `/imports/${id}/rows/2`, rival).send({ values: { 'guest.fullName': 'A' } }),
    ];
    for (const call of calls) expect((await call).status).toBe(404);
    expect((await api.send('get', '/imports', rival)).body).toEqual({ items: [], nextCursor: null });
    const { body } = await api.send('get', '/imports?limit=1', desk);
    expect(body.items[0].id).toBe(id);
    const next = await api.send('get', `/imports?limit=1&cursor=${body.nextCursor}`, desk);
    expect(next.body.items[0].id).not.toBe(id);
  });

  it('answer as the document says', async () => {
    const document = openApiDocument(api.app);
    const ajv = new Ajv2020({ strict: false, allErrors: true });
    formats.default(ajv);
    ajv.addSchema({ $id: 'api', components: document.components });
    const waiting = await upload(Buffer.from('A,B\n1,2\n'), 'ab.csv');
    const id = await started(await guestSheet([guestRow(5800), { ...guestRow(5801), 'Nam/Nữ': '?' }]));
    await ended(id);
    const answers: [string, { body: unknown }][] = [
      ['ImportStarted', waiting],
      ['ImportResponse', await api.send('get', `/imports/${waiting.body.id}`, desk)],
      ['ImportResponse', await api.send('get', `/imports/${id}`, desk)],
      ['ImportList', await api.send('get', '/imports', desk)],
      ['ImportRowList', await api.send('get', `/imports/${id}/rows`, desk)],
      [
        'ImportRowResponse',
        await api.send('patch', `/imports/${id}/rows/3`, desk).send({ values: { place: '1' } }),
      ],
    ];
    for (const [schema, { body }] of answers) {
      const validate = ajv.compile({ $ref: `api#/components/schemas/${schema}` });
      expect([schema, validate(body) ? [] : validate.errors]).toEqual([schema, []]);
    }
  });

  it('judge a rehearsal and keep nothing of it', async () => {
    const before = await count('import');
    const file = await guestSheet([guestRow(5900)]);
    expect((await upload(file, 'a.xlsx', '&dryRun=true')).status).toBe(202);
    expect((await upload(Buffer.from('PK\u0003\u0004'), 'a.xlsx', '&dryRun=true')).body.code).toBe(
      'FILE_BROKEN',
    );
    expect(await count('import')).toBe(before);
  });

  it('tell the open pages of their own tenant how far they are', async () => {
    await api.app.listen(0, '127.0.0.1');
    const { port } = api.app.getHttpServer().address() as AddressInfo;
    const stop = new AbortController();
    const heard = new Map<string, string>();
    const listen = async (token: string): Promise<void> => {
      const response = await fetch(`http://127.0.0.1:${port}/api/v1/events`, {
        headers: { authorization: `Bearer ${token}` },
        signal: stop.signal,
      });
      const decoder = new TextDecoder();
      const reading = async (): Promise<void> => {
        for await (const piece of response.body ?? [])
          heard.set(token, `${heard.get(token) ?? ''}${decoder.decode(piece as Uint8Array)}`);
      };
      reading().catch(() => undefined);
    };
    await Promise.all([listen(desk), listen(rival)]);
    const id = await started(await guestSheet([guestRow(6000)]));
    await ended(id);
    for (const deadline = Date.now() + 10_000; Date.now() < deadline && !heard.get(desk)?.includes(id);)
      await new Promise((resolve) => setTimeout(resolve, 20));
    stop.abort();
    expect(heard.get(desk)).toContain(`"type":"import","importId":"${id}"`);
    expect(heard.get(rival) ?? '').not.toContain('import');
  });

  it('give a template that names its columns', async () => {
    const answer = await api.send('get', '/imports/template.xlsx', desk);
    expect([answer.status, answer.headers['content-type']]).toEqual([
      200,
      'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    ]);
    expect(answer.headers['content-disposition']).toContain('mau-khai-luu-tru.xlsx');
  });

  it('keep no name and no number in clear', async () => {
    const id = await started(await guestSheet([{ ...guestRow(5700), 'Nam/Nữ': '?' }]), 'Bí Mật.xlsx');
    await ended(id);
    const { rows } = await admin.query(
      `select i::text as text from app.import i where id = $1
       union all select r::text from app.import_row r where import_id = $1`,
      [id],
    );
    const kept = JSON.stringify(rows);
    expect(kept).not.toContain(Buffer.from(String(guestRow(5700)['CCCD'])).toString('hex'));
    for (const secret of ['Bí Mật', String(guestRow(5700)['Họ Tên']), String(guestRow(5700)['CCCD'])])
      expect(kept).not.toContain(secret);
  });
});
