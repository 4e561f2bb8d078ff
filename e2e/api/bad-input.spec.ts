import type { DeclareStayRequest } from '@luutru/contracts';
import { declaration } from '../support/declaration.factory.ts';
import { startTestApi, type TestApi } from '../support/test-api.ts';

/** Any request of a declaration's shape, wrong where a case says so. */
type Wrong = Record<string, unknown>;

const guest = (overrides: Wrong): Wrong => ({ guest: { ...declaration().guest, ...overrides } });
const paper = (overrides: Wrong): Wrong =>
  guest({ document: { ...declaration().guest.document, ...overrides } });
/** Days, not one: what is tomorrow in UTC may be today in Việt Nam. */
const inThreeDays = new Date(Date.now() + 3 * 86_400_000).toISOString();

/** What is changed in a right declaration, and every path and code that must be named for it. */
const cases: [name: string, overrides: Wrong, errors: [path: string, code: string][]][] = [
  ['an unknown field', { colour: 'red' }, [['colour', 'UNKNOWN_FIELD']]],
  ['an unknown field of the guest', guest({ religion: 'x' }), [['guest.religion', 'UNKNOWN_FIELD']]],
  ['a wrong type', { place: 301 }, [['place', 'TYPE_STRING']]],
  ['a guest that is no object', { guest: 'Mẫu' }, [['guest', 'TYPE_OBJECT']]],
  ['a guest that is a list', { guest: [] }, [['guest', 'TYPE_OBJECT']]],
  ['a missing guest', { guest: undefined }, [['guest', 'REQUIRED']]],
  ['a facility that is no id', { facilityId: 'x' }, [['facilityId', 'UUID_FORMAT']]],
  [
    "a facility that is nobody's",
    { facilityId: '01a20dff-7498-7181-92d4-000000000000' },
    [['facilityId', 'FACILITY_UNKNOWN']],
  ],
  ['a kind that is none', { kind: 'weekly' }, [['kind', 'NOT_ONE_OF']]],
  ['a text too long', { place: 'x'.repeat(51) }, [['place', 'TOO_LONG']]],
  ['U+0000', { place: 'a\u0000b' }, [['place', 'FORBIDDEN_CHARACTER']]],
  ['a lone surrogate', { place: '\ud800' }, [['place', 'FORBIDDEN_CHARACTER']]],
  [
    'text that overrides its direction',
    guest({ fullName: 'Mẫu\u202e' }),
    [['guest.fullName', 'FORBIDDEN_CHARACTER']],
  ],
  ['a number that loses digits', { place: 2 ** 60 }, [['place', 'NUMBER_OUT_OF_RANGE']]],
  ['markup in a name', guest({ fullName: '<b>Mẫu</b>' }), [['guest.fullName', 'NAME_FORMAT']]],
  ['an empty name', guest({ fullName: '' }), [['guest.fullName', 'REQUIRED']]],
  ['30 February', guest({ dateOfBirth: '1985-02-30' }), [['guest.dateOfBirth', 'DOB_INVALID']]],
  [
    'a birth in the future',
    guest({ dateOfBirth: inThreeDays.slice(0, 10) }),
    [
      ['guest.dateOfBirth', 'DOB_FUTURE'],
      ['guest.document.number', 'PID_BIRTHYEAR_MISMATCH'],
      ['guest.document.issuedOn', 'ISSUE_BEFORE_BIRTH'],
    ],
  ],
  [
    'a date written the other way',
    guest({ dateOfBirth: '15/03/1988' }),
    [['guest.dateOfBirth', 'DATE_FORMAT']],
  ],
  [
    'no birth date, which the law asks for',
    guest({ dateOfBirth: null }),
    [['guest.dateOfBirth', 'REQUIRED']],
  ],
  ['eleven digits', paper({ number: '02408800001' }), [['guest.document.number', 'PID_FORMAT']]],
  [
    'a province that is none',
    paper({ number: '003088000011' }),
    [['guest.document.number', 'PID_PROVINCE_UNKNOWN']],
  ],
  [
    'an issue in the future',
    paper({ issuedOn: '2031-01-01' }),
    [['guest.document.issuedOn', 'ISSUE_FUTURE']],
  ],
  [
    'an issue before the birth',
    paper({ issuedOn: '1980-01-01' }),
    [['guest.document.issuedOn', 'ISSUE_BEFORE_BIRTH']],
  ],
  [
    'a nationality that is none',
    guest({ nationality: 'XYZ' }),
    [['guest.nationality', 'NATIONALITY_UNKNOWN']],
  ],
  [
    'an arrival in the future',
    { arrivedAt: inThreeDays, expectedDepartureAt: null },
    [['arrivedAt', 'ARRIVAL_FUTURE']],
  ],
  ['an arrival without an offset', { arrivedAt: '2026-11-20T14:05:00' }, [['arrivedAt', 'INSTANT_FORMAT']]],
  [
    'a departure before the arrival',
    { expectedDepartureAt: '2026-01-01T00:00:00Z' },
    [['expectedDepartureAt', 'DEPARTURE_BEFORE_ARRIVAL']],
  ],
  ["a reason of one's own without words", { reason: 'other' }, [['reasonText', 'REASON_TEXT_REQUIRED']]],
];

