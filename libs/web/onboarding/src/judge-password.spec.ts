import { isStrongPassword } from '@luutru/domain';

import { PASSWORD_RULES } from './judge-password';

describe('the rules shown while a password is typed', () => {
  it.each([
    ['', []],
    ['Luutru@Demo2026', ['long', 'capital', 'small', 'digit', 'symbol']],
    ['luutru@demo2026', ['long', 'small', 'digit', 'symbol']],
    ['Luutru2026', ['capital', 'small', 'digit']],
    ['LuutruDemo20266', ['long', 'capital', 'small', 'digit']],
  ])('of "%s" are met: %j, and together are the rule of the domain', (password, met) => {
    const found = PASSWORD_RULES.filter(({ passes }) => passes(password)).map(({ key }) => key);
    expect(found).toEqual(met);
    expect(isStrongPassword(password)).toBe(found.length === PASSWORD_RULES.length);
  });
});
