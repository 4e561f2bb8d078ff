import { isStrongPassword } from './passwords.js';

describe('isStrongPassword', () => {
  it.each([
    ['Luutru@Demo2026', true],
    ['Luutru@Demo202', true],
    ['Luutru@Demo20', false],
    ['luutru@demo2026', false],
    ['LUUTRU@DEMO2026', false],
    ['Luutru@DemoDemo', false],
    ['LuutruDemo20262', false],
    ['Mật khẩu dài 14!', true],
  ])('%s: %s', (password, strong) => expect(isStrongPassword(password)).toBe(strong));
});
