import { randomUUID } from 'node:crypto';
import type { StayResponse, TripResponse } from '@luutru/contracts';
import pg from 'pg';
import type { Test } from 'supertest';
import { openApiDocument } from '../../apps/api/src/open-api.js';
import { bundleOf, inpatient } from '../support/bundle.factory.ts';
import { declaration, songThuong } from '../support/declaration.factory.ts';
import { type Judging, startJudging } from '../support/judging.ts';
import { startTestApi, type TestApi } from '../support/test-api.ts';
import { passenger, trip } from '../support/trip.factory.ts';

const people = {
  desk: 'letan.songthuong',
  owner: 'chu.songthuong',
  coach: 'dieuhanh.nhaxe',
  hospital: 'tiepdon.benhvien',
  police: 'congan.thoxuong',
  province: 'congan.tinh',
  colleague: 'congan.tinh2',
  administrator: 'quantri',
} as const;
type Person = keyof typeof people;

/** One write, ready to be sent as often as one likes. */
interface Write {
  by?: Person;
  path: string;
  body?: object;
  /** Version for `If-Match`. */
  match?: number;
  /** Where the body is no JSON. */
  send?: (test: Test) => Test;
}

/** What a client may send again after a lost answer: each write of the API, five times with one key, is one write. */
describe('a write that is sent five times with one key', () => {
  let api: TestApi;
  let admin: pg.Client;
  let judging: Judging;
  const tokens = new Map<Person, string>();

  beforeAll(async () => {
    api = await startTestApi();
    for (const [person, username] of Object.entries(people))
      tokens.set(person as Person, await api.signIn(username));
    judging = await startJudging(api.database);
    admin = new pg.Client({ connectionString: api.database.adminUrl });
    await admin.connect();
  });

  afterAll(async () => {
    await admin.end();
    await judging.close();
    await api.close();
  });

  const ask = (method: 'get' | 'post' | 'put' | 'patch' | 'delete', by: Person, path: string): Test =>
    api.send(method, path, tokens.get(by));
  const make = async <Body>(by: Person, path: string, body: object): Promise<Body> => {
    const answer = await ask('post', by, path).send(body);
    if (answer.status >= 300) throw new Error(`${path}: ${JSON.stringify(answer.body)}`);
    return answer.body as Body;
  };
  const stay = (): Promise<StayResponse> => make('desk', '/stays', declaration());
  const change = async (action: string, body: object): Promise<Write> => {
    const { id } = await stay();
    return { path: `/stays/${id}${action}`, body, match: 1 };
  };
  const boarding = async (): Promise<TripResponse> => {
    const { id } = await make<TripResponse>('coach', '/trips', trip());
    await make('coach', `/trips/${id}/passengers`, passenger('A1'));
    const { body } = await ask('get', 'coach', `/trips/${id}`);
    return body as TripResponse;
  };
  const facility = () => ({
    name: 'Nhà nghỉ Mới',
    kind: 'guestHouse',
    address: '5 Đường Thánh Thiên',
    unitCode: '07201',
  });
  const newPassword = 'Nhan-Vien#20261124';
  const staff = () => ({
    username: `nv.${randomUUID().slice(0, 8)}`,
    displayName: 'Nhân viên',
    role: 'declarant',
    password: newPassword,
  });
  const registration = () => ({
    sector: 'accommodation',
    organisation: { name: 'Hộ A', taxCode: '2400123456', address: 'Bắc Giang', phone: '0912345678' },
    facility: facility(),
    owner: {
      username: `chu.${randomUUID().slice(0, 8)}`,
      fullName: 'Chủ',
      password: newPassword,
      phone: '0912345678',
    },
  });
  const undecided = async (what: string, body: object): Promise<Write> => {
    const { id } = await make<{ id: string }>('desk', '/registrations', registration());
    return { by: 'police', path: `/registrations/${id}/${what}`, body };
  };
  const decision = async (what: string, body: object): Promise<Write> => {
    const { id } = await make<{ id: string }>('owner', '/facilities', facility());
    return { by: 'police', path: `/facilities/${id}/${what}`, body, match: 1 };
  };
  /** A late declaration raises an alert. */
  const alert = async (): Promise<{ id: string; version: number }> => {
    const { id } = await make<StayResponse>(
      'desk',
      '/stays',
      declaration({ arrivedAt: new Date(Date.now() - 2 * 86_400_000).toISOString() }),
    );
    await judging.stays();
    const { body } = await ask('get', 'police', '/alerts?limit=200&code=LATE_DECLARATION');
    const { items } = body as { items: { id: string; version: number; stayIds: string[] }[] };
    const found = items.find(({ stayIds }) => stayIds.includes(id));
    if (!found) throw new Error('A late declaration raises an alert');
    return found;
  };
  const decided = { outcome: 'falsePositive', note: 'Đã hỏi cơ sở' };
  const work = async (id: string, version: number, what: string, body: object): Promise<void> => {
    const { status } = await ask('post', 'police', `/alerts/${id}/${what}`)
      .set('If-Match', `"${version}"`)
      .send(body);
    expect(status).toBe(200);
  };
  const watched = () => ({
    fullName: 'Trần Văn Tìm',
    dateOfBirth: '1970-01-02',
    documentNumber: '024070000099',
    reason: 'Đang bị truy nã',
    legalBasis: 'Quyết định truy nã số 12/QĐ',
    severity: 'high',
    expiresOn: new Date(Date.now() + 30 * 86_400_000).toISOString().slice(0, 10),
  });
  const mapOf = (code: string) => ({
    type: 'FeatureCollection',
    features: [
      {
        type: 'Feature',
        properties: { code },
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [106, 21],
              [106.1, 21],
              [106.1, 21.1],
              [106, 21],
            ],
          ],
        },
      },
    ],
  });
  const sendMap =
    (code: string) =>
    (test: Test): Test =>
      test.set('Content-Type', 'application/geo+json').send(JSON.stringify(mapOf(code)));
  const csv = (): string =>
    `Họ tên;Ngày sinh;Giới tính;Quốc tịch;Loại giấy tờ;Số giấy tờ;Đến;Phòng\nNguyễn Văn Mẫu;15/03/1988;Nam;Việt Nam;CCCD;024088000011;${new Date(Date.now() + 6.5 * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')};${randomUUID().slice(0, 4)}\n`;

  /** For each write a way to make one, by the route of the OpenAPI document. */
  const writes: Record<string, () => Promise<Write> | Write> = {
    'post /stays': () => ({ path: '/stays', body: declaration() }),
    'post /stays/batch': () => ({
      path: '/stays/batch',
      send: (test) =>
        test.set('Content-Type', 'application/x-ndjson').send(JSON.stringify(declaration({ place: '12' }))),
    }),
    'patch /stays/{id}': () => change('', { place: '404' }),
    'post /stays/{id}/extend': () =>
      change('/extend', { expectedDepartureAt: new Date(Date.now() + 3e8).toISOString() }),
    'post /stays/{id}/move': () => change('/move', { place: '405' }),
    'post /stays/{id}/check-out': () => change('/check-out', { departedAt: new Date().toISOString() }),
    'post /stays/{id}/cancel': () => change('/cancel', { reason: 'Khai nhầm' }),
    'post /stays/{id}/undo': async () => {
      const { id } = await stay();
      await ask('post', 'desk', `/stays/${id}/cancel`).set('If-Match', '"1"').send({ reason: 'Khai nhầm' });
      return { path: `/stays/${id}/undo`, body: {}, match: 2 };
    },
    'post /stays/{id}/return': async () => ({
      ...(await change('/return', {
        fields: ['place'],
        reason: 'Sai phòng',
        dueAt: new Date(Date.now() + 3e7).toISOString(),
      })),
      by: 'police',
    }),
    'post /stays/{id}/statement-links': async () => ({
      path: `/stays/${(await stay()).id}/statement-links`,
      body: { expiresInHours: 24 },
    }),
    'delete /stays/{id}/statement-links/{linkId}': async () => {
      const links = `/stays/${(await stay()).id}/statement-links`;
      const { id } = await make<{ id: string }>('desk', links, { expiresInHours: 24 });
      return { path: `${links}/${id}` };
    },
    'post /facilities/{id}/nil-declarations': () => ({
      by: 'coach',
      path: '/facilities/019a3d5e-0000-7000-8000-000000000401/nil-declarations',
      body: { date: new Date(Date.now() + 7 * 3_600_000 - 2 * 86_400_000).toISOString().slice(0, 10) },
    }),
    'post /facilities': () => ({ by: 'owner', path: '/facilities', body: facility() }),
    'patch /facilities/{id}': async () => {
      const { id } = await make<{ id: string }>('owner', '/facilities', facility());
      return { by: 'owner', path: `/facilities/${id}`, body: { name: 'Tên khác' }, match: 1 };
    },
    'post /facilities/{id}/approve': () => decision('approve', {}),
    'post /facilities/{id}/suspend': () => decision('suspend', { reason: 'Không khai báo' }),
    'post /facilities/{id}/resume': () => decision('resume', {}),
    'post /facilities/{id}/places': () => ({
      by: 'owner',
      path: `/facilities/${songThuong}/places`,
      body: { label: `P${randomUUID().slice(0, 8)}`, capacity: 2 },
    }),
    'patch /facilities/{id}/places/{placeId}': async () => {
      const path = `/facilities/${songThuong}/places`;
      const { id } = await make<{ id: string }>('owner', path, { label: `Q${randomUUID().slice(0, 8)}` });
      return { by: 'owner', path: `${path}/${id}`, body: { capacity: 3 }, match: 1 };
    },
    'post /staff': () => ({ by: 'owner', path: '/staff', body: staff() }),
    'patch /staff/{id}': async () => {
      const { id } = await make<{ id: string }>('owner', '/staff', staff());
      return { by: 'owner', path: `/staff/${id}`, body: { displayName: 'Tên khác' }, match: 1 };
    },
    'post /api-keys': () => ({
      by: 'owner',
      path: '/api-keys',
      body: { name: 'Máy', scopes: ['stays:read'] },
    }),
    'delete /api-keys/{id}': async () => {
      const { id } = await make<{ id: string }>('owner', '/api-keys', {
        name: 'Máy',
        scopes: ['stays:read'],
      });
      return { by: 'owner', path: `/api-keys/${id}` };
    },
    'post /registrations': () => ({ path: '/registrations', body: registration() }),
    'post /registrations/{id}/approve': () => undecided('approve', {}),
    'post /registrations/{id}/reject': () => undecided('reject', { reason: 'Thiếu giấy tờ' }),
    'post /fhir/Bundle': () => ({
      by: 'hospital',
      path: '/fhir/Bundle',
      send: (test) =>
        test.set('Content-Type', 'application/fhir+json').send(JSON.stringify(bundleOf(inpatient('R1')))),
    }),
    'post /batches': () => ({
      path: '/batches',
      send: (test) =>
        test.set('Content-Type', 'application/x-ndjson').send(JSON.stringify(declaration({ place: '13' }))),
    }),
    'post /webhooks': () => ({ by: 'owner', path: '/webhooks', body: { url: 'https://example.com/luutru' } }),
    'delete /webhooks/{id}': async () => {
      const { id } = await make<{ id: string }>('owner', '/webhooks', { url: 'https://example.com/other' });
      return { by: 'owner', path: `/webhooks/${id}` };
    },
    'post /imports': () => {
      const file = Buffer.from(csv());
      return {
        path: `/imports?facilityId=${songThuong}`,
        send: (test) => test.attach('file', file, 'khach.csv'),
      };
    },
    'post /alerts/{id}/assign': async () => {
      const { id, version } = await alert();
      return { by: 'police', path: `/alerts/${id}/assign`, body: {}, match: version };
    },
    'post /alerts/{id}/resolve': async () => {
      const { id, version } = await alert();
      await work(id, version, 'assign', {});
      return { by: 'police', path: `/alerts/${id}/resolve`, body: decided, match: version + 1 };
    },
    'post /alerts/{id}/close': async () => {
      const { id, version } = await alert();
      await work(id, version, 'assign', {});
      await work(id, version + 1, 'resolve', decided);
      return { by: 'police', path: `/alerts/${id}/close`, body: {}, match: version + 2 };
    },
    'post /watchlist': () => ({ by: 'province', path: '/watchlist', body: watched() }),
    'post /watchlist/{id}/approve': async () => {
      const { id } = await make<{ id: string }>('province', '/watchlist', watched());
      return { by: 'colleague', path: `/watchlist/${id}/approve`, body: {}, match: 1 };
    },
    'post /watchlist/{id}/revoke': async () => {
      const { id } = await make<{ id: string }>('province', '/watchlist', watched());
      return { by: 'province', path: `/watchlist/${id}/revoke`, body: { reason: 'Đã bắt được' }, match: 1 };
    },
    'patch /signal-rules/{code}': async () => {
      const { body } = await ask('get', 'province', '/signal-rules');
      const [rule] = (body as { items: { code: string; version: number }[] }).items;
      return {
        by: 'province',
        path: `/signal-rules/${rule?.code}`,
        body: { enabled: true },
        match: rule?.version ?? 1,
      };
    },
    'put /maps/{level}': () => ({ by: 'administrator', path: '/maps/district', send: sendMap('213') }),
    'delete /maps/{level}': async () => {
      await sendMap('07201')(ask('put', 'administrator', '/maps/commune2023')).expect(204);
      return { by: 'administrator', path: '/maps/commune2023' };
    },
    'post /trips': () => ({ by: 'coach', path: '/trips', body: trip() }),
    'patch /trips/{id}': async () => {
      const { id, version } = await boarding();
      return { by: 'coach', path: `/trips/${id}`, body: { plate: '98B-567.89' }, match: version };
    },
    'post /trips/{id}/cancel': async () => {
      const { id, version } = await boarding();
      return { by: 'coach', path: `/trips/${id}/cancel`, body: { reason: 'Xe hỏng' }, match: version };
    },
    'post /trips/{id}/passengers': async () => {
      const { id } = await boarding();
      return { by: 'coach', path: `/trips/${id}/passengers`, body: passenger('A2') };
    },
    'patch /trips/{id}/passengers/{pid}': async () => {
      const { id, version, passengers } = await boarding();
      return {
        by: 'coach',
        path: `/trips/${id}/passengers/${passengers[0]?.id}`,
        body: { seat: 'B7' },
        match: version,
      };
    },
    'delete /trips/{id}/passengers/{pid}': async () => {
      const { id, version, passengers } = await boarding();
      return { by: 'coach', path: `/trips/${id}/passengers/${passengers[0]?.id}`, match: version };
    },
    'post /trips/{id}/depart': async () => {
      const { id, version } = await boarding();
      return { by: 'coach', path: `/trips/${id}/depart`, body: { headcount: 1 }, match: version };
    },
    'post /trips/{id}/arrive': async () => {
      const { id, version } = await boarding();
      const { body } = await ask('post', 'coach', `/trips/${id}/depart`)
        .set('If-Match', `"${version}"`)
        .send({ headcount: 1 });
      return { by: 'coach', path: `/trips/${id}/arrive`, body: { headcount: 1 }, match: body.version };
    },
    'post /vehicles': () => ({
      by: 'coach',
      path: '/vehicles',
      body: { plate: `98B-${String(Math.floor(10000 + Math.random() * 89999))}`, seats: 40, beds: 0 },
    }),
    'patch /vehicles/{id}': async () => {
      const { body } = await ask('get', 'coach', '/vehicles');
      const [vehicle] = body.items as { id: string; version: number }[];
      return {
        by: 'coach',
        path: `/vehicles/${vehicle?.id}`,
        body: { seats: 41 },
        match: vehicle?.version ?? 1,
      };
    },
    'post /routes': () => ({
      by: 'coach',
      path: '/routes',
      body: {
        code: `R${randomUUID().slice(0, 6)}`,
        from: 'Bắc Giang',
        to: 'Vinh',
        distanceKm: 350,
        stops: [],
      },
    }),
  };

  /** Routes whose repetition is another matter, each with why. */
  const apart: Record<string, string> = {
    'post /auth/login': 'signing in',
    'post /auth/refresh': 'signing in',
    'post /auth/logout': 'signing in',
    'post /scans': 'reads a code, writes nothing',
    'post /persons/search': 'reads',
    'post /sandbox': 'needs nobody, and gives a new one each time',
    'post /reports/drafts': 'in reports.spec.ts, on a moved clock',
    'patch /reports/{id}': 'in reports.spec.ts, on a moved clock',
    'post /reports/{id}/lock': 'in reports.spec.ts, on a moved clock',
    'post /reports/{id}/submit': 'in reports.spec.ts, on a moved clock',
    'post /imports/{id}/mapping': 'in imports.spec.ts, with a file that needs it',
    'patch /imports/{id}/rows/{row}': 'in imports.spec.ts, with a row that was rejected',
  };

  /** How many rows each table has, but for sessions, remembered answers, views (each answer is one) and runners' work. */
  const counts = async (): Promise<Record<string, number>> => {
    const { rows } = await admin.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'app' and c.relkind in ('r', 'p') and not c.relispartition
          and c.relname not in ('session', 'idempotency', 'access_log', 'job', 'import_content', 'import_row',
            'batch_chunk', 'webhook_attempt', 'webhook_delivery')`,
    );
    const found: Record<string, number> = {};
    for (const { name } of rows) {
      const { rows: counted } = await admin.query<{ n: number }>(`select count(*)::int as n from ${name}`);
      found[name] = counted[0]?.n ?? 0;
    }
    return found;
  };

  it('is known for every write that the document has', () => {
    const documented = Object.entries(openApiDocument(api.app).paths).flatMap(([path, methods]) =>
      Object.keys(methods)
        .filter((method) => method !== 'get')
        .map((method) => `${method} ${path.replace('/api/v1', '')}`),
    );
    expect([...Object.keys(writes), ...Object.keys(apart)].sort()).toEqual(documented.sort());
  });

  // Runners file what was queued while counts are taken: these come last, and their stays are counted in their own specs.
  const queued = ['post /batches', 'post /imports'];
  const inTurn = [...Object.keys(writes).filter((route) => !queued.includes(route)), ...queued];

  it.each(inTurn)('%s', async (route) => {
    const [method] = route.split(' ') as ['post' | 'put' | 'patch' | 'delete'];
    const write = await writes[route]?.();
    if (!write) throw new Error(`No way to make ${route}`);
    const key = randomUUID();
    const send = (): Test => {
      const test = ask(method, write.by ?? 'desk', write.path).set('Idempotency-Key', key);
      if (write.match !== undefined) void test.set('If-Match', `"${write.match}"`);
      return write.send ? write.send(test) : write.body ? test.send(write.body) : test;
    };
    const first = await send();
    expect([first.status < 300, first.status < 300 ? undefined : first.body]).toEqual([true, undefined]);
    const once = await counts();
    for (let again = 0; again < 4; again++) {
      const repeated = await send();
      // Either the first answer, or the version that is no more: never a second write.
      if (repeated.status < 300) expect([repeated.status, repeated.text]).toEqual([first.status, first.text]);
      else expect([409, 412, 404, 422]).toContain(repeated.status);
    }
    if (!queued.includes(route)) expect(await counts()).toEqual(once);
  });
});
