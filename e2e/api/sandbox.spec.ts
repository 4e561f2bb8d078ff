import { PlatformDb, TenantDb } from '@luutru/database';
import { DeclareStays } from '@luutru/stays';
import pg from 'pg';
import { makeSandboxTenant } from '../../libs/api/exchange/src/sandbox/make-tenant.js';
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
    const doors = { platformDb: api.app.get(PlatformDb), tenantDb: api.app.get(TenantDb) };
    const made = await makeSandboxTenant(doors, 24);
    const [hotel, clinic] = made.facilities as [{ id: string }, { id: string }];
    const caller = {
      userId: made.tenantId,
      displayName: 'Thử nghiệm',
      role: 'owner',
      sessionId: made.tenantId,
      tenantId: made.tenantId,
    } as const;
    const filed = await api.app
      .get(DeclareStays)
      .run(caller, [
        declaration({ facilityId: hotel.id }),
        declaration({ facilityId: clinic.id, reason: 'inpatient' }),
      ]);
    return { ...made, filed };
  };

  it('declares as any tenant does, and is due nowhere, also after a change', async () => {
    const { tenantId, filed, expiresAt } = await open();
    expect(filed.map(({ status }) => status)).toEqual([201, 201]);
    expect(expiresAt.getTime() - Date.now()).toBeGreaterThan(23 * 3_600_000);
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
    const { tenantId, facilities, filed } = await open();
    for (const username of ['so.vhttdl', 'so.yte', 'so.gtvt']) {
      const token = await api.signIn(username);
      const seen = await Promise.all(
        ['facilities', 'stays', 'today'].map((name) => api.send('get', `/department/${name}`, token)),
      );
      expect(seen.map(({ status }) => status)).toEqual([200, 200, 200]);
      expect(JSON.stringify(seen.map(({ body }) => body as object))).not.toContain('Thử nghiệm');
    }
    const police = await api.signIn('congan.tinh');
    for (const outcome of filed) {
      if (outcome.status !== 201) throw new Error('Not filed');
      expect((await api.send('get', `/stays/${outcome.id}`, police)).status).toBe(404);
    }
    const found = await api
      .send('post', '/persons/search', police)
      .send({ documentNumber: '024088000011', purpose: 'Kiểm tra lưu trú' });
    expect(found.status).toBe(200);
    for (const { id } of facilities) expect(JSON.stringify(found.body)).not.toContain(id);
    expect((await admin.query('select from app.stay where tenant_id = $1', [tenantId])).rowCount).toBe(2);
  });
});
