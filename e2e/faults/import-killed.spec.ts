import pg from 'pg';
import { ApiClient } from '../support/api-client.ts';
import { songThuong } from '../support/declaration.factory.ts';
import { guestRow, guestSheet } from '../support/guest-sheet.ts';
import { endOfImport, uploadGuests } from '../support/import-guests.ts';
import { startSystem, type System } from '../support/system.ts';

const rows = 3000;
const kills = 3;

describe('an import whose process is killed', () => {
  let system: System;
  let admin: pg.Client;

  beforeAll(async () => {
    system = await startSystem({ adminUrl: process.env['TEST_DATABASE_URL'] ?? '', parts: ['api'] });
    admin = new pg.Client({ connectionString: system.databaseUrl });
    await admin.connect();
  });

  afterAll(async () => {
    await admin.end();
    await system.stop();
  });

  const filed = async (id: string): Promise<number> => {
    const { rows: found } = await admin.query<{ accepted: number }>(
      'select accepted from app.import where id = $1',
      [id],
    );
    return found[0]?.accepted ?? 0;
  };

  it('is filed to its end by the next one, every row once', async () => {
    const client = await new ApiClient(system.apiUrl).signIn('letan.songthuong');
    const file = await guestSheet(Array.from({ length: rows }, (_, at) => guestRow(at)));
    const id = await uploadGuests(client, songThuong, file);
    let killed = 0;
    for (let cut = 1; cut <= kills; cut++) {
      while ((await filed(id)) < cut * 600) await new Promise((resolve) => setTimeout(resolve, 5));
      await system.kill('api');
      if ((await filed(id)) < rows) killed++;
      // The lease of a process that is gone runs out by itself; the test does not wait for that.
      await admin.query('update app.job set due_at = now()');
      await system.start('api');
    }
    expect(killed).toBe(kills);
    expect(await endOfImport(client, id)).toMatchObject({ status: 'done', accepted: rows, rejected: 0 });
    const { rows: found } = await admin.query(
      `select count(*)::int as stays, count(distinct document_index)::int as guests from app.stay`,
    );
    expect(found).toEqual([{ stays: rows, guests: rows }]);
  });
});
