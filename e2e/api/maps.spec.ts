import { startTestApi, type TestApi } from '../support/test-api.ts';

/** A square of a tenth of a degree, closed. */
const square = (west: number, south = 21.2): number[][] => [
  [west, south],
  [west + 0.1, south],
  [west + 0.1, south + 0.1],
  [west, south + 0.1],
  [west, south],
];
const feature = (code: string, west = 106): object => ({
  type: 'Feature',
  properties: { code, name: 'Tên', population: 1 },
  geometry: { type: 'Polygon', coordinates: [square(west)] },
});
const collection = (...features: unknown[]): object => ({ type: 'FeatureCollection', features });

describe('maps of administrative units', () => {
  let api: TestApi;
  let administrator: string;
  let leader: string;

  beforeAll(async () => {
    api = await startTestApi();
    administrator = await api.signIn('quantri');
    leader = await api.signIn('lanhdao.tinh');
  });

  afterAll(() => api.close());

  const put = (body: object | string, { level = 'district', token = administrator, query = '' } = {}) =>
    api
      .send('put', `/maps/${level}${query}`, token)
      .set('Content-Type', 'application/geo+json')
      .send(typeof body === 'string' ? body : JSON.stringify(body));
  const read = (level = 'district') => api.send('get', `/maps/${level}`, leader);

  it('are stored with codes and outlines alone, read with an ETag, replaced and removed', async () => {
    expect((await read()).status).toBe(404);
    const multi = {
      type: 'Feature',
      properties: { code: '222' },
      geometry: { type: 'MultiPolygon', coordinates: [[square(106.1)], [square(106.4)]] },
    };
    const precise = { ...feature('213'), geometry: { type: 'Polygon', coordinates: [square(106.1234567)] } };
    expect((await put(collection(precise, multi), { query: '?dryRun=true' })).status).toBe(204);
    expect((await read()).status).toBe(404);
    expect((await put(collection(precise, multi))).status).toBe(204);
    const first = await read();
    expect(first.headers['content-type']).toMatch(/^application\/geo\+json/);
    const body = JSON.parse(String(first.text ?? first.body)) as { features: Record<string, unknown>[] };
    expect(body.features.map(({ properties }) => properties)).toEqual([{ code: '213' }, { code: '222' }]);
    expect(JSON.stringify(body.features[0])).toContain('106.12346');
    const { etag } = first.headers as { etag: string };
    const again = await read().set('If-None-Match', etag);
    expect([again.status, again.text ?? '']).toEqual([304, '']);

    expect((await put(collection(feature('215')))).status).toBe(204);
    expect((await read().set('If-None-Match', etag)).status).toBe(200);
    const list = await api.send('get', '/maps', leader);
    expect(list.body.items).toEqual([
      { level: 'district', features: 1, units: 10, digest: expect.any(String), storedAt: expect.any(String) },
    ]);
    expect((await api.send('delete', '/maps/district', administrator)).status).toBe(204);
    expect((await api.send('delete', '/maps/district', administrator)).status).toBe(404);
    expect((await read()).status).toBe(404);
  });

  it.each<[string, object, string, string]>([
    ['no collection', { type: 'Feature' }, 'features', 'MAP_NOT_GEOJSON'],
    ['no feature', collection(), 'features', 'MAP_NOT_GEOJSON'],
    [
      'a unit of another level',
      collection(feature('07201')),
      'features.0.properties.code',
      'MAP_UNIT_UNKNOWN',
    ],
    [
      'a unit twice',
      collection(feature('213'), feature('213')),
      'features.1.properties.code',
      'MAP_UNIT_TWICE',
    ],
    [
      'a point',
      collection({ ...feature('213'), geometry: { type: 'Point', coordinates: [106, 21] } }),
      'features.0.geometry',
      'MAP_GEOMETRY',
    ],
    [
      'an open ring',
      collection({
        ...feature('213'),
        geometry: { type: 'Polygon', coordinates: [square(106).slice(0, 4)] },
      }),
      'features.0.geometry.coordinates',
      'MAP_GEOMETRY',
    ],
    [
      'metres of VN-2000',
      collection({
        ...feature('213'),
        geometry: {
          type: 'Polygon',
          coordinates: [
            [
              [407500, 2352000],
              [1, 1],
              [2, 2],
              [407500, 2352000],
            ],
          ],
        },
      }),
      'features.0.geometry.coordinates',
      'MAP_COORDINATES',
    ],
  ])('are refused with %s', async (_what, file, path, code) => {
    const answer = await put(file);
    expect(answer.status).toBe(422);
    expect(answer.body.errors).toEqual([{ path, code, message: expect.any(String) }]);
  });

  it('are refused when too large, of another type, at an unknown level, or from anybody else', async () => {
    const large = await put(JSON.stringify({ ...collection(feature('213')), note: 'x'.repeat(5_300_000) }));
    expect(large.status).toBe(413);
    expect((await put(collection(feature('213')), { level: 'village' })).status).toBe(404);
    expect((await put(collection(feature('213')), { token: leader })).status).toBe(403);
    const elsewhere = await api
      .send('post', '/stays', await api.signIn('letan.songthuong'))
      .set('Content-Type', 'application/geo+json')
      .send('{}');
    expect(elsewhere.status).toBe(415);
  });
});
