import { randomUUID } from 'node:crypto';
import type { ManifestResponse, PassengerResponse, StayResponse, TripResponse } from '@luutru/contracts';
import pg from 'pg';
import { songThuong } from '../support/declaration.factory.ts';
import { startTestApi, type TestApi } from '../support/test-api.ts';
import { nhaXe, passenger, trip } from '../support/trip.factory.ts';

const minutesAgo = (minutes: number): string => new Date(Date.now() - minutes * 60_000).toISOString();

describe('trips', () => {
  let api: TestApi;
  let desk: string;
  let rival: string;

  beforeAll(async () => {
    api = await startTestApi();
    [desk, rival] = await Promise.all([api.signIn('dieuhanh.nhaxe'), api.signIn('letan.songthuong')]);
  });

  afterAll(() => api.close());

  /** A request that must be answered with a status; gives the body. */
  async function ask<Body>(
    method: 'get' | 'post' | 'patch' | 'delete',
    path: string,
    { body, match, key, status = 200 }: { body?: object; match?: number; key?: string; status?: number } = {},
  ): Promise<Body> {
    const test = api.send(method, path, desk);
    if (match !== undefined) void test.set('If-Match', `"${match}"`);
    if (key) void test.set('Idempotency-Key', key);
    const answer = await (body ? test.send(body) : test);
    expect([path, answer.status, answer.status === status ? undefined : answer.body]).toEqual([
      path,
      status,
      undefined,
    ]);
    return answer.body as Body;
  }

  const open = (overrides = {}): Promise<TripResponse> =>
    ask<TripResponse>('post', '/trips', { body: trip(overrides), status: 201 });
  const board = (id: string, seat: string, overrides = {}): Promise<PassengerResponse> =>
    ask('post', `/trips/${id}/passengers`, { body: passenger(seat, overrides), status: 201 });
  const find = (id: string): Promise<TripResponse> => ask('get', `/trips/${id}`);
  const stayOf = ({ stayId }: PassengerResponse): Promise<StayResponse> => ask('get', `/stays/${stayId}`);
  const seatOf = ({ passengers }: TripResponse, seat: string): PassengerResponse => {
    const found = passengers.find((each) => each.seat === seat);
    if (!found) throw new Error(`Nobody sits in ${seat}`);
    return found;
  };

  it('lives from the first passenger to the last stop', async () => {
    const made = await open();
    expect(made).toMatchObject({
      version: 1,
      status: 'boarding',
      plate: '98B01234',
      plateShown: '98B-012.34',
      notifiable: true,
      drivers: [
        { fullName: 'Nguyễn Văn Tài', licenceNumber: null, phone: null },
        { fullName: 'Trần Văn Phụ', phone: '0912345678' },
      ],
      counts: { listed: 0, aboard: 0, headcountAtDeparture: null, difference: null },
      warnings: [],
      passengers: [],
    });
    const path = `/trips/${made.id}`;

    const boardedAt = minutesAgo(20);
    await board(made.id, 'A1', { boardedAt });
    await board(made.id, 'a2');
    await board(made.id, 'A10', { alightingPoint: 'Bến xe Vinh' });
    const missing = await board(made.id, 'A3');
    let now = await find(made.id);
    expect(now.passengers.map(({ seat }) => seat)).toEqual(['A1', 'A2', 'A3', 'A10']);
    expect(now.counts).toMatchObject({ listed: 4, aboard: 1 });

    now = await ask('patch', `${path}/passengers/${missing.id}`, {
      body: { noShow: true },
      match: now.version,
    });
    now = await ask('patch', path, { body: { plate: '29B-123.45' }, match: now.version });
    expect(now).toMatchObject({ plate: '29B12345', replacedPlates: ['98B01234'] });

    // Counted two while the list has three: a warning, never a refusal.
    const departedAt = minutesAgo(10);
    now = await ask('post', `${path}/depart`, { body: { headcount: 2, departedAt }, match: now.version });
    expect(now).toMatchObject({
      status: 'departed',
      counts: { listed: 4, aboard: 3, headcountAtDeparture: 2, difference: -1 },
      warnings: ['COUNT_MISMATCH'],
    });
    expect(now.passengers.map(({ seat, status, declaration }) => [seat, status, declaration])).toEqual([
      ['A1', 'aboard', 'declared'],
      ['A2', 'aboard', 'declared'],
      ['A3', 'noShow', 'none'],
      ['A10', 'aboard', 'declared'],
    ]);
    const first = await stayOf(seatOf(now, 'A1'));
    expect(first).toMatchObject({
      facilityId: nhaXe,
      sector: 'transport',
      kind: 'overnight',
      reason: 'transit',
      captureMethod: 'manual',
      place: 'A1',
      status: 'present',
      expectedDepartureAt: made.expectedArrivalAt,
      guest: { document: { number: '024088000001' } },
    });
    expect(Date.parse(first.arrivedAt)).toBe(Date.parse(boardedAt));
    expect(Date.parse((await stayOf(seatOf(now, 'A2'))).arrivedAt)).toBe(Date.parse(departedAt));

    const late = await board(made.id, 'B7', { boardingPoint: 'Bến xe Vinh', boardedAt: minutesAgo(5) });
    expect(late).toMatchObject({ offList: true, status: 'aboard', declaration: 'declared' });
    expect(late.warnings).toContain('OFF_LIST_PASSENGER');
    expect((await stayOf(late)).place).toBe('B7');
    now = await find(made.id);
    expect(now.warnings).toEqual(['COUNT_MISMATCH', 'OFF_LIST_PASSENGER']);

    now = await ask('patch', `${path}/passengers/${late.id}`, { body: { seat: 'B8' }, match: now.version });
    expect((await stayOf(late)).place).toBe('B8');
    const alightedAt = minutesAgo(2);
    const tenth = seatOf(now, 'A10');
    now = await ask('patch', `${path}/passengers/${tenth.id}`, { body: { alightedAt }, match: now.version });
    expect(seatOf(now, 'A10').status).toBe('alighted');
    const left = await stayOf(tenth);
    expect([left.status, Date.parse(left.departedAt ?? '')]).toEqual(['departed', Date.parse(alightedAt)]);

    now = await ask('post', `${path}/arrive`, { body: { headcount: 3 }, match: now.version });
    expect(now).toMatchObject({
      status: 'arrived',
      counts: { listed: 5, aboard: 3, headcountAtDeparture: 2, headcountAtArrival: 3, difference: 0 },
    });
    for (const seat of ['A1', 'A2', 'B8']) {
      expect(await stayOf(seatOf(now, seat))).toMatchObject({
        status: 'departed',
        departedAt: now.arrivedAt,
      });
    }
    expect(await find(made.id)).toEqual(now);
  });

  it('takes nobody outside the list of a contract or tourist coach', async () => {
    for (const service of ['contract', 'tourist']) {
      const { id } = await open({ service });
      await board(id, 'A1');
      await ask('post', `/trips/${id}/depart`, { body: { headcount: 1 }, match: 2 });
      const refused = await ask<{ code: string }>('post', `/trips/${id}/passengers`, {
        body: passenger('A2', { boardingPoint: 'Bến xe Vinh' }),
        status: 409,
      });
      expect(refused.code).toBe('OUTSIDE_LIST');
    }
  });

  it('takes a late passenger of a line at a listed stop alone', async () => {
    const { id } = await open();
    await ask('post', `/trips/${id}/depart`, { body: { headcount: 0 }, match: 1 });
    const refused = await ask<{ errors: object[] }>('post', `/trips/${id}/passengers`, {
      body: passenger('A2', { boardingPoint: 'Bến xe Bắc Giang' }),
      status: 422,
    });
    expect(refused.errors).toMatchObject([{ path: 'boardingPoint', code: 'STOP_UNKNOWN' }]);
  });

  it('declares nobody twice when the departure is sent again', async () => {
    const { id } = await open();
    await board(id, 'A1');
    const key = randomUUID();
    const depart = () =>
      api
        .send('post', `/trips/${id}/depart`, desk)
        .set('If-Match', '"2"')
        .set('Idempotency-Key', key)
        .send({ headcount: 1 });
    const [first, second] = await Promise.all([depart(), depart()]);
    expect([first.status, second.status]).toEqual([200, 200]);
    const again = await depart();
    expect(again.headers['idempotent-replayed']).toBe('true');
    expect(again.body).toEqual(first.body);
    expect(again.body.passengers[0].stayId).toBe(second.body.passengers[0].stayId);
    const stays = await ask<{ items: StayResponse[] }>('get', '/stays?q=024088000001&status=present');
    expect(stays.items.filter(({ id: stay }) => stay === first.body.passengers[0].stayId)).toHaveLength(1);
    await ask('post', `/trips/${id}/depart`, { body: { headcount: 1 }, match: 2, status: 412 });
    await ask('post', `/trips/${id}/depart`, { body: { headcount: 1 }, match: 3, status: 409 });
  });

  /** Runs SQL as the superuser, who alone can undo what the API has done. */
  async function asAdmin(...statements: [sql: string, values: unknown[]][]): Promise<void> {
    const admin = new pg.Client({ connectionString: api.database.adminUrl });
    await admin.connect();
    try {
      for (const [sql, values] of statements) await admin.query(sql, values);
    } finally {
      await admin.end();
    }
  }

  it('links whom it has declared when the departure was cut off in between', async () => {
    const { id } = await open();
    await board(id, 'A1');
    await board(id, 'A2');
    const depart = { body: { headcount: 2 }, match: 3, key: randomUUID() };
    const whole = await ask<TripResponse>('post', `/trips/${id}/depart`, depart);
    const cutOff = (): Promise<void> =>
      asAdmin(
        [`update app.passenger set declaration = 'pending', stay_id = null where trip_id = $1`, [id]],
        ['delete from app.idempotency where key = $1', [depart.key]],
      );
    await cutOff();
    expect(await ask('post', `/trips/${id}/depart`, depart)).toEqual(whole);
    await cutOff();
    const arrived = await ask<TripResponse>('post', `/trips/${id}/arrive`, {
      body: { headcount: 2 },
      match: whole.version,
    });
    expect(arrived.passengers.map(({ stayId }) => stayId)).toEqual(
      whole.passengers.map(({ stayId }) => stayId),
    );
    for (const each of arrived.passengers) expect((await stayOf(each)).status).toBe('departed');
  });

  it.each([
    ['pending', 'FACILITY_PENDING'],
    ['suspended', 'FACILITY_SUSPENDED'],
  ])('is opened by no firm that is %s', async (status, code) => {
    const standing = 'update app.facility set status = $2, version = version + 1 where id = $1';
    await asAdmin([standing, [nhaXe, status]]);
    const refused = await ask<{ code: string }>('post', '/trips', { body: trip(), status: 422 });
    await asAdmin([standing, [nhaXe, 'active']]);
    expect(refused.code).toBe(code);
  });

  it('says why a passenger was refused at departure, and declares them once mended', async () => {
    const { id } = await open();
    const { id: passengerId } = await board(id, 'A1');
    const standing = 'update app.facility set status = $2, version = version + 1 where id = $1';
    await asAdmin([standing, [nhaXe, 'suspended']]);
    const gone = await ask<TripResponse>('post', `/trips/${id}/depart`, { body: { headcount: 1 }, match: 2 });
    await asAdmin([standing, [nhaXe, 'active']]);
    expect(gone).toMatchObject({
      status: 'departed',
      passengers: [
        {
          declaration: 'refused',
          stayId: null,
          errors: [{ path: 'facilityId', code: 'FACILITY_SUSPENDED' }],
        },
      ],
    });
    const { guest } = passenger('A1');
    const mended = await ask<TripResponse>('patch', `/trips/${id}/passengers/${passengerId}`, {
      body: { guest: { ...guest, phone: '0912345678' } },
      match: 3,
    });
    expect(mended.passengers).toMatchObject([{ declaration: 'declared', errors: [] }]);
    expect((await stayOf(seatOf(mended, 'A1'))).guest.phone).toBe('0912345678');
  });

  it('takes back the declaration of somebody who never came', async () => {
    const { id } = await open();
    const { id: passengerId } = await board(id, 'A1');
    await ask('post', `/trips/${id}/depart`, { body: { headcount: 0 }, match: 2 });
    const path = `/trips/${id}/passengers/${passengerId}`;
    const now = await ask<TripResponse>('patch', path, { body: { noShow: true }, match: 3 });
    expect(now.passengers).toMatchObject([{ status: 'noShow' }]);
    expect((await stayOf(seatOf(now, 'A1'))).status).toBe('cancelled');
    const gone = await ask<{ code: string }>('patch', path, { body: { seat: 'A2' }, match: 4, status: 409 });
    expect(gone.code).toBe('PASSENGER_GONE');
  });

  it('refuses times that cannot be', async () => {
    const { id } = await open();
    const { id: passengerId } = await board(id, 'A1');
    const future = new Date(Date.now() + 3_600_000).toISOString();
    const depart = { body: { headcount: 1, departedAt: future }, match: 2, status: 422 };
    await ask('post', `/trips/${id}/depart`, depart);
    await ask('post', `/trips/${id}/arrive`, { body: { headcount: 1 }, match: 2, status: 409 });
    await ask('post', `/trips/${id}/depart`, { body: { headcount: 1 }, match: 2 });
    const path = `/trips/${id}/passengers/${passengerId}`;
    for (const alightedAt of [future, minutesAgo(60)]) {
      const { errors } = await ask<{ errors: object[] }>('patch', path, {
        body: { alightedAt },
        match: 3,
        status: 422,
      });
      expect(errors).toMatchObject([{ path: 'alightedAt', code: 'TRIP_TIME_OUT_OF_RANGE' }]);
    }
    await ask('patch', `/trips/${id}`, { body: { stops: [] }, match: 3, status: 409 });
  });

  it('keeps the passengers of a short trip by day on the list, and declares none', async () => {
    const day = new Date(Date.now() - 17 * 3_600_000).toISOString().slice(0, 10);
    const made = await open({
      route: { from: 'Bắc Giang', to: 'Hà Nội', distanceKm: 60 },
      departureAt: `${day}T08:00:00+07:00`,
      expectedArrivalAt: `${day}T10:00:00+07:00`,
      stops: null,
    });
    expect(made.notifiable).toBe(false);
    await board(made.id, 'A1');
    const gone = await ask<TripResponse>('post', `/trips/${made.id}/depart`, {
      body: { headcount: 1, departedAt: `${day}T08:05:00+07:00` },
      match: 2,
    });
    expect(gone).toMatchObject({
      notifiable: false,
      passengers: [{ status: 'aboard', declaration: 'none', stayId: null }],
    });
    const arrived = { body: { headcount: 1, arrivedAt: `${day}T10:20:00+07:00` }, match: gone.version };
    expect(await ask('post', `/trips/${made.id}/arrive`, arrived)).toMatchObject({
      status: 'arrived',
      arrivedAt: `${day}T10:20:00+07:00`,
    });
  });

  it('reads several passengers from lines and says of each what became of it', async () => {
    const { id } = await open({ seats: 2, beds: 0 });
    const lines = [
      JSON.stringify(passenger('A1')),
      JSON.stringify({ ...passenger('A2'), guest: { ...passenger('A2').guest, sex: 'female' } }),
      'not json',
      JSON.stringify(passenger('A1')),
      JSON.stringify(passenger('A4')),
      JSON.stringify(passenger('A5')),
    ].join('\n');
    const send = (key: string) =>
      api
        .send('post', `/trips/${id}/passengers`, desk)
        .set('Content-Type', 'application/x-ndjson')
        .set('Idempotency-Key', key)
        .buffer(true)
        .parse((response, done) => {
          let text = '';
          response.on('data', (chunk: Buffer) => (text += chunk.toString()));
          response.on('end', () => done(null, text));
        })
        .send(lines);
    const key = randomUUID();
    const answer = await send(key);
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toMatch(/^application\/x-ndjson/);
    const outcomes = (answer.body as string)
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { line: number; status: number; errors?: { code: string }[] });
    expect(outcomes.map(({ line, status, errors }) => [line, status, errors?.[0]?.code])).toEqual([
      [1, 201, undefined],
      [2, 422, 'PID_SEX_MISMATCH'],
      [3, 422, 'UNREADABLE_BODY'],
      [4, 422, 'SEAT_TAKEN'],
      [5, 201, undefined],
      [6, 422, 'OVER_CAPACITY'],
    ]);
    expect((await send(key)).body).toBe(answer.body);
    expect((await find(id)).passengers).toHaveLength(2);
  });

  it('refuses a seat that is taken, a full coach, and the same key for somebody else', async () => {
    const { id } = await open({ seats: 2, beds: 0 });
    const key = randomUUID();
    const path = `/trips/${id}/passengers`;
    const first = await ask<PassengerResponse>('post', path, { body: passenger('A1'), key, status: 201 });
    expect(await ask('post', path, { body: passenger('A1'), key, status: 201 })).toEqual(first);
    await ask('post', path, { body: passenger('A2'), key, status: 422 });
    const taken = await ask<{ code: string }>('post', path, { body: passenger('a1'), status: 409 });
    expect(taken.code).toBe('SEAT_TAKEN');
    const second = await board(id, 'A2');
    const full = await ask<{ code: string }>('post', path, { body: passenger('A3'), status: 409 });
    expect(full.code).toBe('OVER_CAPACITY');
    await ask('patch', `${path}/${second.id}`, { body: { seat: 'A1' }, match: 3, status: 409 });
    await ask('patch', `/trips/${id}`, { body: { seats: 1 }, match: 3, status: 409 });
    expect(await ask('delete', `${path}/${second.id}`, { match: 3 })).toMatchObject({
      version: 4,
      passengers: [{ seat: 'A1' }],
    });
    await ask('delete', `${path}/${first.id}`, { status: 428 });
  });

  it('lets a reason through what only raises a doubt, and declares with it', async () => {
    const { id } = await open();
    const { guest } = passenger('A1');
    const child = {
      guest: {
        ...guest,
        dateOfBirth: '2015-03-15',
        document: { type: 'birthCertificate', number: '12/2015' },
      },
    };
    const refused = await ask<{ errors: { code: string }[] }>('post', `/trips/${id}/passengers`, {
      body: passenger('A1', child as object),
      status: 422,
    });
    expect(refused.errors.map(({ code }) => code)).toContain('MINOR_ALONE');
    await board(id, 'A1', { ...child, overrideReason: 'Đi cùng mẹ ở ghế A2' });
    const gone = await ask<TripResponse>('post', `/trips/${id}/depart`, {
      body: { headcount: 1 },
      match: 2,
    });
    expect(gone.passengers).toMatchObject([{ declaration: 'declared', errors: [] }]);
    expect((await stayOf(seatOf(gone, 'A1'))).overrideReason).toBe('Đi cùng mẹ ở ghế A2');
  });

  it('rehearses a departure without a trace', async () => {
    const { id } = await open();
    await board(id, 'A1');
    const rehearsed = await ask<TripResponse>('post', `/trips/${id}/depart?dryRun=true`, {
      body: { headcount: 1 },
      match: 2,
    });
    expect(rehearsed).toMatchObject({ status: 'departed', passengers: [{ declaration: 'declared' }] });
    expect(await find(id)).toMatchObject({
      status: 'boarding',
      version: 2,
      passengers: [{ declaration: 'none', stayId: null }],
    });
  });

  it.each([
    ['a plate that is none', { plate: '98I-012.34' }, [['plate', 'PLATE_FORMAT']]],
    ['an unknown field', { colour: 'red' }, [['colour', 'UNKNOWN_FIELD']]],
    ['no crew', { drivers: [] }, [['drivers', 'CREW_FORMAT']]],
    ['a route without its end', { route: { from: 'A', distanceKm: 5 } }, [['route.to', 'REQUIRED']]],
    ['a service that is none', { service: 'taxi' }, [['service', 'NOT_ONE_OF']]],
    [
      'an arrival before the departure',
      { expectedArrivalAt: '2020-01-01T00:00:00Z' },
      [['expectedArrivalAt', 'TRIP_ARRIVAL_BEFORE_DEPARTURE']],
    ],
    ["another tenant's facility", { facilityId: songThuong }, [['facilityId', 'FACILITY_UNKNOWN']]],
    [
      'no seats of an unknown vehicle',
      { plate: '29B-999.99', seats: null, beds: undefined },
      [
        ['seats', 'REQUIRED'],
        ['beds', 'REQUIRED'],
      ],
    ],
    [
      'several faults at once',
      { plate: 'x', service: 'x', facilityId: 'x' },
      [
        ['facilityId', 'UUID_FORMAT'],
        ['service', 'NOT_ONE_OF'],
        ['plate', 'PLATE_FORMAT'],
      ],
    ],
  ])('refuses a trip with %s', async (_name, overrides, errors) => {
    const { body, status } = await api.send('post', '/trips', desk).send({ ...trip(), ...overrides });
    expect(status).toBe(422);
    expect(body.errors.map(({ path, code }: { path: string; code: string }) => [path, code])).toEqual(errors);
  });

  it('takes seats and beds from the register, and warns of papers that have run out', async () => {
    const made = await open({ plate: '98B-056.78', seats: null, beds: null });
    expect(made).toMatchObject({ seats: 45, beds: 0, warnings: [] });
    const { items } = await ask<{ items: { id: string; version: number; plate: string }[] }>(
      'get',
      '/vehicles',
    );
    const vehicle = items.find(({ plate }) => plate === '98B05678');
    const changed = await ask('patch', `/vehicles/${vehicle?.id}`, {
      body: { inspectionExpiresOn: '2026-01-01' },
      match: 1,
    });
    expect(changed).toMatchObject({
      version: 2,
      badgeExpiresOn: '2031-12-31',
      warnings: ['VEHICLE_PAPERS_EXPIRED'],
    });
    expect((await find(made.id)).warnings).toEqual(['VEHICLE_PAPERS_EXPIRED']);
    await ask('post', '/vehicles', { body: { plate: '98b05678', seats: 1, beds: 0 }, status: 409 });
    await ask('post', '/vehicles', { body: { plate: '98B-111.11', seats: 1, beds: 0 }, status: 201 });
    await ask('post', '/vehicles', { body: { plate: '98B', seats: 1, beds: 0 }, status: 422 });
    const line = { code: '98-99', from: 'Bắc Giang', to: 'Vinh', distanceKm: 350, stops: ['Phủ Lý'] };
    expect(await ask('post', '/routes', { body: line, status: 201 })).toMatchObject(line);
    await ask('post', '/routes', { body: line, status: 409 });
    expect((await ask<{ items: object[] }>('get', '/routes')).items).toHaveLength(2);
  });

  it('prints the list of passengers for whoever asks for paper', async () => {
    const { id } = await open();
    await board(id, 'A1');
    const manifest = await ask<ManifestResponse>('get', `/trips/${id}/manifest`);
    expect(manifest.firmName).toBe('Nhà xe Sông Cầu (mẫu)');
    expect(manifest.trip).toEqual(await find(id));
    const printed = await api.send('get', `/trips/${id}/manifest`, desk).set('Accept', 'application/pdf');
    expect([printed.status, printed.headers['content-type']]).toEqual([200, 'application/pdf']);
    expect((printed.body as Buffer).subarray(0, 5).toString()).toBe('%PDF-');
    for (const accept of ['application/json', 'application/pdf']) {
      const strange = await api.send('get', `/trips/${id}/manifest`, rival).set('Accept', accept);
      expect(strange.status).toBe(404);
    }
  });

  it('shows the transport department figures and no person', async () => {
    const { id } = await open({
      departureAt: '2027-03-08T20:00:00+07:00',
      expectedArrivalAt: '2027-03-09T06:00:00+07:00',
    });
    await board(id, 'A1');
    const path = '/department/trips?from=2027-03-08&to=2027-03-08';
    const { body, status } = await api.send('get', path, await api.signIn('so.gtvt'));
    expect([status, body.nextCursor]).toEqual([200, null]);
    expect(body.items).toEqual([
      {
        id,
        facilityName: 'Nhà xe Sông Cầu (mẫu)',
        status: 'boarding',
        service: 'fixed',
        plate: '98B-012.34',
        from: 'Bến xe Bắc Giang',
        to: 'Bến xe Trung tâm Đà Nẵng',
        distanceKm: 820,
        departureAt: '2027-03-08T20:00:00+07:00',
        expectedArrivalAt: '2027-03-09T06:00:00+07:00',
        departedAt: null,
        arrivedAt: null,
        notifiable: true,
        capacity: 40,
        listed: 1,
        aboard: 0,
        offList: 0,
        headcountAtDeparture: null,
        headcountAtArrival: null,
      },
    ]);
    const other = await api.send('get', path, await api.signIn('so.yte'));
    expect(other.status).toBe(403);
  });

  it('shows another tenant nothing', async () => {
    const { id } = await open();
    const listed = await board(id, 'A1');
    const strange: ['get' | 'post' | 'patch' | 'delete', string, object?][] = [
      ['get', `/trips/${id}`],
      ['patch', `/trips/${id}`, {}],
      ['post', `/trips/${id}/passengers`, passenger('A2')],
      ['patch', `/trips/${id}/passengers/${listed.id}`, { seat: 'A9' }],
      ['delete', `/trips/${id}/passengers/${listed.id}`],
      ['post', `/trips/${id}/depart`, { headcount: 0 }],
      ['post', `/trips/${id}/arrive`, { headcount: 0 }],
      ['post', `/trips/${id}/cancel`, { reason: 'Không có khách' }],
    ];
    for (const [method, path, body] of strange) {
      const test = api.send(method, path, rival).set('If-Match', '"2"');
      expect([path, (await (body ? test.send(body) : test)).status]).toEqual([path, 404]);
    }
    const { body } = await api.send('get', '/trips', rival);
    expect(body.items).toEqual([]);
    expect((await api.send('get', '/vehicles', rival)).body.items).toEqual([]);
  });

  it('pages its trips by departure, narrowed by day and status', async () => {
    const far = { departureAt: '2027-05-04T20:00:00+07:00', expectedArrivalAt: '2027-05-05T06:00:00+07:00' };
    const [one, two] = [await open(far), await open(far)];
    await ask('post', `/trips/${two.id}/cancel`, { body: { reason: 'Không có khách' }, match: 1 });
    const path = '/trips?from=2027-05-04&to=2027-05-04&limit=1';
    const first = await ask<{ items: TripResponse[]; nextCursor: string }>('get', path);
    const second = await ask<typeof first>('get', `${path}&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual([two.id, one.id]);
    expect(second.nextCursor).toBeNull();
    const cancelled = await ask<typeof first>('get', '/trips?from=2027-05-04&status=cancelled');
    expect(cancelled.items).toMatchObject([{ id: two.id, cancelReason: 'Không có khách' }]);
    expect(cancelled.items[0]).not.toHaveProperty('passengers');
  });
});
