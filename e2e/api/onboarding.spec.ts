import { randomUUID } from 'node:crypto';
import type { RegistrationRequest } from '@luutru/contracts';
import { declaration, songThuong } from '../support/declaration.factory.ts';
import { startTestApi, type TestApi } from '../support/test-api.ts';

const password = 'Chu-Nha-Nghi#2026';

const registration = (
  username: string,
  overrides: Partial<RegistrationRequest['facility']> = {},
): RegistrationRequest => ({
  sector: 'accommodation',
  organisation: {
    name: 'Hộ kinh doanh Bến Hồng',
    taxCode: '2400123456-001',
    address: '5 Đường Thánh Thiên, Phường Thọ Xương',
    phone: '0912345678',
    email: 'chu@example.vn',
  },
  facility: {
    name: 'Nhà nghỉ Bến Hồng',
    kind: 'guestHouse',
    address: '5 Đường Thánh Thiên, Phường Thọ Xương',
    unitCode: '07201',
    rooms: 12,
    licences: [
      { kind: 'businessLicence', number: '20A8001234', issuedOn: '2024-01-05' },
      { kind: 'securityCertificate', number: '12/GCN', issuedOn: '2024-02-01', expiresOn: '2030-02-01' },
    ],
    ...overrides,
  },
  owner: { username, fullName: 'Lưu Thị Hồng', password, phone: '0912345678' },
});

