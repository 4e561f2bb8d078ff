import { createHash, randomUUID } from 'node:crypto';
import pg from 'pg';
import type { Response, Test } from 'supertest';
import { songThuong } from '../support/declaration.factory.ts';
import { startTestApi, type TestApi } from '../support/test-api.ts';

const password = 'Chu-Nha-Nghi#2026';

const registration = (username: string, ownPassword = password) => ({
  sector: 'accommodation',
  organisation: { name: 'Hộ A', taxCode: '2400123456', address: 'Bắc Giang', phone: '0912345678' },
  facility: {
    name: 'Nhà nghỉ Mới',
    kind: 'guestHouse',
    address: '5 Đường Thánh Thiên',
    unitCode: '07201',
  },
  owner: { username, fullName: 'Chủ', password: ownPassword, phone: '0912345678' },
});
const staff = (username: string, role = 'declarant') => ({
  username,
  displayName: 'Nhân viên',
  role,
  password,
});

describe('onboarding, when two act at once or only try', () => {
  let api: TestApi;
  let admin: pg.Client;
  let owner: string;
  let police: string;

  beforeAll(async () => {
    api = await startTestApi();
    [owner, police] = [await api.signIn('chu.songthuong'), await api.signIn('congan.thoxuong')];
    admin = new pg.Client({ connectionString: api.database.adminUrl });
    await admin.connect();
  });

  afterAll(async () => {
    await admin.end();
    await api.close();
  });

  const register = async (username: string): Promise<string> => {
    const { body, status } = await api.send('post', '/registrations').send(registration(username));
    expect(status).toBe(202);
    return (body as { id: string }).id;
  };
  const decide = (id: string, what: string, body = {}) =>
    api.send('post', `/registrations/${id}/${what}`, police).send(body);
  const statusOf = async (id: string): Promise<string> =>
    ((await api.send('get', `/registrations/${id}`, police)).body as { status: string }).status;
  const tenants = async (): Promise<number> =>
    (await admin.query<{ n: number }>('select count(*)::int as n from app.tenant')).rows[0]?.n ?? 0;
  const addStaff = async (username: string, role?: string): Promise<{ id: string; token: string }> => {
    const made = await api.send('post', '/staff', owner).send(staff(username, role));
    expect(made.status).toBe(201);
    const { body } = await api.send('post', '/auth/login').send({ username, password });
    return { id: (made.body as { id: string }).id, token: (body as { accessToken: string }).accessToken };
  };
  const change = (id: string, token: string, body: object, query = '') =>
    api.send('patch', `/staff/${id}${query}`, token).set('If-Match', '"1"').send(body);

  /** Two requests that have both read before either may write: they wait for a lock of ours, and are then let go. */
  const together = async (locking: string, requests: Test[]): Promise<Response[]> => {
    await admin.query('begin');
    try {
      await admin.query(locking);
      const answers = Promise.all(requests);
      for (let waiting = 0; waiting < requests.length;) {
        await admin.query('select pg_stat_clear_snapshot()');
        const { rows } = await admin.query<{ n: number }>(
          `select count(*)::int as n from pg_stat_activity
            where datname = current_database() and wait_event_type = 'Lock'`,
        );
        waiting = rows[0]?.n ?? 0;
      }
      await admin.query('commit');
      return await answers;
    } finally {
      await admin.query('rollback');
    }
  };

  it('an approval that is only tried makes nothing, and answers as it would', async () => {
    const id = await register('chu.thu');
    const before = await tenants();
    const tried = await decide(id, 'approve?dryRun=true');
    expect([tried.status, tried.body.status, tried.body.decidedBy]).toEqual([
      200,
      'approved',
      'Dương Văn Sơn (Công an phường Thọ Xương)',
    ]);
    expect([await statusOf(id), await tenants()]).toEqual(['pending', before]);
    expect((await decide(id, 'approve')).body.status).toBe('approved');
    expect(await tenants()).toBe(before + 1);
  });

  it('a username that somebody took meanwhile stops the approval whole', async () => {
    const id = await register('tranh.ten');
    await addStaff('tranh.ten');
    const before = await tenants();
    const refused = await decide(id, 'approve');
    expect([refused.status, refused.body.code]).toEqual([422, 'USERNAME_TAKEN']);
    expect([await statusOf(id), await tenants()]).toEqual(['pending', before]);
    expect((await decide(id, 'reject', { reason: 'Trùng tên đăng nhập' })).body.status).toBe('rejected');
  });

  it('of two registrations with one username the first is taken', async () => {
    const answers = await together(
      'lock table app.registration in exclusive mode',
      [0, 1].map(() => api.send('post', '/registrations').send(registration('cung.luc'))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([202, 422]);
    expect(answers.find(({ status }) => status === 422)?.body.code).toBe('USERNAME_TAKEN');
  });

  it('two owners cannot disable each other at the same moment, and no owner the own account', async () => {
    const [a, b] = [await addStaff('chu.a', 'owner'), await addStaff('chu.b', 'owner')];
    const own = await change(a.id, a.token, { disabled: true });
    expect([own.status, own.body.code]).toEqual([409, 'LAST_OWNER']);
    await admin.query(`update app.account set disabled_at = now() where username = 'chu.songthuong'`);
    try {
      const answers = await together(
        `select from app.account where username in ('chu.a', 'chu.b') for update`,
        [change(a.id, b.token, { disabled: true }), change(b.id, a.token, { role: 'declarant' })],
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    } finally {
      await admin.query(`update app.account set disabled_at = null where username = 'chu.songthuong'`);
    }
  });

  it('a change of staff that is only tried signs nobody out', async () => {
    const { id, token } = await addStaff('nv.thu');
    expect((await change(id, owner, { disabled: true }, '?dryRun=true')).body.disabled).toBe(true);
    expect((await api.send('get', '/stays', token)).status).toBe(200);
    expect((await change(id, owner, { password: `${password}!` })).status).toBe(200);
    expect((await api.send('get', '/stays', token)).status).toBe(401);
  });

  it('no password is kept as a hash that could be guessed', async () => {
    const key = randomUUID();
    const body = staff('nv.bam');
    const add = (sent: object) => api.send('post', '/staff', owner).set('Idempotency-Key', key).send(sent);
    expect((await add(body)).status).toBe(201);
    expect((await add({ ...body, password: `${password}!` })).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
    const { rows } = await admin.query<{ request_hash: Buffer }>(
      'select request_hash from app.idempotency where key = $1',
      [key],
    );
    const plain = createHash('sha256')
      .update(`POST /staff\n${JSON.stringify(body)}`)
      .digest();
    expect(rows).toHaveLength(1);
    expect(rows[0]?.request_hash.equals(plain)).toBe(false);
  });

  it('a key stops at its end', async () => {
    const made = await api.send('post', '/api-keys', owner).send({ name: 'Máy cũ', scopes: ['stays:read'] });
    const { id, key } = made.body as { id: string; key: string };
    await admin.query(`update app.api_key set expires_at = now() - interval '1 second' where id = $1`, [id]);
    const { status, body } = await api.send('get', '/stays', key);
    expect([status, body.code]).toEqual([401, 'UNAUTHENTICATED']);
  });

  it('of two rooms of one name that are added at once one is there', async () => {
    const path = `/facilities/${songThuong}/places`;
    const answers = await Promise.all(
      [0, 1].map(() => api.send('post', path, owner).send({ label: 'Phòng đôi' })),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(answers.find(({ status }) => status === 422)?.body.code).toBe('LABEL_TAKEN');
  });

  it('a facility tells who decided on it, and when', async () => {
    const decided = await api
      .send('post', `/facilities/${songThuong}/suspend`, police)
      .set('If-Match', '"1"')
      .send({ reason: 'Không khai báo' });
    expect(decided.body).toMatchObject({
      decidedBy: 'Dương Văn Sơn (Công an phường Thọ Xương)',
      decidedAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
    });
    const { body } = await api.send('get', `/facilities/${songThuong}`, owner);
    expect(body).toEqual(decided.body);
  });

  it('twenty registrations an hour are judged from one source, and no more', async () => {
    const weak = registration('nhieu.lan', 'yeu');
    const answers = [];
    for (let at = 0; at < 21; at++) answers.push(await api.send('post', '/registrations').send(weak));
    const last = answers.at(-1);
    expect([last?.status, last?.body.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(Number(last?.headers['retry-after'])).toBeGreaterThan(3000);
  });
});
