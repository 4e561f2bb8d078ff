import type { AccessLogList, StatementResponse, StayResponse } from '@luutru/contracts';
import pg from 'pg';
import { declaration } from '../support/declaration.factory.ts';
import { startTestApi, type TestApi } from '../support/test-api.ts';

interface Link {
  id: string;
  url: string;
  expiresAt: string;
}

describe("a guest's own statement", () => {
  let api: TestApi;
  let admin: pg.Client;
  let desk: string;
  let police: string;
  let stay: StayResponse;

  beforeAll(async () => {
    api = await startTestApi();
    admin = new pg.Client({ connectionString: api.database.adminUrl });
    await admin.connect();
    [desk, police] = (await Promise.all(
      ['letan.songthuong', 'congan.tinh'].map((name) => api.signIn(name)),
    )) as [string, string];
    const { body } = await api.send('post', '/stays', desk).send(declaration());
    stay = body as StayResponse;
  });

  afterAll(async () => {
    await admin.end();
    await api.close();
  });

  const linksOf = (id = stay.id): string => `/stays/${id}/statement-links`;
  const link = async (by = desk, expiresInHours = 24): Promise<Link> => {
    const { body } = await api.send('post', linksOf(), by).send({ expiresInHours }).expect(201);
    return body as Link;
  };
  /** The answer to whoever opens the link, signed in as nobody. */
  const open = ({ url }: Pick<Link, 'url'>) => api.send('get', url.replace('/statement/', '/statements/'));

  it('says what was declared and who looked, and names no officer and no receptionist', async () => {
    await api.send('get', `/stays/${stay.id}`, desk).expect(200);
    await api.send('get', `/stays/${stay.id}`, desk).expect(200);
    const { body } = await open(await link()).expect(200);
    const statement = body as StatementResponse;
    expect(statement).toMatchObject({
      guest: { fullName: 'Nguyễn Văn Mẫu', document: { number: '024088000011' } },
      facilityName: expect.stringContaining('Sông Thương') as string,
      place: '301',
      status: 'present',
      receiptNumber: stay.receipt.number,
      versions: [{ version: 1, kind: 'declared' }],
      views: [
        { role: 'declarant', kind: 'stay', times: 2, organisation: expect.stringContaining('Sông Thương') },
      ],
    });
    const { rows } = await admin.query<{ display_name: string }>('select display_name from app.account');
    const text = JSON.stringify(statement);
    expect(rows.filter(({ display_name: name }) => text.includes(name) && !/Sông Thương/.test(name))).toEqual(
      [],
    );
  });

  it('is logged itself, as read by a guest', async () => {
    await open(await link()).expect(200);
    const { body } = await api.send('get', '/access-log?kind=statement&limit=1', await api.signIn('quantri'));
    expect((body as AccessLogList).items[0]).toMatchObject({
      role: 'guest',
      actorId: null,
      route: 'GET /api/v1/statements/:token',
      stayIds: [stay.id],
    });
  });

  it('tells of the police when it can no longer warn anybody, and never of an alert', async () => {
    const view = (kind: string, days: number) =>
      admin.query(
        `insert into app.access_log (id, at, actor_id, actor_name, actor_role, actor_unit_code, kind, route, case_named, stay_ids, person_ids, shown, flags)
         values (gen_random_uuid(), now() - make_interval(days => $1), gen_random_uuid(), 'Trung úy Bí Mật', 'police',
           (select code from app.admin_unit where level = 'province' and name like '%Bắc Giang%'), $2, 'GET /x', true, array[$3::uuid], '{}', 1, '{}')`,
        [days, kind, stay.id],
      );
    await view('stay', 29);
    await view('alert', 400);
    await view('watchlist', 400);
    const before = (await open(await link()).expect(200)).body as StatementResponse;
    expect(before.views.filter(({ role }) => role === 'police')).toEqual([]);
    await view('person', 31);
    const { text, body } = await open(await link()).expect(200);
    expect((body as StatementResponse).views.filter(({ role }) => role === 'police')).toMatchObject([
      { kind: 'person', times: 1, organisation: expect.stringMatching(/^Tỉnh/) as string },
    ]);
    expect(text).not.toContain('Bí Mật');
  });

  it('opens by a link of the police too, and of nobody else', async () => {
    await open(await link(police)).expect(200);
    for (const [username, status] of [
      ['letan.xuongiang', 404],
      ['so.vhttdl', 403],
      ['quantri', 403],
    ] as const) {
      const { body } = await api
        .send('post', linksOf(), await api.signIn(username))
        .send({ expiresInHours: 1 })
        .expect(status);
      expect(body).not.toHaveProperty('url');
    }
    await api.send('get', linksOf(), await api.signIn('letan.xuongiang')).expect(404);
  });

  it('answers alike for a link that is unknown, malformed, over or revoked', async () => {
    const over = await link();
    await admin.query(
      `update app.statement_link set created_at = now() - interval '2 days', expires_at = now() - interval '1 second' where id = $1`,
      [over.id],
    );
    const revoked = await link();
    await api.send('delete', `${linksOf()}/${revoked.id}`, desk).expect(204);
    await api.send('delete', `${linksOf()}/${revoked.id}`, desk).expect(204);
    const answers = await Promise.all(
      [over, revoked, { url: `/statement/${'a'.repeat(43)}` }, { url: '/statement/x' }].map(async (one) => {
        const { status, body } = await open(one);
        return { status, body: body as unknown };
      }),
    );
    expect(answers[0]?.status).toBe(404);
    expect(answers.every((answer) => JSON.stringify(answer) === JSON.stringify(answers[0]))).toBe(true);
  });

  it('is listed with its end, without its token, which the database does not hold', async () => {
    const { url, id } = await link();
    const { body } = await api.send('get', linksOf(), desk).expect(200);
    const [first] = (body as { items: Record<string, unknown>[] }).items;
    expect(first).toMatchObject({ id, revokedAt: null });
    const token = url.split('/').at(-1) ?? '';
    expect(token).toHaveLength(43);
    expect(JSON.stringify(body)).not.toContain(token);
    const { rows } = await admin.query<{ row: string }>(
      'select row_to_json(l)::text as row from app.statement_link l',
    );
    expect(rows.map(({ row }) => row).join()).not.toContain(token);
  });

  it.each([0, 169, 1.5, 'x', null])('refuses to open for %p hours', async (expiresInHours) => {
    const { body } = await api.send('post', linksOf(), desk).send({ expiresInHours }).expect(422);
    expect(body.errors[0]).toMatchObject({ path: 'expiresInHours' });
  });

  it('of an unknown stay, and the link of another stay, are not found', async () => {
    const unknown = '01a20f84-0000-7000-8000-000000000000';
    await api.send('post', linksOf(unknown), desk).send({ expiresInHours: 1 }).expect(404);
    await api.send('post', linksOf(unknown), police).send({ expiresInHours: 1 }).expect(404);
    const { id } = await link();
    await api.send('delete', `${linksOf(unknown)}/${id}`, desk).expect(404);
  });

  it('is not shown when its reading cannot be logged', async () => {
    const made = await link();
    await admin.query('revoke insert on app.access_log from luutru_office');
    try {
      const { body } = await open(made).expect(503);
      expect(JSON.stringify(body)).not.toContain('Mẫu');
    } finally {
      await admin.query('grant insert on app.access_log to luutru_office');
    }
  });

  it('may be asked for thirty times a minute by one source', async () => {
    const made = await link();
    const statuses: number[] = [];
    for (let time = 0; time < 31; time++) statuses.push((await open(made)).status);
    expect(statuses.at(-1)).toBe(429);
    const { headers, body } = await open(made);
    expect(Number(headers['retry-after'])).toBeGreaterThan(0);
    expect(body).toMatchObject({ code: 'TOO_MANY_REQUESTS' });
  });
});