describe('bad input of a declaration', () => {
  let api: TestApi;
  let desk: string;

  beforeAll(async () => {
    api = await startTestApi();
    desk = await api.signIn('letan.songthuong');
  });

  afterAll(() => api.close());

  const file = (body: string | object, language = 'en') =>
    api
      .send('post', '/stays', desk)
      .set('Accept-Language', language)
      .set('Content-Type', 'application/json')
      .send(body);

  it.each(cases)('names %s', async (_, overrides, errors) => {
    const { status, body, headers } = await file({ ...declaration(), ...overrides } as DeclareStayRequest);
    expect(status).toBe(422);
    expect(headers['content-type']).toContain('application/problem+json');
    expect(body.errors.map((error: { path: string; code: string }) => [error.path, error.code])).toEqual(
      errors,
    );
    for (const { message } of body.errors) expect(message.length).toBeGreaterThan(10);
  });

  it('names every wrong field at once, of shape and of meaning alike', async () => {
    const { body } = await file({
      ...declaration(),
      colour: 'red',
      kind: 'weekly',
      arrivedAt: inThreeDays,
      expectedDepartureAt: null,
      guest: {
        ...declaration().guest,
        fullName: '<b>',
        sex: 'x',
        document: { type: 'citizenId', number: '1' },
      },
    });
    expect(body.code).toBe('VALIDATION_FAILED');
    expect(body.errors.map(({ path }: { path: string }) => path).sort()).toEqual(
      ['arrivedAt', 'colour', 'guest.document.number', 'guest.fullName', 'guest.sex', 'kind'].sort(),
    );
  });

  it('speaks Vietnamese unless English is asked for', async () => {
    const wrong = { ...declaration(), kind: 'weekly' };
    const [vietnamese, english] = [await file(wrong, 'vi'), await file(wrong, 'en-GB,en;q=0.9')];
    expect([vietnamese.headers['content-language'], english.headers['content-language']]).toEqual([
      'vi',
      'en',
    ]);
    expect(vietnamese.body.errors[0].message).not.toBe(english.body.errors[0].message);
    expect(vietnamese.body.errors[0].code).toBe(english.body.errors[0].code);
  });

  it('lets a doubt through with its reason, and nothing else', async () => {
    const doubtful = { ...declaration({ captureMethod: 'manual' }), ...guest({ dateOfBirth: '1990-03-15' }) };
    const refused = await file(doubtful);
    expect(refused.body.errors).toMatchObject([{ code: 'PID_BIRTHYEAR_MISMATCH' }]);
    const taken = await file({ ...doubtful, overrideReason: 'Đã đối chiếu với thẻ' });
    expect([taken.status, taken.body.warnings]).toEqual([201, expect.arrayContaining(['OVERRIDDEN'])]);
  });

  it.each([
    ['broken JSON', '{"kind":', 400, 'UNREADABLE_BODY'],
    ['a prototype key', '{"__proto__":{"admin":true}}', 400, 'UNREADABLE_BODY'],
    ['a constructor key', '{"constructor":{"prototype":{}}}', 400, 'UNREADABLE_BODY'],
    ['a list', '[]', 422, 'TYPE_OBJECT'],
    ['null', 'null', 422, 'TYPE_OBJECT'],
    ['a body too large', JSON.stringify({ place: 'x'.repeat(300_000) }), 413, 'BODY_TOO_LARGE'],
    ['a body too deep', `${'{"a":'.repeat(500)}1${'}'.repeat(500)}`, 422, 'TYPE_OBJECT'],
  ])('refuses %s', async (_, body, status, code) => {
    const answer = await file(body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });

  it('refuses what is not JSON', async () => {
    const answer = await api
      .send('post', '/stays', desk)
      .set('Content-Type', 'text/plain')
      .send('kind=overnight');
    expect([answer.status, answer.body.code]).toEqual([415, 'UNSUPPORTED_MEDIA_TYPE']);
  });

  it.each([
    ['limit', '0', 'NUMBER_OUT_OF_RANGE'],
    ['limit', '1e9', 'NUMBER_OUT_OF_RANGE'],
    ['limit', 'many', 'TYPE_NUMBER'],
    ['cursor', 'nonsense', 'INVALID_CURSOR'],
    ['from', '2026-02-30', 'DATE_FORMAT'],
    ['status', 'gone', 'NOT_ONE_OF'],
    ['tenantId', '1', 'UNKNOWN_FIELD'],
    ['q', 'a\u0000', 'FORBIDDEN_CHARACTER'],
  ])('refuses a list with %s=%s', async (name, value, code) => {
    const { status, body } = await api.send('get', '/stays', desk).query({ [name]: value });
    expect([status, body.errors]).toMatchObject([422, [{ path: name, code }]]);
  });

  it.each(['x', '1', 'null', '..%2f', '%00', "'%20or%201=1--"])('finds no stay %s', async (id) => {
    const { status } = await api.send('get', `/stays/${id}`, desk);
    expect([400, 404]).toContain(status);
  });

  it('stored none of all that', async () => {
    const { body } = await api.send('get', '/stays', desk);
    expect(body.items).toHaveLength(1);
  });

  it.each([
    ['a QR of six fields', '024085000026|Nguyễn Văn Mẫu|15031985|Nam|Bắc Giang|10052021', 'QR_FIELD_COUNT'],
    [
      'an MRZ with a changed digit',
      'P<VNMMAU<<VAN<THU<<<<<<<<<<<<<<<<<<<<<<<<<<<\nK0012346<9VNM8506209M3306194<<<<<<<<<<<<<<<6',
      'MRZ_CHECK_DIGIT',
    ],
    ['text that is neither', 'xin chào', 'QR_FIELD_COUNT'],
  ])('reads no guest from %s', async (_, payload, code) => {
    const { status, body } = await api.send('post', '/scans', desk).send({ payload });
    expect([status, body.errors]).toMatchObject([422, [{ path: 'payload', code }]]);
  });
});
