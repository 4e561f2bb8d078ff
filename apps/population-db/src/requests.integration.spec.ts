import { APPLY_PATH, MAX_BODY_BYTES, VERIFY_PATH, signRequest } from '@luutru/population-wire';
import { generateKeyPairSync } from 'node:crypto';
import { DataSource } from 'typeorm';
import { lodgingItem } from './lodging-item.factory.js';
import { makeDatabase, makeSettings, startService, type Service } from './service.factory.js';

let database: Awaited<ReturnType<typeof makeDatabase>>;
let service: Service;
const client = generateKeyPairSync('ed25519');
const credential = 'credential-of-this-spec';
const body = JSON.stringify({ items: [lodgingItem()] });
const now = () => new Date();

beforeAll(async () => {
  database = await makeDatabase();
  service = await startService(
    makeSettings(database.url, { publicKey: client.publicKey, credential, size: 0 }),
  );
  await service.database.run();
});

afterAll(async () => {
  await service.close();
  await database.drop();
});

const sign = (over: { method?: string; path?: string; body?: string }, at = now(), key = client.privateKey) =>
  signRequest(
    { method: 'POST', path: APPLY_PATH, body, ...over },
    credential,
    { privateKey: key, keyId: 'k' },
    at,
  );
const post = (headers: object, sent = body, path = APPLY_PATH) =>
  service
    .plain('POST', path)
    .set('content-type', 'application/json')
    .set({ ...headers })
    .send(sent);
const shift = (seconds: number) => new Date(Date.now() + seconds * 1000);

describe('who is believed', () => {
  it('the client, with its credential and signature', async () => {
    expect((await post(await sign({}))).status).toBe(200);
  });

  it.each([
    ['nothing', async () => ({}), 'CREDENTIAL_MISSING'],
    ['a credential only', async () => ({ authorization: `Bearer ${credential}` }), 'SIGNATURE_MISSING'],
    [
      'another credential',
      async () => ({ ...(await sign({})), authorization: 'Bearer other' }),
      'CREDENTIAL_WRONG',
    ],
    ['another key', () => sign({}, now(), generateKeyPairSync('ed25519').privateKey), 'SIGNATURE_INVALID'],
    ['another body', () => sign({ body: `${body} ` }), 'SIGNATURE_INVALID'],
    ['another path', () => sign({ path: VERIFY_PATH }), 'SIGNATURE_INVALID'],
    ['another method', () => sign({ method: 'PUT' }), 'SIGNATURE_INVALID'],
    ['a time long past', () => sign({}, shift(-310)), 'SIGNATURE_EXPIRED'],
    ['a time to come', () => sign({}, shift(310)), 'SIGNATURE_EXPIRED'],
  ] as const)('not with %s', async (_, headers, code) => {
    const response = await post(await headers());
    expect([response.status, response.body.code]).toEqual([401, code]);
    expect(response.headers['www-authenticate']).toMatch(/^Bearer /);
    expect(response.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it('not without signature for reading either, nor for a path that does not exist', async () => {
    for (const path of ['/v1/lodgings/x', '/v1/lodgings:digest', '/nothing', '/']) {
      expect((await service.plain('GET', path)).status).toBe(401);
    }
  });

  it('signs the query too', async () => {
    const path = '/v1/lodgings:digest?from=2026-01-01&to=2026-01-02';
    const headers = await sign({ method: 'GET', path, body: '' });
    expect((await service.plain('GET', path).set({ ...headers })).status).toBe(200);
    expect((await service.plain('GET', `${path}9`).set({ ...headers })).status).toBe(401);
  });
});

describe('what is refused of a believed client', () => {
  const signed = async (sent: string, path = APPLY_PATH) =>
    post(await sign({ body: sent, path }), sent, path);

  it.each([
    ['no JSON', '{"items":', 400, 'MALFORMED_JSON'],
    ['nothing', '', 400, 'MALFORMED_JSON'],
    ['a poisoned prototype', '{"items":[],"__proto__":{}}', 400, 'MALFORMED_JSON'],
    ['no object', '[]', 422, 'INVALID_REQUEST'],
    ['an unknown field', '{"items":[],"more":1}', 422, 'INVALID_REQUEST'],
    ['no items', '{}', 422, 'INVALID_REQUEST'],
    ['a deep nest', `{"items":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, 422, 'INVALID_REQUEST'],
    ['more than 4 MiB', `{"items":"${'x'.repeat(MAX_BODY_BYTES)}"}`, 413, 'BODY_TOO_LARGE'],
  ])('%s', async (_, sent, status, code) => {
    const response = await signed(sent);
    expect([response.status, response.body.code]).toEqual([status, code]);
  });

  it('takes just under 4 MiB for what it is', async () => {
    expect((await signed(`{"items":"${'x'.repeat(MAX_BODY_BYTES - 12)}"}`)).status).toBe(422);
  });

  it.each([['text/plain'], ['application/x-www-form-urlencoded'], ['application/xml']])(
    '%s',
    async (type) => {
      const response = await service
        .plain('POST', APPLY_PATH)
        .set({ ...(await sign({})), 'content-type': type })
        .send(body);
      expect([response.status, response.body.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
    },
  );

  it('bytes that are not UTF-8', async () => {
    const sending = service
      .plain('POST', APPLY_PATH)
      .set({ ...(await sign({})), 'content-type': 'application/json' });
    sending.write(Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]));
    const response = await sending;
    expect([response.status, response.body.code]).toEqual([400, 'MALFORMED_JSON']);
  });

  it('a path that does not exist', async () => {
    const response = await signed('{}', '/v1/nothing');
    expect([response.status, response.body.code]).toEqual([404, 'NOT_FOUND']);
  });
});

describe('when the database falters', () => {
  it('answers again after every connection was cut', async () => {
    const db = service.app.get(DataSource);
    const killed = db.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = $1 AND datname = current_database()',
      ['population-db'],
    );
    await expect(killed).rejects.toMatchObject({ code: '57P01' });
    const statuses = new Set<number>();
    for (let attempt = 0; attempt < 12; attempt += 1) statuses.add((await post(await sign({}))).status);
    expect([...statuses].filter((status) => status !== 200 && status !== 503)).toEqual([]);
    expect((await post(await sign({}))).status).toBe(200);
    expect((await service.plain('GET', '/health/ready')).status).toBe(200);
  });

  it('says nothing of the reason when a table is missing', async () => {
    const db = service.app.get(DataSource);
    await db.query('ALTER TABLE lodging RENAME TO elsewhere');
    const broken = await post(await sign({}));
    await db.query('ALTER TABLE elsewhere RENAME TO lodging');
    expect([broken.status, broken.body.code]).toEqual([500, 'INTERNAL_ERROR']);
    expect(JSON.stringify(broken.body)).not.toMatch(/relation|lodging|SELECT/);
  });
});
