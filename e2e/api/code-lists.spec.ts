import type { CodeListIndex, CodeListItem, CodeListResponse } from '@luutru/contracts';
import { startTestApi, type TestApi } from '../support/test-api.ts';

describe('code lists', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });

  afterAll(() => api.close());

  const index = async (): Promise<CodeListIndex['items']> =>
    ((await api.send('get', '/code-lists')).body as CodeListIndex).items;
  const items = async (list: string): Promise<CodeListItem[]> => {
    const { body, status } = await api.send('get', `/code-lists/${list}`);
    const { name, items: found } = body as CodeListResponse;
    expect([status, name]).toEqual([200, list]);
    return found;
  };

  it('are named, each with as many entries as it has', async () => {
    const lists = await index();
    expect(lists.map(({ name }) => name)).toEqual([
      'nationalities',
      'sectors',
      'documentTypes',
      'reasons',
      'captureMethods',
      'relations',
      'facilityKinds',
      'provinces',
      'adminUnits',
    ]);
    for (const { name, total } of lists) expect([name, (await items(name)).length]).toEqual([name, total]);
  });

  it('have words in both languages for every code, and the days on which it may be used', async () => {
    const bare: string[] = [];
    for (const { name } of await index()) {
      for (const { code, vi, en, validFrom, validTo } of await items(name)) {
        const dated = /^\d{4}-\d{2}-\d{2}$/.test(validFrom) && (validTo === null || validTo > validFrom);
        if (!vi || !en || vi === code || en === code || !dated) bare.push(`${name} ${code}`);
      }
    }
    expect(bare).toEqual([]);
    expect(await items('nationalities')).toContainEqual({
      code: 'KOR',
      vi: 'Hàn Quốc',
      en: 'South Korea',
      validFrom: '2021-07-01',
      validTo: null,
      parentCode: null,
    });
  });

  it('tell which unit stood when, for codes are used again', async () => {
    const units = await items('adminUnits');
    expect(units.find(({ code }) => code === '07201')).toMatchObject({
      vi: 'Phường Thọ Xương',
      validFrom: '2021-07-10',
      validTo: '2025-06-30',
      parentCode: '213',
    });
    const provinces = await items('provinces');
    expect(provinces.filter(({ code }) => code === '24').map(({ vi, validTo }) => [vi, validTo])).toEqual([
      ['Tỉnh Bắc Giang', '2025-06-30'],
      ['Tỉnh Bắc Ninh', null],
    ]);
  });

  it('name the sector of each kind of facility', async () => {
    const kinds = await items('facilityKinds');
    const health = kinds.filter(({ parentCode }) => parentCode === 'health').map(({ code }) => code);
    expect(health).toEqual(['hospital', 'healthCentre', 'healthStation', 'clinic', 'maternityHome', 'other']);
    expect(kinds.find(({ code }) => code === 'coachFirm')?.validFrom).toBe('2026-07-01');
  });

  it.each(['/code-lists', '/code-lists/adminUnits', '/error-codes'])(
    'at %s are sent once to whoever keeps them',
    async (path) => {
      const first = await api.send('get', path);
      const tag = first.headers['etag'] ?? '';
      expect(tag).toMatch(/^"[\w-]{22}"$/);
      expect(first.headers['cache-control']).toBe('public, no-cache');
      for (const known of [tag, `W/${tag}`, `"other", ${tag}`, '*']) {
        const again = await api.send('get', path).set('If-None-Match', known);
        expect([again.status, again.text, again.headers['etag']]).toEqual([304, '', tag]);
      }
      const other = await api.send('get', path).set('If-None-Match', '"other"');
      expect([other.status, other.body]).toEqual([200, first.body]);
    },
  );

  it.each(['none', '__proto__', 'toString'])(
    'have none of the name %s, and no cache keeps that',
    async (name) => {
      const { status, body, headers } = await api.send('get', `/code-lists/${name}`);
      expect([status, body.code, headers['cache-control']]).toEqual([404, 'NOT_FOUND', 'no-store']);
    },
  );
});