describe('onboarding', () => {
  let api: TestApi;
  let commune: string;
  let province: string;
  let owner: string;
  let rivalOwner: string;

  beforeAll(async () => {
    api = await startTestApi();
    [commune, province, owner, rivalOwner] = (await Promise.all(
      ['congan.thoxuong', 'congan.tinh', 'chu.songthuong', 'letan.xuongiang'].map((name) => api.signIn(name)),
    )) as [string, string, string, string];
  });

  afterAll(() => api.close());

  const register = (body: object) => api.send('post', '/registrations').send(body);
  const decide = (token: string, id: string, what: string, body = {}) =>
    api.send('post', `/registrations/${id}/${what}`, token).send(body);
  const newOwner = async (username: string): Promise<string> => {
    const { body } = await api.send('post', '/auth/login').send({ username, password });
    return (body as { accessToken: string }).accessToken;
  };
  const newKey = async (body: object, token = owner): Promise<{ id: string; key: string }> => {
    const answer = await api.send('post', '/api-keys', token).send(body);
    expect(answer.status).toBe(201);
    return answer.body as { id: string; key: string };
  };

  it('goes from a registration to a facility that declares, once however often it is approved', async () => {
    const asked = await register(registration('chu.benhong'));
    expect([asked.status, asked.body]).toEqual([
      202,
      { id: expect.any(String), status: 'pending', warnings: [] },
    ]);
    const { id } = asked.body as { id: string };
    expect((await newOwner('chu.benhong')) ?? null).toBeNull();
    const { body } = await api.send('get', '/registrations?status=pending', commune);
    expect(body.items[0]).toMatchObject({
      id,
      organisation: { taxCode: '2400123456-001', phone: '0912345678' },
      facility: { name: 'Nhà nghỉ Bến Hồng', rooms: 12 },
      unitName: 'Phường Thọ Xương',
      ownerName: 'Lưu Thị Hồng',
    });
    expect(JSON.stringify(body)).not.toContain('argon2');
    const answers = await Promise.all([decide(commune, id, 'approve'), decide(province, id, 'approve')]);
    for (const answer of answers) expect([answer.status, answer.body.status]).toEqual([200, 'approved']);
    expect((await decide(commune, id, 'reject', { reason: 'Nhầm hồ sơ' })).body.code).toBe('ALREADY_DECIDED');
    const token = await newOwner('chu.benhong');
    const facilities = await api.send('get', '/facilities', token);
    expect(facilities.body.items).toHaveLength(1);
    const [facility] = facilities.body.items as { id: string }[];
    const filed = await api
      .send('post', '/stays', token)
      .send(declaration({ facilityId: facility?.id ?? '' }));
    expect(filed.status).toBe(201);
  });

  it('shows an officer the own unit alone', async () => {
    const { body } = await register(registration('chu.xa', { unitCode: '07225' }));
    expect((await api.send('get', `/registrations/${body.id}`, commune)).status).toBe(404);
    expect((await decide(commune, body.id, 'approve')).status).toBe(404);
    const rejected = await decide(province, body.id, 'reject', { reason: 'Thiếu giấy chứng nhận' });
    expect(rejected.body).toMatchObject({ status: 'rejected', rejectReason: 'Thiếu giấy chứng nhận' });
    expect((await decide(province, body.id, 'approve')).body.code).toBe('ALREADY_DECIDED');
  });

  it('names every wrong field, and warns of licences', async () => {
    const wrong = await register({
      ...registration('letan.songthuong'),
      organisation: { ...registration('x').organisation, taxCode: '12', phone: 'abc' },
      facility: { ...registration('x').facility, kind: 'hospital', licences: [{ kind: 'x', number: 5 }] },
      owner: { ...registration('nguoi.la').owner, password: 'ngan' },
    });
    expect(wrong.status).toBe(422);
    expect(
      wrong.body.errors.map(({ path, code }: { path: string; code: string }) => `${path} ${code}`),
    ).toEqual(['facility.licences.0.kind NOT_ONE_OF', 'facility.licences.0.number TYPE_STRING']);
    const meaning = await register({
      ...registration('nguoi.moi'),
      organisation: { ...registration('x').organisation, taxCode: '12', phone: 'abc' },
      facility: { ...registration('x').facility, kind: 'hospital' },
      owner: { ...registration('nguoi.moi').owner, password: 'ngan' },
    });
    expect(meaning.body.errors.map(({ code }: { code: string }) => code)).toEqual([
      'TAX_CODE_FORMAT',
      'PHONE_FORMAT',
      'KIND_UNKNOWN',
      'PASSWORD_WEAK',
    ]);
    expect((await register(registration('letan.songthuong'))).body.errors[0].code).toBe('USERNAME_TAKEN');
    expect((await register(registration('ai.do', { unitCode: '24' }))).body.errors[0].code).toBe(
      'UNIT_UNKNOWN',
    );
    const bare = await register(registration('thieu.giay', { licences: [] }));
    expect(bare.body.warnings).toEqual(['LICENCE_MISSING']);
  });

  it('lets the owner keep the staff, and nobody else’s', async () => {
    const staff = { username: 'letan2.songthuong', displayName: 'Đỗ Văn Ca', role: 'declarant', password };
    const key = randomUUID();
    const add = () => api.send('post', '/staff', owner).set('Idempotency-Key', key).send(staff);
    const [first, again] = [await add(), await add()];
    expect([first.status, again.body]).toEqual([201, first.body]);
    const token = await newOwner(staff.username);
    expect((await api.send('get', '/stays', token)).status).toBe(200);
    expect(
      (await api.send('post', '/staff', owner).send({ ...staff, password: 'yeu' })).body.errors[0],
    ).toMatchObject({
      path: 'password',
      code: 'PASSWORD_WEAK',
    });
    expect((await api.send('post', '/staff', owner).send(staff)).body.code).toBe('USERNAME_TAKEN');
    const change = (id: string, body: object, version = 1) =>
      api.send('patch', `/staff/${id}`, owner).set('If-Match', `"${version}"`).send(body);
    const disabled = await change(first.body.id, { disabled: true });
    expect(disabled.body).toMatchObject({ version: 2, disabled: true });
    expect((await api.send('get', '/stays', token)).status).toBe(401);
    expect((await change(first.body.id, { disabled: false })).status).toBe(412);
    const { body } = await api.send('get', '/staff', owner);
    expect(body.items.map(({ username }: { username: string }) => username)).toEqual([
      'chu.songthuong',
      'letan.songthuong',
      'letan2.songthuong',
    ]);
    const self = body.items[0] as { id: string; version: number };
    expect((await change(self.id, { disabled: true }, self.version)).body.code).toBe('LAST_OWNER');
    const stranger = await newOwner('chu.benhong');
    const other = await api
      .send('patch', `/staff/${first.body.id}`, stranger)
      .set('If-Match', '"2"')
      .send({ disabled: false });
    expect(other.status).toBe(404);
  });

  it('gives machines keys with scopes and an end', async () => {
    const { id, key } = await newKey({ name: 'Phần mềm khách sạn', scopes: ['stays:declare', 'stays:view'] });
    expect(key).toMatch(/^lt_[\w-]{43}$/);
    const filed = await api.send('post', '/stays', key).send(declaration({ captureMethod: 'api' }));
    expect(filed.status).toBe(201);
    const { body } = await api.send('get', `/stays/${filed.body.id}/history`, key);
    expect(body.items[0].by).toBe('Phần mềm khách sạn');
    const list = await api.send('get', '/stays', key);
    expect([list.status, list.body.code]).toEqual([403, 'INSUFFICIENT_SCOPE']);
    expect((await api.send('get', '/staff', key)).status).toBe(403);
    const keys = await api.send('get', '/api-keys', owner);
    expect(JSON.stringify(keys.body)).not.toContain(key);
    expect(keys.body.items[0]).toMatchObject({ id, shown: `${key.slice(0, 8)}…`, revokedAt: null });
    expect((await api.send('delete', `/api-keys/${id}`, await newOwner('chu.benhong'))).status).toBe(404);
    expect((await api.send('delete', `/api-keys/${id}`, owner)).status).toBe(204);
    expect((await api.send('delete', `/api-keys/${id}`, owner)).status).toBe(204);
    expect((await api.send('post', '/stays', key).send(declaration())).status).toBe(401);
    expect((await api.send('get', '/stays', `lt_${'x'.repeat(43)}`)).status).toBe(401);
    for (const [wrong, code] of [
      [{ name: 'x', scopes: ['staff:keep'] }, 'SCOPE_UNKNOWN'],
      [{ name: 'x', scopes: [] }, 'REQUIRED'],
      [{ name: 'x', scopes: ['stays:read'], expiresOn: '2020-01-01' }, 'EXPIRY_RANGE'],
      [{ name: 'x', scopes: ['stays:read'], expiresOn: '2099-01-01' }, 'EXPIRY_RANGE'],
    ] as const) {
      expect((await api.send('post', '/api-keys', owner).send(wrong)).body.errors[0].code).toBe(code);
    }
    const reader = await newKey({ name: 'Đọc', scopes: ['stays:view'] }, await newOwner('chu.benhong'));
    expect((await api.send('get', `/stays/${filed.body.id}`, reader.key)).status).toBe(404);
  });

  it('lets no suspended or unapproved facility declare', async () => {
    const { rooms: _, ...another } = registration('x').facility;
    const further = await api.send('post', '/facilities', owner).send({ ...another, name: 'Sông Thương 2' });
    expect([further.status, further.body.status]).toEqual([201, 'pending']);
    const early = await api.send('post', '/stays', owner).send(declaration({ facilityId: further.body.id }));
    expect(early.body.errors).toEqual([
      expect.objectContaining({ path: 'facilityId', code: 'FACILITY_PENDING' }),
    ]);
    const act = (id: string, what: string, version: number, body = {}) =>
      api.send('post', `/facilities/${id}/${what}`, commune).set('If-Match', `"${version}"`).send(body);
    expect((await act(further.body.id, 'approve', 1)).body.status).toBe('active');
    expect(
      (await api.send('post', '/stays', owner).send(declaration({ facilityId: further.body.id }))).status,
    ).toBe(201);
    const suspended = await act(songThuong, 'suspend', 1, { reason: 'Không khai báo nhiều ngày' });
    expect(suspended.body).toMatchObject({ status: 'suspended', statusReason: 'Không khai báo nhiều ngày' });
    const refused = await api.send('post', '/stays', owner).send(declaration());
    expect(refused.body.errors[0].code).toBe('FACILITY_SUSPENDED');
    const resumed = await act(songThuong, 'resume', suspended.body.version);
    expect(resumed.body).toMatchObject({ status: 'active', statusReason: null });
    expect((await api.send('post', '/stays', owner).send(declaration())).status).toBe(201);
    const outside = '019a3d5e-0000-7000-8000-000000000201';
    expect((await act(outside, 'suspend', 1, { reason: 'Ngoài địa bàn' })).status).toBe(404);
    const renamed = await api
      .send('patch', `/facilities/${songThuong}`, owner)
      .set('If-Match', `"${resumed.body.version}"`)
      .send({ address: '14 Đường Lý Thái Tổ' });
    expect(renamed.body).toMatchObject({ address: '14 Đường Lý Thái Tổ', warnings: ['LICENCE_MISSING'] });
  });

  it('keeps wards, rooms and beds, one or many at a time', async () => {
    const path = `/facilities/${songThuong}/places`;
    const post = (body: object, token = owner) => api.send('post', path, token).send(body);
    const ward = await post({ label: 'Khoa Nội', kind: 'ward', capacity: 40 });
    expect([ward.status, ward.body.kind]).toEqual([201, 'ward']);
    const beds = await post({
      items: [
        { label: 'N1-1', kind: 'bed', parentId: ward.body.id },
        { label: 'N1-2', kind: 'bed', parentId: ward.body.id },
      ],
    });
    expect(
      beds.body.items.map(({ label, capacity }: { label: string; capacity: number }) => [label, capacity]),
    ).toEqual([
      ['N1-1', 1],
      ['N1-2', 1],
    ]);
    const wrong = await post({ items: [{ label: 'N1-1' }, { label: 'N1-3', parentId: randomUUID() }] });
    expect(wrong.body.errors.map(({ path: at, code }: { path: string; code: string }) => [at, code])).toEqual(
      [
        ['items.0.label', 'LABEL_TAKEN'],
        ['items.1.parentId', 'PARENT_UNKNOWN'],
      ],
    );
    expect((await post({})).body.errors[0]).toMatchObject({ path: 'label', code: 'REQUIRED' });
    const bed = beds.body.items[0] as { id: string };
    const change = (body: object, version: number) =>
      api.send('patch', `${path}/${bed.id}`, owner).set('If-Match', `"${version}"`).send(body);
    expect((await change({ label: 'N1-2' }, 1)).body.code).toBe('LABEL_TAKEN');
    expect((await change({ label: 'N1-9' }, 1)).body).toMatchObject({ label: 'N1-9', version: 2 });
    expect((await change({ label: 'N1-8' }, 1)).status).toBe(412);
    const inBed = await post({ label: 'N1-9a', kind: 'bed', parentId: bed.id });
    expect(inBed.body.errors[0]).toMatchObject({ path: 'parentId', code: 'PARENT_UNKNOWN' });
    await api.send('post', '/stays', owner).send(declaration({ place: 'N1-9' }));
    const occupied = await change({ label: 'N1-8' }, 2);
    expect([occupied.status, occupied.body.code]).toEqual([409, 'PLACE_OCCUPIED']);
    expect((await change({ label: 'N1-9', capacity: 2 }, 2)).body).toMatchObject({
      capacity: 2,
      occupied: 1,
    });
    expect((await api.send('get', path, rivalOwner)).status).toBe(404);
  });
});
