import type {
  ComplianceList,
  DeclareStayRequest,
  FacilityCompliance,
  PersonList,
  Timeline,
} from '@luutru/contracts';
import { addDays, localDate } from '@luutru/domain';
import pg from 'pg';
import type { Response } from 'supertest';
import { declaration, songThuong } from '../support/declaration.factory.ts';
import { startTestApi, type TestApi } from '../support/test-api.ts';
import { nhaXe, passenger, trip } from '../support/trip.factory.ts';

const xuongGiang = '019a3d5e-0000-7000-8000-000000000201';
const hospital = '019a3d5e-0000-7000-8000-000000000301';
const purpose = 'Xác minh tin báo';
const ago = (hours: number): string => new Date(Date.now() - hours * 3_600_000).toISOString();

describe('what the police see', () => {
  let api: TestApi;
  let admin: pg.Client;
  const tokens: Record<string, string> = {};

  beforeAll(async () => {
    api = await startTestApi();
    admin = new pg.Client({ connectionString: api.database.adminUrl });
    await admin.connect();
    for (const name of [
      'letan.songthuong',
      'letan.xuongiang',
      'tiepdon.benhvien',
      'dieuhanh.nhaxe',
      'congan.tinh',
      'congan.thoxuong',
    ])
      tokens[name] = await api.signIn(name);
  });

  afterAll(async () => {
    await admin.end();
    await api.close();
  });

  const as = (name: string): string => tokens[name] ?? '';
  async function declare(
    by: string,
    fullName: string,
    number: string,
    changes: Partial<DeclareStayRequest> = {},
  ) {
    const { guest } = declaration();
    const named = { ...guest, fullName, document: { ...guest.document, number } };
    const { status, body } = await api
      .send('post', '/stays', as(by))
      .send(declaration({ guest: named, ...changes }));
    expect([status, body.errors]).toEqual([201, undefined]);
    return body as { id: string };
  }
  async function search(by: string, asked: object): Promise<PersonList> {
    const { status, body } = await api.send('post', '/persons/search', as(by)).send({ purpose, ...asked });
    expect([status, body.code]).toEqual([200, undefined]);
    return body as PersonList;
  }
  const timeline = (by: string, personId: string, query = `purpose=${encodeURIComponent(purpose)}`) =>
    api.send('get', `/persons/${personId}/timeline?${query}`, as(by));

  describe('searching by name', () => {
    beforeAll(async () => {
      await declare('letan.songthuong', 'Giáp Thị Quế', '024088000501');
      await declare('letan.songthuong', 'Giáp Thị Quế Chi', '024088000502');
      await declare('letan.xuongiang', 'Thân Quế', '024088000503', { facilityId: xuongGiang });
      await declare('letan.songthuong', 'Quế Anh Thư', '024088000504');
    });
    const names = ({ items }: PersonList): string[] => items.map(({ fullName }) => fullName);

    it.each([
      ['giap thi que', ['Giáp Thị Quế', 'Giáp Thị Quế Chi']],
      ['GIÁP', ['Giáp Thị Quế Chi', 'Giáp Thị Quế']],
      ['Thị Quế', ['Giáp Thị Quế']],
      ['quế', ['Quế Anh Thư', 'Thân Quế', 'Giáp Thị Quế']],
      ['que a', ['Quế Anh Thư']],
      ['iap', []],
      ['100%', []],
    ])('finds by "%s"', async (name, found) => {
      const list = await search('congan.tinh', { name });
      expect(names(list)).toEqual(found);
      expect(list.truncated).toBe(false);
    });

    it('narrows by birth date, and names with a birth date found by number must agree', async () => {
      expect(names(await search('congan.tinh', { name: 'que', dateOfBirth: '1988-03-15' }))).toHaveLength(3);
      expect(names(await search('congan.tinh', { name: 'que', dateOfBirth: '1988-03-16' }))).toEqual([]);
      const both = { documentNumber: '024088000503' };
      expect(names(await search('congan.tinh', { ...both, name: 'quế' }))).toEqual(['Thân Quế']);
      expect(names(await search('congan.tinh', { ...both, name: 'lan' }))).toEqual([]);
    });

    it('keeps to the unit of the officer', async () => {
      expect(names(await search('congan.thoxuong', { name: 'quế' }))).toEqual([
        'Quế Anh Thư',
        'Giáp Thị Quế',
      ]);
      const { rows } = await admin.query<{ definer: boolean }>(
        `select prosecdef as definer from pg_proc where proname = 'find_named'`,
      );
      expect(rows).toEqual([{ definer: true }]);
      await expect(admin.query(`select * from app.find_named('que', null, 10)`)).rejects.toThrow(
        'no jurisdiction',
      );
    });

    it('answers the same where there are many tenants, and says when it was cut', async () => {
      await admin.query(`
        insert into app.tenant (tenant_id, name, sector)
          select format('019a0000-0000-7000-9000-%s', lpad(n::text, 12, '0'))::uuid, 'Đơn vị ' || n, 'accommodation'
            from generate_series(1, 70) n;
        insert into app.facility (tenant_id, id, sector, kind, name, unit_code, unit_valid_from, address)
          select t.tenant_id, t.tenant_id, t.sector, 'hotel', t.name, f.unit_code, f.unit_valid_from, 'x'
            from app.tenant t, app.facility f where t.name like 'Đơn vị %' and f.id = '${xuongGiang}'`);
      for (const [name, found] of [
        ['giap thi que', ['Giáp Thị Quế', 'Giáp Thị Quế Chi']],
        ['quế', ['Quế Anh Thư', 'Thân Quế', 'Giáp Thị Quế']],
      ] as const)
        expect(names(await search('congan.tinh', { name }))).toEqual(found);
      await admin.query(
        `insert into app.stay select (s).* from (
           select jsonb_populate_record(s, jsonb_build_object('id',
             left(s.id::text, 24) || lpad(to_hex(n), 12, '0'), 'arrived_at', s.arrived_at - n * interval '1 minute')) as s
             from app.stay s, generate_series(1, 250) n where s.full_name = 'Quế Anh Thư') copies`,
      );
      const { rows } = await admin.query<{ n: number }>(
        `select count(*)::int as n from app.stay where full_name = 'Quế Anh Thư'`,
      );
      expect(rows[0]?.n).toBe(251);
      const cut = await search('congan.tinh', { name: 'Quế Anh Thư' });
      expect([cut.truncated, cut.items[0]?.stays.length]).toEqual([true, 200]);
      const first = cut.items[0]?.stays.map(({ arrivedAt }) => arrivedAt) ?? [];
      expect(first).toEqual(first.toSorted().toReversed());
    });

    it('names a name that is too short', async () => {
      const { status, body } = await api
        .send('post', '/persons/search', as('congan.tinh'))
        .send({ purpose, name: 'ư ' });
      expect([status, body.errors[0].path]).toEqual([422, 'name']);
    });
  });

  describe('a timeline', () => {
    let personId: string;
    let stays: string[];

    beforeAll(async () => {
      const who = ['Ngô Văn Dòng', '024088000601'] as const;
      const first = await declare('letan.songthuong', ...who, { arrivedAt: ago(40) });
      await api
        .send('post', `/stays/${first.id}/check-out`, as('letan.songthuong'))
        .set('If-Match', '"1"')
        .send({ departedAt: ago(30) });
      const second = await declare('tiepdon.benhvien', ...who, {
        facilityId: hospital,
        reason: 'inpatient',
        arrivedAt: ago(20),
      });
      const third = await declare('letan.xuongiang', ...who, { facilityId: xuongGiang, arrivedAt: ago(2) });
      stays = [third.id, second.id, first.id];
      const { items } = await search('congan.tinh', { documentNumber: who[1] });
      personId = items[0]?.personId ?? '';
    });

    it('shows the stays of every trade, the newest first, with overlaps, gaps and lateness', async () => {
      const { status, body } = await timeline('congan.tinh', personId);
      const { person, items, nextCursor } = body as Timeline;
      expect([status, person.fullName, person.document.number, nextCursor]).toEqual([
        200,
        'Ngô Văn Dòng',
        '024088000601',
        null,
      ]);
      const [third = '', second = '', first = ''] = stays;
      expect(items.map(({ id, overlaps, gapHours }) => [id, overlaps, gapHours])).toEqual([
        [third, [second], null],
        [second, [third], 10],
        [first, [], null],
      ]);
      expect(items[2]).toMatchObject({
        unitName: 'Phường Thọ Xương',
        late: true,
        sector: 'accommodation',
        trip: null,
      });
      const { rows } = await admin.query<{ kind: string; n: number }>(
        `select kind, cardinality(stay_ids) as n from app.access_log where route like '%timeline%'`,
      );
      expect(rows).toEqual([{ kind: 'person', n: 3 }]);
    });

    it('goes on page by page', async () => {
      const query = `purpose=${encodeURIComponent(purpose)}&limit=2`;
      const page = (await timeline('congan.tinh', personId, query)).body as Timeline;
      const rest = (await timeline('congan.tinh', personId, `${query}&cursor=${page.nextCursor}`))
        .body as Timeline;
      expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual(stays);
      expect(rest.nextCursor).toBeNull();
    });

    it('needs a purpose, keeps to the unit, and knows nobody else', async () => {
      const aimless = await timeline('congan.tinh', personId, 'limit=2');
      expect([aimless.status, aimless.body.errors]).toEqual([
        422,
        [expect.objectContaining({ path: 'purpose', code: 'REQUIRED' })],
      ]);
      const local = (await timeline('congan.thoxuong', personId)).body as Timeline;
      expect(local.items.map(({ id }) => id)).toEqual(stays.slice(2));
      const nobody = personId.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
      expect((await timeline('congan.tinh', nobody)).status).toBe(404);
      expect((await timeline('letan.songthuong', personId)).status).toBe(403);
    });

    it('of somebody without a number is their stay', async () => {
      const { guest } = declaration();
      const document = { type: 'none' as const, number: null };
      const { body } = await api.send('post', '/stays', as('letan.songthuong')).send(
        declaration({
          guest: { ...guest, fullName: 'Vô Danh Khách', document },
          overrideReason: 'Mất giấy tờ',
        }),
      );
      const { items } = await search('congan.tinh', { name: 'vo danh khach' });
      expect(items[0]?.personId).toBe(body.id);
      expect(((await timeline('congan.tinh', body.id)).body as Timeline).items.map(({ id }) => id)).toEqual([
        body.id,
      ]);
    });

    it('shows the way of a passenger', async () => {
      const coach = as('dieuhanh.nhaxe');
      const { body } = await api.send('post', '/trips', coach).send(trip());
      const listed = await api
        .send('post', `/trips/${body.id}/passengers`, coach)
        .send(passenger('A7', { alightingPoint: 'Bến xe Vinh', boardedAt: ago(1) }));
      expect(listed.status).toBe(201);
      const { body: now, headers } = await api.send('get', `/trips/${body.id}`, coach);
      const left = await api
        .send('post', `/trips/${now.id}/depart`, coach)
        .set('If-Match', headers['etag'] ?? '')
        .send({ headcount: 1 });
      expect(left.status).toBe(200);
      const { items } = await search('congan.tinh', { documentNumber: '024088000007' });
      const shown = (await timeline('congan.tinh', items[0]?.personId ?? '')).body as Timeline;
      expect(shown.items[0]).toMatchObject({
        sector: 'transport',
        facilityId: nhaXe,
        trip: { from: 'Bến xe Bắc Giang', to: 'Bến xe Vinh', plate: '98B-012.34' },
      });
    });
  });

  describe('compliance', () => {
    const today = localDate(Date.now());
    const from = addDays(today, -30);
    const list = async (query = '', by = 'congan.tinh'): Promise<ComplianceList> => {
      const { status, body } = await api.send(
        'get',
        `/compliance?from=${from}&to=${today}&limit=200${query}`,
        as(by),
      );
      expect([status, body.code]).toEqual([200, undefined]);
      return body as ComplianceList;
    };
    const of = ({ items }: ComplianceList, id: string): FacilityCompliance | undefined =>
      items.find(({ facilityId }) => facilityId === id);

    it('counts what was filed, late and cancelled, the same before and after the days are counted', async () => {
      const { id } = await declare('letan.xuongiang', 'Thân Văn Hủy', '024088000701', {
        facilityId: xuongGiang,
      });
      await api
        .send('post', `/stays/${id}/cancel`, as('letan.xuongiang'))
        .set('If-Match', '"1"')
        .send({ reason: 'Nhập nhầm' });
      const slow = async (): Promise<Record<string, unknown>[]> =>
        (
          await admin.query<Record<string, unknown>>(
            `select facility_id as "facilityId", count(*)::int as declared, count(*) filter (where late)::int as late,
                    percentile_cont(0.5) within group (order by minutes_late) filter (where late) as "medianMinutesLate",
                    max(minutes_late) filter (where late) as "worstMinutesLate"
               from app.stay where status <> 'cancelled' and declared_at >= now() - interval '30 days'
              group by 1 order by 1`,
          )
        ).rows;
      const fast = async (): Promise<Record<string, unknown>[]> =>
        (await list()).items
          .filter(({ declared }) => declared > 0)
          .map(({ facilityId, declared, late, medianMinutesLate, worstMinutesLate }) => ({
            facilityId,
            declared,
            late,
            medianMinutesLate,
            worstMinutesLate,
          }))
          .toSorted((a, b) => (a.facilityId < b.facilityId ? -1 : 1));
      expect(await fast()).toEqual(await slow());
      await admin.query(
        `update app.stay set declared_at = declared_at - interval '2 days' where facility_id = $1`,
        [xuongGiang],
      );
      await admin.query('select app.count_filings(m) from app.filing_months() m');
      const { rows } = await admin.query<{ day: string }>('select day from app.filed_until');
      expect((rows[0]?.day ?? '') >= addDays(today, -1)).toBe(true);
      const counted = await fast();
      expect(counted).toEqual(await slow());
      expect(counted.map(({ late }) => Number(late)).reduce((sum, late) => sum + late, 0)).toBeGreaterThan(0);
    });

    it('says who is late, silent or never declared, and what the fine may be', async () => {
      const all = await list();
      const hotel = of(all, songThuong);
      expect(hotel).toMatchObject({ state: 'late', late: 1, fine: { from: 2_000_000, to: 4_000_000 } });
      const never = all.items.find(({ facilityName }) => facilityName === 'Đơn vị 1');
      expect(never).toMatchObject({ state: 'neverDeclared', onTimeRate: null, fine: null, daysSilent: null });
      const { summary } = all;
      expect(summary.onTime + summary.late + summary.silent + summary.neverDeclared).toBe(summary.facilities);
      for (const state of ['late', 'neverDeclared', 'silent', 'onTime'] as const) {
        const some = await list(`&state=${state}`);
        expect(some.items).toHaveLength(summary[state]);
        expect(some.summary).toEqual(summary);
      }
      await admin.query(
        `update app.stay set declared_at = declared_at - interval '9 days' where facility_id = $1`,
        [xuongGiang],
      );
      await admin.query('select app.count_filings(m) from app.filing_months() m');
      expect(of(await list(), xuongGiang)).toMatchObject({ state: 'silent', daysSilent: 11 });
      const nil = { date: today };
      await api.send('post', `/facilities/${nhaXe}/nil-declarations`, as('dieuhanh.nhaxe')).send(nil);
      expect(of(await list(), nhaXe)?.daysSilent).toBe(0);
    });

    it('is narrowed by unit and trade, sorted, and read page by page', async () => {
      expect((await list('', 'congan.thoxuong')).items.map(({ facilityId }) => facilityId)).toEqual([
        songThuong,
      ]);
      expect((await list('&unitCode=07201')).items.map(({ facilityId }) => facilityId)).toEqual([songThuong]);
      expect((await list('&sector=health')).items.map(({ facilityId }) => facilityId)).toEqual([hospital]);
      const names = (await list('&sort=name')).items.map(({ facilityName }) => facilityName);
      const read: string[] = [];
      for (let cursor: string | null = ''; cursor !== null;) {
        const { body }: Response = await api.send(
          'get',
          `/compliance?from=${from}&to=${today}&sort=name&limit=20${cursor && `&cursor=${cursor}`}`,
          as('congan.tinh'),
        );
        const page = body as ComplianceList;
        read.push(...page.items.map(({ facilityName }) => facilityName));
        cursor = page.nextCursor;
      }
      expect(read).toEqual(names);
    });

    it('is written into a workbook with a purpose, which is logged', async () => {
      const path = `/compliance/export.xlsx?from=${from}&to=${today}`;
      const aimless = await api.send('get', path, as('congan.tinh'));
      expect([aimless.status, aimless.body.code]).toEqual([422, 'REQUIRED']);
      const file = await api.send('get', `${path}&purpose=${encodeURIComponent(purpose)}`, as('congan.tinh'));
      expect([file.status, file.headers['content-disposition']]).toEqual([
        200,
        `attachment; filename="tuan-thu-${from}-${today}.xlsx"`,
      ]);
      const { rows } = await admin.query<{ n: number }>(
        `select count(*)::int as n from app.access_log where kind = 'export' and route like '%compliance%'`,
      );
      expect(rows[0]?.n).toBe(1);
    });

    it.each([
      ['from=2026-02-01&to=2026-01-01', 'to', 'RANGE_REVERSED'],
      ['from=2016-01-01&to=2026-01-01', 'to', 'RANGE_TOO_LONG'],
      ['from=2026-01-01&to=2026-01-31&state=lazy', 'state', 'NOT_ONE_OF'],
      ['from=2026-01-01&to=2026-01-31&cursor=x', 'cursor', 'INVALID_CURSOR'],
    ])('refuses %s', async (query, path, code) => {
      const { status, body } = await api.send('get', `/compliance?${query}`, as('congan.tinh'));
      expect([status, body.errors]).toEqual([422, [expect.objectContaining({ path, code })]]);
    });
  });

  it('is nothing for an officer without a unit', async () => {
    await admin.query(`update app.account set scope_unit_code = null where username = 'congan.thoxuong'`);
    const token = await api.signIn('congan.thoxuong');
    for (const path of [`/compliance?from=2026-01-01&to=2026-01-31`, '/facilities', '/registrations']) {
      const { status, body } = await api.send('get', path, token);
      expect([path, status, body.code]).toEqual([path, 403, 'OFFICER_WITHOUT_UNIT']);
    }
  });
});
