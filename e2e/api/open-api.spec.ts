import type { OpenAPIObject } from '@nestjs/swagger';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formats from 'ajv-formats';
import { openApiDocument } from '../../apps/api/src/open-api.js';
import { declaration, songThuong } from '../support/declaration.factory.ts';
import { passenger, trip } from '../support/trip.factory.ts';
import { startTestApi, type TestApi } from '../support/test-api.ts';

describe('the OpenAPI document', () => {
  let api: TestApi;
  let document: OpenAPIObject;
  let ajv: Ajv2020;

  beforeAll(async () => {
    api = await startTestApi();
    document = openApiDocument(api.app);
    ajv = new Ajv2020({ strict: false, allErrors: true });
    formats.default(ajv);
    ajv.addSchema({ $id: 'api', components: document.components });
  });

  afterAll(() => api.close());

  /** What an answer's body does not share with the schema named. */
  const differences = (schema: string, body: unknown): unknown => {
    const validate = ajv.compile({ $ref: `api#/components/schemas/${schema}` });
    return validate(body) ? [] : validate.errors;
  };

  it('is of version 3.1 and served as JSON', async () => {
    const { body, status } = await api.raw('get', '/api/openapi.json');
    expect([status, body.openapi]).toEqual([200, '3.1.0']);
    expect(JSON.parse(JSON.stringify(document)).paths).toEqual(body.paths);
    expect(JSON.stringify(body)).not.toContain('"nullable"');
  });

  it.each([
    ['/api/v1/stays', 'post', ['Idempotency-Key', 'dryRun']],
    ['/api/v1/stays/{id}/cancel', 'post', ['id', 'Idempotency-Key', 'If-Match', 'dryRun']],
    ['/api/v1/staff/{id}', 'patch', ['id', 'If-Match', 'dryRun']],
    ['/api/v1/auth/login', 'post', []],
  ] as const)('says what %s takes beside its body', (path, method, names) => {
    const parameters = (document.paths[path]?.[method]?.parameters ?? []) as { name: string }[];
    expect(parameters.map(({ name }) => name).sort()).toEqual([...names].sort());
  });

  it('describes every part of a path that varies', () => {
    const undescribed = Object.entries(document.paths).flatMap(([path, methods]) =>
      Object.entries(methods as Record<string, { parameters?: { name: string; in: string }[] }>).flatMap(
        ([method, { parameters = [] }]) =>
          [...path.matchAll(/\{(\w+)\}/g)]
            .filter(
              ([, part]) => !parameters.some(({ name, in: where }) => where === 'path' && name === part),
            )
            .map(([part]) => `${method} ${path}: ${part}`),
      ),
    );
    expect(undescribed).toEqual([]);
  });

  it('has a browsable reference that loads nothing from elsewhere', async () => {
    const { text, status } = await api.raw('get', '/api/docs');
    expect(status).toBe(200);
    expect(text).not.toMatch(/(src|href)=["']https?:/);
  });

  it('describes the answers that are given', async () => {
    const desk = await api.signIn('letan.songthuong');
    const department = await api.signIn('so.vhttdl');
    const made = await api.send('post', '/stays', desk).send(declaration());
    const foreign = declaration({
      captureMethod: 'mrz',
      reason: 'other',
      reasonText: 'Dự lễ hội',
      guest: {
        fullName: 'Haneul Sample',
        dateOfBirth: '1978-02-03',
        sex: 'male',
        nationality: 'KOR',
        document: { type: 'passport', number: 'M00112233' },
        visa: { type: 'EXEMPT', entryDate: '2026-11-19' },
      },
    });
    const { id } = made.body;
    const coach = await api.signIn('dieuhanh.nhaxe');
    const opened = await api.send('post', '/trips', coach).send(trip());
    const ride = `/trips/${opened.body.id}`;
    const answers: [string, Promise<{ body: unknown }> | { body: unknown }][] = [
      ['StayResponse', made],
      ['StayResponse', api.send('post', '/stays', desk).send(foreign)],
      ['StayResponse', api.send('get', `/stays/${id}`, desk)],
      ['StayList', api.send('get', '/stays', desk)],
      ['HistoryResponse', api.send('get', `/stays/${id}/history`, desk)],
      ['TodayResponse', api.send('get', '/stays/today', desk)],
      ['FacilityList', api.send('get', '/facilities', desk)],
      ['FacilityResponse', api.send('get', `/facilities/${songThuong}`, desk)],
      ['PlaceList', api.send('get', `/facilities/${songThuong}/places`, desk)],
      ['UserResponse', api.send('get', '/auth/me', desk)],
      ['UserResponse', api.send('get', '/auth/me', department)],
      ['DepartmentStayList', api.send('get', '/department/stays', department)],
      ['DepartmentToday', api.send('get', '/department/today', department)],
      ['DepartmentFacilityList', api.send('get', '/department/facilities', department)],
      ['TripResponse', opened],
      ['PassengerResponse', api.send('post', `${ride}/passengers`, coach).send(passenger('A1'))],
      ['TripResponse', api.send('get', ride, coach)],
      ['TripList', api.send('get', '/trips', coach)],
      ['ManifestResponse', api.send('get', `${ride}/manifest`, coach)],
      ['VehicleList', api.send('get', '/vehicles', coach)],
      ['RouteList', api.send('get', '/routes', coach)],
      ['DepartmentTripList', api.send('get', '/department/trips', await api.signIn('so.gtvt'))],
      ['DemoResponse', api.send('get', '/demo')],
      ['ErrorCodeList', api.send('get', '/error-codes')],
      ['ProblemResponse', api.send('get', '/stays')],
      ['ProblemResponse', api.send('post', '/stays', desk).send({})],
      [
        'ScanResponse',
        api
          .send('post', '/scans', desk)
          .send({ payload: '024303000012||Trần Thị Thử Nghiệm|02092003|Nữ|Thôn Mẫu, Xã Tam Tiến|20062022' }),
      ],
    ];
    for (const [schema, answer] of answers) {
      expect([schema, differences(schema, (await answer).body)]).toEqual([schema, []]);
    }
  });

  it('accepts what the API accepts and refuses what the API refuses', async () => {
    expect(differences('DeclareStayRequest', declaration())).toEqual([]);
    for (const wrong of [{ colour: 1 }, { kind: 'weekly' }, { place: 1 }, { guest: {} }]) {
      expect(differences('DeclareStayRequest', { ...declaration(), ...wrong })).not.toEqual([]);
    }
  });
});
