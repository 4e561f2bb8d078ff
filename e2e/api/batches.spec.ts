import { createHmac, randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { BatchResponse } from '@luutru/contracts';
import pg from 'pg';
import { declaration } from '../support/declaration.factory.ts';
import { startTestApi, type TestApi } from '../support/test-api.ts';
import { until as within } from '../faults/until.ts';

const until = (ask: () => Promise<boolean>): Promise<number> => within('what is waited for', 20, ask);

interface Message {
  headers: Record<string, string | string[] | undefined>;
  body: string;
}

describe('asynchronous batches', () => {
  let api: TestApi;
  let admin: pg.Client;
  let receiver: Server;
  let url: string;
  let desk: string;
  let owner: string;
  const messages: Message[] = [];
  let answerWith = 200;

  beforeAll(async () => {
    api = await startTestApi();
    [desk, owner] = await Promise.all([api.signIn('letan.songthuong'), api.signIn('chu.songthuong')]);
    admin = new pg.Client({ connectionString: api.database.adminUrl });
    await admin.connect();
    receiver = createServer((request, response) => {
      let body = '';
      request.on('data', (part: Buffer) => (body += part.toString()));
      request.on('end', () => {
        messages.push({ headers: request.headers, body });
        response.writeHead(answerWith).end();
      });
    });
    await new Promise<void>((ready) => receiver.listen(0, '127.0.0.1', ready));
    url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/luutru`;
  });

  afterAll(async () => {
    await new Promise((closed) => receiver.close(closed));
    await admin.end();
    await api.close();
  });

  const ndjson = (bodies: readonly unknown[]): string =>
    bodies.map((body) => (typeof body === 'string' ? body : JSON.stringify(body))).join('\n');
  const send = (bodies: readonly unknown[], query = '', headers: Record<string, string> = {}) =>
    api
      .send('post', `/batches${query}`, desk)
      .set('Content-Type', 'application/x-ndjson')
      .set(headers)
      .send(ndjson(bodies));
  const ended = async (id: string): Promise<BatchResponse> => {
    let batch: BatchResponse | undefined;
    await until(async () => {
      batch = (await api.send('get', `/batches/${id}`, desk)).body as BatchResponse;
      return batch.finishedAt !== null;
    });
    return batch as BatchResponse;
  };
  const resultsOf = async (id: string): Promise<Record<string, unknown>[]> => {
    const { text } = await api
      .send('get', `/batches/${id}/results`, desk)
      .set('Accept-Language', 'en')
      .buffer();
    return text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
  };
  const count = async (from: string): Promise<number> =>
    (await admin.query<{ n: number }>(`select count(*)::int as n from ${from}`)).rows[0]?.n ?? 0;

  it('are accepted at once, filed, and answer every line as the synchronous batch does', async () => {
    const before = await count('app.stay');
    const bodies = [
      declaration(),
      declaration({ kind: 'never' as never }),
      '{broken',
      declaration({ guest: { ...declaration().guest, fullName: '' } }),
      declaration({ place: '302' }),
    ];
    const accepted = await send(bodies);
    expect(accepted.status).toBe(202);
    expect(accepted.headers['location']).toBe(`/api/v1/batches/${accepted.body.id}`);
    expect(await ended(accepted.body.id)).toMatchObject({
      status: 'done',
      total: 5,
      accepted: 2,
      rejected: 3,
    });
    const results = await resultsOf(accepted.body.id);
    const synchronous = await api
      .send('post', '/stays/batch', desk)
      .set({ 'Content-Type': 'application/x-ndjson', 'Accept-Language': 'en' })
      .send(ndjson(bodies))
      .buffer();
    const same = synchronous.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(results.map(({ line, status, errors }) => ({ line, status, errors }))).toEqual(
      same.map(({ line, status, errors }) => ({ line, status, errors })),
    );
    expect(results.map(({ status }) => status)).toEqual([201, 422, 422, 422, 201]);
    expect((await api.send('get', `/stays/${String(results[0]?.['id'])}`, desk)).status).toBe(200);
    expect(await count('app.stay')).toBe(before + 4);
    expect(await count(`app.batch_chunk where sealed <> ''`)).toBe(0);
  });

  it('give the first answer again to the same key', async () => {
    const before = await count('app.stay');
    const headers = { 'Idempotency-Key': randomUUID() };
    const ids = new Set<string>();
    const once = [declaration()];
    for (let round = 0; round < 5; round++) ids.add((await send(once, '', headers)).body.id);
    expect(ids.size).toBe(1);
    await ended([...ids][0] ?? '');
    expect(await count('app.stay')).toBe(before + 1);
    expect((await send([declaration({ place: '9' })], '', headers)).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
  });

  it('double no line when the process dies between filing a chunk and noting it', async () => {
    const before = await count('app.stay');
    await admin.query(`
      create function public.fail() returns trigger language plpgsql as $$ begin raise exception 'killed'; end $$;
      create trigger fail before update on app.batch_chunk for each row execute function public.fail()`);
    const { body } = await send(
      Array.from({ length: 7 }, (_, at) => declaration({ place: String(400 + at) })),
    );
    await until(async () => (await count('app.stay')) === before + 7);
    await admin.query('drop trigger fail on app.batch_chunk; drop function public.fail()');
    expect(await ended(body.id)).toMatchObject({ status: 'done', accepted: 7, rejected: 0 });
    expect(await count('app.stay')).toBe(before + 7);
  });

  it('are the tenant’s own, and have no results while they run', async () => {
    const rival = await api.signIn('letan.xuongiang');
    const { body } = await send([declaration()]);
    await ended(body.id);
    for (const path of [`/batches/${body.id}`, `/batches/${body.id}/results`])
      expect((await api.send('get', path, rival)).status).toBe(404);
    await admin.query(`update app.batch set status = 'running' where id = $1`, [body.id]);
    const early = await api.send('get', `/batches/${body.id}/results`, desk);
    expect([early.status, early.body.code]).toEqual([409, 'BATCH_NOT_DONE']);
  });

  it.each([
    ['an empty body', '', 400, 'UNREADABLE_BODY'],
    ['too many lines', '{}\n'.repeat(10_001), 413, 'BODY_TOO_LARGE'],
    ['too many bytes', `"${'x'.repeat(8 * 1024 * 1024)}"`, 413, 'BODY_TOO_LARGE'],
  ])('refuse %s', async (_, text, status, code) => {
    const answer = await send([text]);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('tell a registered webhook alone', async () => {
    const unknown = await send(
      [declaration()],
      `?callbackUrl=${encodeURIComponent('https://other.example.vn/')}`,
    );
    expect(unknown.body.errors).toMatchObject([{ path: 'callbackUrl', code: 'WEBHOOK_UNKNOWN' }]);
    for (const wrong of ['http://pms.example.vn/', 'https://10.0.0.1/', 'https://[::ffff:10.0.0.1]/']) {
      const { body } = await api.send('post', '/webhooks', owner).send({ url: wrong });
      expect(body.errors).toMatchObject([{ path: 'url', code: 'WEBHOOK_URL' }]);
    }
    expect((await api.send('post', '/webhooks', desk).send({ url })).status).toBe(403);
  });

  it('push the final state, signed, until the receiver takes it; every attempt is recorded', async () => {
    const created = await api.send('post', '/webhooks', owner).send({ url });
    expect(created.status).toBe(201);
    const { id, secret } = created.body as { id: string; secret: string };
    expect((await api.send('post', '/webhooks', owner).send({ url })).body.code).toBe('WEBHOOK_TAKEN');
    answerWith = 503;
    const { body } = await send([declaration(), {}], `?callbackUrl=${encodeURIComponent(url)}`);
    await until(async () => (await count('app.webhook_attempt')) === 1);
    const listed = (await api.send('get', '/webhooks', owner)).body.items;
    expect(listed).toEqual([{ id, url, createdAt: expect.any(String), pending: 1, dead: 0 }]);
    expect(JSON.stringify(listed)).not.toContain(secret);
    answerWith = 200;
    await until(async () => {
      await admin.query(`update app.job set due_at = now() where lease is null`);
      return (await count(`app.webhook_delivery where status = 'delivered'`)) === 1;
    });
    expect(await count(`app.webhook_attempt where http_status = 503`)).toBe(1);
    expect(await count(`app.webhook_attempt where http_status = 200`)).toBe(1);
    expect(messages).toHaveLength(2);
    const last = messages[1] as Message;
    expect(JSON.parse(last.body)).toEqual((await api.send('get', `/batches/${body.id}`, desk)).body);
    expect(JSON.parse(last.body)).toMatchObject({ id: body.id, status: 'done', accepted: 1, rejected: 1 });
    const [, seconds, mac] =
      /^t=(\d+),v1=([0-9a-f]{64})$/.exec(String(last.headers['luutru-signature'])) ?? [];
    expect(mac).toBe(createHmac('sha256', secret).update(`${seconds}.${last.body}`).digest('hex'));
    expect(Math.abs(Date.now() / 1000 - Number(seconds))).toBeLessThan(60);
    expect(messages[0]?.headers['luutru-delivery']).toBe(last.headers['luutru-delivery']);
  });

  it('forget a webhook with what it was not told', async () => {
    answerWith = 503;
    const { body } = await send([declaration()], `?callbackUrl=${encodeURIComponent(url)}`);
    await ended(body.id);
    const [{ id }] = (await api.send('get', '/webhooks', owner)).body.items as [{ id: string }];
    const rival = await api.signIn('chu.songthuong');
    expect((await api.send('delete', `/webhooks/${randomUUID()}`, rival)).status).toBe(404);
    expect((await api.send('delete', `/webhooks/${id}`, owner)).status).toBe(204);
    expect((await api.send('get', '/webhooks', owner)).body.items).toEqual([]);
    expect(await count('app.webhook_delivery')).toBe(0);
    expect(await count('app.job')).toBe(0);
    expect((await api.send('get', `/batches/${body.id}`, desk)).body.status).toBe('done');
  });
});
