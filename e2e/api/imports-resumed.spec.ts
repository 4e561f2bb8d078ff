import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { createApp } from '../../apps/api/src/create-app.js';
import { songThuong } from '../support/declaration.factory.ts';
import { guestRow, guestSheet } from '../support/guest-sheet.ts';
import { startTestApi, type TestApi } from '../support/test-api.ts';

const rows = 2000;

/** What there is of an import in the database. */
interface Standing {
  status: string;
  next_row: number;
  accepted: number;
  outcomes: number;
  stays: number;
  guests: number;
}

describe('an import that is interrupted', () => {
  let api: TestApi;
  let admin: pg.Client;
  let desk: string;
  let series = 0;
  const others: NestFastifyApplication[] = [];

  beforeEach(async () => {
    api = await startTestApi();
    admin = new pg.Client({ connectionString: api.database.adminUrl });
    await admin.connect();
    desk = await api.signIn('letan.songthuong');
  });

  afterEach(async () => {
    await Promise.all(others.splice(0).map((app) => app.close()));
    await admin.end();
    await api.close();
  });

  /** Another process on the same database. */
  const startAnother = async (): Promise<void> => {
    const app = await createApp(api.settings);
    others.push(app);
    await app.init();
  };

  const upload = async (): Promise<string> => {
    series += rows;
    const file = await guestSheet(Array.from({ length: rows }, (_, at) => guestRow(series + at)));
    const { body } = await api
      .send('post', `/imports?facilityId=${songThuong}`, desk)
      .attach('file', file, 'khach.xlsx');
    return body.id as string;
  };

  const standing = async (id: string): Promise<Standing> => {
    const { rows: found } = await admin.query<Standing>(
      `select i.status, i.next_row, i.accepted,
              (select count(*)::int from app.import_row r where r.import_id = i.id) as outcomes,
              (select count(*)::int from app.stay) as stays,
              (select count(distinct document_index)::int from app.stay) as guests
         from app.import i where i.id = $1`,
      [id],
    );
    return found[0] as Standing;
  };

  const until = async (id: string, reached: (now: Standing) => boolean): Promise<Standing> => {
    for (const deadline = Date.now() + 60_000; Date.now() < deadline;) {
      const now = await standing(id);
      if (reached(now)) return now;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`Import ${id} stands still: ${JSON.stringify(await standing(id))}`);
  };

  const whole = { status: 'done', accepted: rows, outcomes: rows, stays: rows, guests: rows };

  it('by the end of its process goes on in the next, every row once', async () => {
    const id = await upload();
    await until(id, ({ accepted }) => accepted > 0);
    await api.app.close();
    const left = await standing(id);
    expect(left.status).toBe('running');
    // What is filed and what is counted are one: nothing hangs in between.
    expect(left).toMatchObject({ accepted: left.stays, outcomes: left.stays });
    expect(left.stays).toBeLessThan(rows);
    await startAnother();
    expect(await until(id, ({ status }) => status !== 'running')).toMatchObject(whole);
  });

  it('by connections that break in the middle of a chunk is filed once, by two processes', async () => {
    await startAnother();
    const id = await upload();
    for (let cut = 1; cut <= 4; cut++) {
      await until(id, ({ accepted, status }) => accepted >= cut * 200 || status !== 'running');
      await admin.query(
        `select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and usename = 'luutru_tenant'`,
      );
      // As if the process had died with it: the lease is free for the other one at once.
      await admin.query(`update app.job set due_at = now()`);
    }
    expect(await until(id, ({ status }) => status !== 'running')).toMatchObject(whole);
  });

  it('again and again without a chunk filed is given up, and its file is not kept', async () => {
    const id = await upload();
    await api.app.close();
    await admin.query('update app.job set attempts = 5, due_at = now()');
    await startAnother();
    expect((await until(id, ({ status }) => status !== 'running')).status).toBe('failed');
    const { rows: left } = await admin.query(
      `select code, (select count(*)::int from app.import_content) as parts,
              (select count(*)::int from app.job) as jobs from app.import where id = $1`,
      [id],
    );
    expect(left).toEqual([{ code: 'INTERNAL', parts: 0, jobs: 0 }]);
  });

  it('whose lease another process has taken files nothing more', async () => {
    const id = await upload();
    await until(id, ({ accepted }) => accepted > 0);
    await admin.query(`update app.job set lease = gen_random_uuid(), due_at = now() + interval '1 hour'`);
    const { next_row: taken } = await standing(id);
    const found = await api.send('get', `/imports/${id}`, desk);
    expect(found.body.status).toBe('running');
    await api.app.close();
    // A chunk that was being committed at that moment may still have passed; none has begun since.
    const { next_row: left, status } = await standing(id);
    expect(status).toBe('running');
    expect(left).toBeLessThanOrEqual(taken + 200);
  });
});
