import type { AlertSummary, DeclareStayRequest, TripResponse } from '@luutru/contracts';
import pg from 'pg';
import { declaration } from '../support/declaration.factory.ts';
import { type Judging, startJudging } from '../support/judging.ts';
import { startTestApi, type TestApi } from '../support/test-api.ts';
import { passenger, trip } from '../support/trip.factory.ts';

/** Rules whose facts the worker gathers from more than the stay itself. */
describe('signals of rooms, coaches, insiders and nights', () => {
  let api: TestApi;
  let judging: Judging;
  let admin: pg.Client;
  let desk: string;
  let coach: string;
  let province: string;
  let made = 0;

  beforeAll(async () => {
    api = await startTestApi();
    judging = await startJudging(api.database);
    admin = new pg.Client({ connectionString: api.database.adminUrl });
    await admin.connect();
    [desk, coach, province] = (await Promise.all(
      ['letan.songthuong', 'dieuhanh.nhaxe', 'congan.tinh'].map((name) => api.signIn(name)),
    )) as [string, string, string];
  });

  afterAll(async () => {
    await admin.end();
    await judging.close();
    await api.close();
  });

  /** Somebody new each time. */
  const body = (changes: Partial<DeclareStayRequest> = {}): DeclareStayRequest => ({
    ...declaration(changes),
    guest: {
      ...declaration().guest,
      document: {
        ...declaration().guest.document,
        number: `0240880002${String((made += 1)).padStart(2, '0')}`,
      },
      ...changes.guest,
    },
  });
  const declare = async (changes: Partial<DeclareStayRequest> = {}): Promise<string> => {
    const answer = await api.send('post', '/stays', desk).send(body(changes));
    expect([answer.status, answer.body.errors]).toEqual([201, undefined]);
    return answer.body.id as string;
  };
  const alerts = async (code: string): Promise<AlertSummary[]> => {
    await judging.stays();
    const answer = await api.send('get', `/alerts?limit=200&code=${code}`, province);
    return answer.body.items as AlertSummary[];
  };

  it('a room with more guests than it holds', async () => {
    const { rows } = await admin.query<{ capacity: number }>(
      `select capacity from app.place where label = '301' limit 1`,
    );
    const capacity = rows[0]?.capacity ?? 0;
    const ids: string[] = [];
    for (let guests = 0; guests < capacity; guests++) ids.push(await declare());
    expect(await alerts('ROOM_OVERCAPACITY')).toEqual([]);
    const last = await declare();
    const [alert] = await alerts('ROOM_OVERCAPACITY');
    expect(alert?.detail).toEqual({ guests: String(capacity + 1), capacity: String(capacity) });
    expect([...(alert?.stayIds ?? [])].sort()).toEqual([...ids, last].sort());
  });

  it('heads that are not those of the list of a coach', async () => {
    const opened = await api.send('post', '/trips', coach).send(trip());
    const { id } = opened.body as TripResponse;
    for (const seat of ['A1', 'A2'])
      await api.send('post', `/trips/${id}/passengers`, coach).send(passenger(seat));
    const { body: now } = await api.send('get', `/trips/${id}`, coach);
    const departed = await api
      .send('post', `/trips/${id}/depart`, coach)
      .set('If-Match', `"${(now as TripResponse).version}"`)
      .send({ headcount: 3 });
    expect(departed.status).toBe(200);
    const found = await alerts('COUNT_MISMATCH');
    expect(found.map(({ detail }) => detail)).toEqual([
      { tripId: id, when: 'departure', counted: '3', listed: '2' },
    ]);
  });

  it('one account that amends twenty declarations within the hour', async () => {
    const ids: string[] = [];
    for (let edits = 0; edits < 20; edits++) ids.push(await declare({ place: null }));
    const amend = (id: string) =>
      api.send('patch', `/stays/${id}`, desk).set('If-Match', '"1"').send({ reason: 'business' });
    for (const id of ids.slice(1)) expect((await amend(id)).status).toBe(200);
    expect(await alerts('BULK_EDIT_AFTER_SUBMIT')).toEqual([]);
    await amend(ids[0] ?? '');
    const [alert] = await alerts('BULK_EDIT_AFTER_SUBMIT');
    expect(alert?.detail).toMatchObject({ edits: '20' });
  });

  it('a declaration cancelled long after it was filed, and not one cancelled at once', async () => {
    const [late, soon] = [await declare({ place: null }), await declare({ place: null })];
    await admin.query(`update app.stay set declared_at = now() - interval '13 hours' where id = $1`, [late]);
    for (const id of [late, soon]) {
      const cancel = api.send('post', `/stays/${id}/cancel`, desk).set('If-Match', '"1"');
      expect((await cancel.send({ reason: 'Khách không đến' })).status).toBe(200);
    }
    expect((await alerts('DELETE_AFTER_SUBMIT')).map(({ stayIds }) => stayIds)).toEqual([[late]]);
  });

  it('at night, a facility that is late again and again and a guest who comes by the hour', async () => {
    await admin.query(
      'update app.stay set late = true, minutes_late = 5 where id in (select id from app.stay limit 3)',
    );
    const frequent = await declare({ kind: 'dayUse', place: null });
    const { rows } = await admin.query<{ person_index: Buffer }>(
      'select person_index from app.stay where id = $1',
      [frequent],
    );
    const others = [await declare({ place: null }), await declare({ place: null })];
    await judging.stays();
    await admin.query(
      `update app.stay set kind = 'dayUse', person_index = $2, arrived_at = arrived_at - interval '1 day'
        where id = any($1)`,
      [others, rows[0]?.person_index],
    );
    expect(await judging.night.run(Date.now())).toBeGreaterThan(0);
    const [alert] = await alerts('FREQUENT_SHORT_STAYS');
    expect([...(alert?.stayIds ?? [])].sort()).toEqual([frequent, ...others].sort());
    expect((await alerts('CHRONIC_LATE'))[0]?.detail).toMatchObject({ late: '3', days: '30' });
  });
});
