import { ApiKeys, type KnownKey } from './api-keys.js';

const key = `lt_${'k'.repeat(43)}`;
const start = Date.parse('2026-11-24T00:00:00Z');
const known: KnownKey = {
  principal: { userId: 'k', displayName: 'PMS', role: 'declarant', sessionId: 'k', scopes: [] },
  expiresAt: new Date(start + 8000),
};

describe('ApiKeys', () => {
  let asked: number;
  let answer: () => Promise<KnownKey | undefined>;
  let keys: ApiKeys;

  beforeEach(() => {
    asked = 0;
    answer = () => Promise.resolve(known);
    keys = new ApiKeys();
    keys.ask(() => {
      asked++;
      return answer();
    });
  });

  it('ask once for many requests at the same moment, and again after five seconds', async () => {
    const found = await Promise.all([key, key, key].map((each) => keys.find(each, start)));
    expect(found).toEqual([known.principal, known.principal, known.principal]);
    await keys.find(key, start + 5000);
    expect(asked).toBe(1);
    await keys.find(key, start + 5001);
    expect(asked).toBe(2);
  });

  it('refuse a revoked key as soon as it is asked for again', async () => {
    await keys.find(key, start);
    answer = () => Promise.resolve(undefined);
    expect(await keys.find(key, start + 4999)).toBe(known.principal);
    expect(await keys.find(key, start + 5001)).toBeUndefined();
  });

  it('refuse a key from the moment of its end, though they were told of it before', async () => {
    expect(await keys.find(key, start + 7999)).toBe(known.principal);
    expect(await keys.find(key, start + 8000)).toBeUndefined();
    expect(asked).toBe(1);
  });

  it.each(['lt_short', `lt_${'k'.repeat(44)}`, `lt_${'k'.repeat(42)}!`])('do not ask for %s', async (bad) => {
    expect(await keys.find(bad, start)).toBeUndefined();
    expect(asked).toBe(0);
  });

  it('keep no failure of the database', async () => {
    answer = () => Promise.reject(new Error('away'));
    await expect(keys.find(key, start)).rejects.toThrow('away');
    answer = () => Promise.resolve(known);
    expect(await keys.find(key, start)).toBe(known.principal);
  });

  it('forget the key that was asked for longest ago, so that strangers cannot fill the memory', async () => {
    await keys.find(key, start);
    for (let at = 0; at < 10_000; at++) await keys.find(`lt_${String(at).padStart(43, '0')}`, start);
    asked = 0;
    await keys.find(`lt_${'9999'.padStart(43, '0')}`, start);
    expect(asked).toBe(0);
    await keys.find(key, start);
    expect(asked).toBe(1);
  });
});
