import { randomUUID } from 'node:crypto';
import { announcements } from './announcements.js';

describe('announcements', () => {
  it('tells nothing of nothing', () => {
    expect(announcements([])).toEqual([]);
  });

  it('keeps tenants apart', () => {
    const stays = [
      { tenantId: 'a', stayId: '1' },
      { tenantId: 'b', stayId: '2' },
      { tenantId: 'a', stayId: '3' },
    ];
    expect(announcements(stays).map((payload) => JSON.parse(payload) as unknown)).toEqual([
      { type: 'sync', tenantId: 'a', stayIds: ['1', '3'] },
      { type: 'sync', tenantId: 'b', stayIds: ['2'] },
    ]);
  });

  it.each([
    [100, [100]],
    [101, [100, 1]],
    [250, [100, 100, 50]],
  ])('splits %d stays of one tenant into %j, each below 8000 bytes', (count, sizes) => {
    const tenantId = randomUUID();
    const stays = Array.from({ length: count }, () => ({ tenantId, stayId: randomUUID() }));
    const payloads = announcements(stays);
    const ids = payloads.map((payload) => (JSON.parse(payload) as { stayIds: string[] }).stayIds);
    expect(ids.map(({ length }) => length)).toEqual(sizes);
    expect(ids.flat()).toEqual(stays.map(({ stayId }) => stayId));
    for (const payload of payloads) expect(Buffer.byteLength(payload)).toBeLessThan(8000);
  });
});
