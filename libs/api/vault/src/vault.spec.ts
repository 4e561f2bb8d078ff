import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Keys } from './keys.js';
import { type Cell, Vault } from './vault.js';

const cell: Cell = { owner: 'tenant-a', table: 'stay', row: 'row-1' };
const value = { number: '024088000011', address: 'Tổ 1, Phường Thọ Xương' };

describe('Vault', () => {
  const vault = new Vault(Keys.ephemeral());

  it('opens what it sealed', () => {
    expect(vault.open(cell, vault.seal(cell, value))).toEqual(value);
  });

  it('never shows the value in the sealed bytes, nor the same bytes twice', () => {
    const first = vault.seal(cell, value);
    expect(first.toString('latin1')).not.toContain('024088000011');
    expect(first.equals(vault.seal(cell, value))).toBe(false);
  });

  it.each([
    ['another owner', { ...cell, owner: 'tenant-b' }],
    ['another row', { ...cell, row: 'row-2' }],
    ['another table', { ...cell, table: 'journal' }],
  ])('refuses a cell moved to %s', (_, moved) => {
    const sealed = vault.seal(cell, value);
    expect(() => vault.open(moved, sealed)).toThrow();
  });

  it('refuses any changed byte', () => {
    const sealed = vault.seal(cell, value);
    for (let at = 0; at < sealed.length; at++) {
      const changed = Buffer.from(sealed);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => vault.open(cell, changed)).toThrow();
    }
  });

  it('gives one index per tenant and one across tenants', () => {
    const index = vault.blindIndex('a', 'citizenId', '024088000011');
    expect(index.equals(vault.blindIndex('a', 'citizenId', '024088000011'))).toBe(true);
    expect(index.equals(vault.blindIndex('b', 'citizenId', '024088000011'))).toBe(false);
    expect(index.equals(vault.blindIndex('a', 'passport', '024088000011'))).toBe(false);
    expect(index.equals(vault.personIndex('citizenId', '024088000011'))).toBe(false);
  });
});

describe('Keys', () => {
  it('are made once, readable by their owner alone, and the same afterwards', () => {
    const folder = mkdtempSync(join(tmpdir(), 'keys-'));
    try {
      const made = Keys.create(folder);
      expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600);
      expect(Keys.create(folder).rolePassword('luutru_tenant')).toBe(made.rolePassword('luutru_tenant'));
      expect(made.rolePassword('luutru_tenant')).not.toBe(made.rolePassword('luutru_worker'));
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('say which file is missing', () => {
    expect(() => Keys.load('/nowhere')).toThrow('/nowhere/keys.json');
  });
});
