import { webcrypto } from 'node:crypto';

import { totp } from './totp';

/** RFC 6238, appendix B: SHA-1, secret "12345678901234567890"; its eight digits cut to six. */
const SECRET = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('totp', () => {
  beforeAll(() => {
    Object.defineProperty(globalThis.crypto, 'subtle', { value: webcrypto.subtle, configurable: true });
  });

  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('at second %i is %s', async (seconds, code) => {
    await expect(totp(SECRET, new Date(seconds * 1000))).resolves.toBe(code);
  });
});
