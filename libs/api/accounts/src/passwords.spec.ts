import { hashPassword, Passwords } from './passwords.js';

const password = 'Mật khẩu đủ dài 2026!';

describe('Passwords', () => {
  const passwords = new Passwords();
  let stored: string;

  beforeAll(async () => {
    stored = await hashPassword(password);
  });

  it('are kept as argon2id of the cost that is asked for, each with a salt', async () => {
    expect(stored).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[\w+/]{22}\$[\w+/]{43}$/);
    expect(await hashPassword(password)).not.toBe(stored);
  });

  it.each([
    ['as it was', password, true],
    ['with accents composed otherwise', password.normalize('NFD'), true],
    ['another', 'Mật khẩu khác 2026!', false],
    ['in another case', password.toUpperCase(), false],
    ['with more behind it', `${password} `, false],
    ['empty', '', false],
  ])('%s', async (_, typed, right) => {
    expect(await passwords.verify(stored, typed)).toBe(right);
  });

  it('are never right for an account that does not exist', async () => {
    expect(await passwords.verify(undefined, password)).toBe(false);
  });

  it('take as long to check for an unknown account as for a known one', async () => {
    const fastest = { known: Infinity, unknown: Infinity };
    // By turns, for the machine is busy with other things now and then.
    for (let at = 0; at < 8; at++) {
      for (const [who, hash] of [
        ['known', stored],
        ['unknown', undefined],
      ] as const) {
        const start = performance.now();
        await passwords.verify(hash, 'Sai mật khẩu 2026!');
        fastest[who] = Math.min(fastest[who], performance.now() - start);
      }
    }
    expect(fastest.unknown).toBeGreaterThan(fastest.known / 3);
  });
});
