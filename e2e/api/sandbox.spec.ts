import { randomUUID } from 'node:crypto';
import type { SandboxResponse } from '@luutru/contracts';
import pg from 'pg';
import { declaration } from '../support/declaration.factory.ts';
import { startTestApi, type TestApi } from '../support/test-api.ts';

describe('a sandbox', () => {
  let api: TestApi;
  let admin: pg.Client;

  beforeAll(async () => {
    api = await startTestApi();
    admin = new pg.Client({ connectionString: api.database.adminUrl });
    await admin.connect();
  });

  afterAll(async () => {
    await admin.end();
    await api.close();
  });

  const open = async () => {
    const { body, status } = await api.send('post', '/sandbox');
    expect(status).toBe(201);
    const made = body as SandboxResponse;
    const ids: string[] = [];
    for (const [sector, reason] of [
      ['accommodation', 'tourism'],
      ['health', 'inpatient'],
    ] as const) {
      const facilityId = made.facilities.find((facility) => facility.sector === sector)?.id ?? '';
      const stay = await api
        .send('post', '/stays', made.apiKey)
        .send(declaration({ facilityId, reason, captureMethod: 'api' }));
      expect(stay.status).toBe(201);
      ids.push(stay.body.id as string);
    }
    return { ...made, ids };
  };

  it('declares as any tenant does, and is due nowhere, also after a change', async () => {
    const { tenantId, apiKey, ids, expiresAt, facilities } = await open();
    expect(apiKey).toMatch(/^lt_/);
    expect(facilities.map(({ sector }) => sector)).toEqual(['accommodation', 'health', 'transport']);
    const life = Date.parse(expiresAt) - Date.now();
    expect([life > 23.9 * 3_600_000, life <= 24 * 3_600_000]).toEqual([true, true]);
    expect((await api.send('get', `/stays/${ids[0]}`, apiKey)).body.sync).toMatchObject({
      status: 'delivered',
      verification: 'verified',
    });
    const waiting = async (): Promise<number | null> =>
      (
        await admin.query(
          `select from app.delivery where tenant_id = $1 and (acked_sequence < last_sequence or verification = 'pending')`,
          [tenantId],
        )
      ).rowCount;
    expect(await waiting()).toBe(0);
    await admin.query(
      `update app.delivery set last_sequence = last_sequence + 1, verification = 'pending' where tenant_id = $1`,
      [tenantId],
    );
    expect(await waiting()).toBe(0);
  });

  it('leaves what others declare to be delivered', async () => {
    const desk = await api.signIn('letan.songthuong');
    const { body } = await api.send('post', '/stays', desk).send(declaration());
    const { rows } = await admin.query(
      'select acked_sequence, verification from app.delivery where stay_id = $1',
      [body.id],
    );
    expect(rows).toEqual([{ acked_sequence: 0, verification: 'pending' }]);
  });

  it('is seen by no department and no officer', async () => {
    const { tenantId, facilities, ids } = await open();
    for (const username of ['so.vhttdl', 'so.yte', 'so.gtvt']) {
      const token = await api.signIn(username);
      const seen = await Promise.all(
        ['facilities', 'stays', 'today'].map((name) => api.send('get', `/department/${name}`, token)),
      );
      expect(seen.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(JSON.stringify(seen.map(({ body }) => body as object))).not.toContain('Thử nghiệm');
    }
    const police = await api.signIn('congan.tinh');
    for (const id of ids) expect((await api.send('get', `/stays/${id}`, police)).status).toBe(404);
    const found = await api
      .send('post', '/persons/search', police)
      .send({ documentNumber: '024088000011', purpose: 'Kiểm tra lưu trú' });
    expect(found.status).toBe(200);
    for (const { id } of facilities) expect(JSON.stringify(found.body)).not.toContain(id);
    expect((await admin.query('select from app.stay where tenant_id = $1', [tenantId])).rowCount).toBe(2);
  });

  it('is one for requests with one key, also at once', async () => {
    const key = randomUUID();
    const ask = () => api.send('post', '/sandbox').set('Idempotency-Key', key);
    const answers = await Promise.all([ask(), ask(), ask()]);
    expect(new Set(answers.map(({ body }) => (body as SandboxResponse).apiKey)).size).toBe(1);
    const { tenantId, apiKey } = answers[0]?.body as SandboxResponse;
    const { rows } = await admin.query('select from app.facility where tenant_id = $1', [tenantId]);
    expect(rows).toHaveLength(3);
    expect((await api.send('get', '/facilities', apiKey)).status).toBe(200);
    expect((await api.send('post', '/sandbox?dryRun=true')).status).toBe(422);
  });

  it('is given to one source 20 times an hour', async () => {
    let answer = await api.send('post', '/sandbox');
    for (let round = 0; round < 20 && answer.status === 201; round++)
      answer = await api.send('post', '/sandbox');
    expect([answer.status, answer.body.code]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(Number(answer.headers['retry-after'])).toBeGreaterThan(0);
  });
});
