import type { CodeListResponse } from '@luutru/contracts';
import { startTestApi, type TestApi } from '../support/test-api.ts';

describe('code lists', () => {
  let api: TestApi;

  beforeAll(async () => {
    api = await startTestApi();
  });

  afterAll(() => api.close());

  it('are all served, with words and days of validity', async () => {
    const { body } = await api.send('get', '/code-lists');
    const names = (body.items as { name: string }[]).map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['reasons', 'nationalities', 'admin-units']));
    for (const name of names) {
      const list = (await api.send('get', `/code-lists/${name}`)).body as CodeListResponse;
      expect([name, list.items.length > 1]).toEqual([name, true]);
      for (const { vi, en, validFrom } of list.items) {
        expect([vi !== '', en !== '']).toEqual([true, true]);
        expect(validFrom).toMatch(/^\d{4}-\d{2}-\d{2}$/);
      }
    }
    const { body: nationalities } = await api.send('get', '/code-lists/nationalities');
    expect((nationalities as CodeListResponse).items).toContainEqual({
      code: 'VNM',
      vi: 'Việt Nam',
      en: 'Vietnam',
      validFrom: '2021-07-01',
      validTo: null,
    });
  });

  it('say when nothing has changed', async () => {
    const first = await api.send('get', '/code-lists/admin-units');
    const tag = String(first.headers['etag']);
    expect(tag).toMatch(/^"[\w-]{22}"$/);
    for (const known of [tag, `W/${tag}`, `"other", ${tag}`]) {
      const again = await api.send('get', '/code-lists/admin-units').set('If-None-Match', known);
      expect([again.status, again.text]).toEqual([304, '']);
    }
    expect((await api.send('get', '/code-lists/admin-units').set('If-None-Match', '"other"')).status).toBe(
      200,
    );
  });

  it.each(['none', '__proto__', 'toString'])('have none of the name %s', async (name) => {
    expect((await api.send('get', `/code-lists/${name}`)).status).toBe(404);
  });
});
