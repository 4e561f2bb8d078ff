import { button, page, settled } from '@luutru/web-ui/testing';

import { Official } from '../../testing/official';

const LEVEL = '/api/v1/maps/district';
const stored = {
  level: 'district',
  features: 9,
  units: 10,
  digest: 'd',
  storedAt: '2026-11-24T14:05:00+07:00',
};

async function open(items: readonly object[] = []): Promise<Official> {
  const official = await Official.open('/maps', 'administrator');
  await official.answerLists(items);
  return official;
}

async function give(size = 10, text = '{"type":"FeatureCollection"}'): Promise<void> {
  const input = document.getElementById('map-district') as HTMLInputElement;
  const file = new File([text], 'huyen.geojson');
  Object.defineProperty(file, 'size', { value: size });
  // jsdom's files have no text() of their own.
  Object.defineProperty(file, 'text', { value: () => Promise.resolve(text) });
  Object.defineProperty(input, 'files', { value: [file], configurable: true });
  Object.defineProperty(input, 'value', { value: '', writable: true, configurable: true });
  input.dispatchEvent(new Event('change', { bubbles: true }));
  await settled();
}

describe('the page of maps', () => {
  it('says what stands in place of a map that there is not', async () => {
    await open();
    expect(page()).toContain('Chưa có; đang dùng sơ đồ ô.');
  });

  it('sends a file as GeoJSON and shows how many units it has', async () => {
    const official = await open();
    await give();
    const sent = official.http.expectOne(({ url, method }) => url === LEVEL && method === 'PUT');
    expect(sent.request.headers.get('Content-Type')).toBe('application/geo+json');
    sent.flush(null, { status: 204, statusText: '' });
    await settled();
    await official.answerLists([stored]);
    expect(page()).toContain('9 / 10 đơn vị');
    button('Gỡ bỏ: Huyện, thành phố (trước 07/2025)').click();
    await settled();
    official.http.expectOne(({ url, method }) => url === LEVEL && method === 'DELETE').flush(null);
    await settled();
    await official.answerLists();
    expect(page()).toContain('Chưa có; đang dùng sơ đồ ô.');
  });

  it('does not send what is too large', async () => {
    const official = await open();
    await give(6_000_000);
    official.http.expectNone(({ method }) => method === 'PUT');
    expect(page()).toContain('Tệp lớn hơn 5 MB');
  });

  it('names the features that are wrong, in words', async () => {
    const official = await open();
    await give();
    official.http
      .expectOne(({ url, method }) => url === LEVEL && method === 'PUT')
      .flush(
        {
          code: 'MAP_COORDINATES',
          errors: [{ path: 'features.3.geometry.coordinates', code: 'MAP_COORDINATES', message: '' }],
        },
        { status: 422, statusText: '' },
      );
    await settled();
    await official.answerLists();
    expect(page()).toContain('Đối tượng thứ 4: Tọa độ phải là kinh độ, vĩ độ WGS 84');
  });
});
