import { demoTenants, demoUsers, isDemoAccount } from './demo-accounts.js';

describe('demo accounts', () => {
  const ids = [...Object.values(demoTenants), ...demoUsers.map(({ id }) => id)];

  it('have ids of their own, UUIDv7 of November 2026', () => {
    expect(new Set(ids).size).toBe(4 + 13);
    for (const id of ids) {
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
      const madeAt = new Date(Number.parseInt(id.replace('-', '').slice(0, 12), 16));
      expect(madeAt.toISOString()).toMatch(/^2026-11-/);
    }
  });

  it.each(demoUsers.map(({ username, id }) => [username, id]))('%s is one', (_, id) => {
    expect(isDemoAccount(id)).toBe(true);
  });

  it('are not to be confused with others', () => {
    expect(isDemoAccount(demoTenants.songThuong)).toBe(false);
  });
});
