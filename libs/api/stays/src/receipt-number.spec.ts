import { receiptNumber } from './receipt-number.js';

describe('receiptNumber', () => {
  it.each([
    ['00000000-0000-0000-0000-000000000000', 'LT00000000000000000000000000'],
    ['ffffffff-ffff-ffff-ffff-ffffffffffff', 'LT7ZZZZZZZZZZZZZZZZZZZZZZZZZ'],
    ['019a3d5e-0000-7000-8000-000000000101', 'LT01K8YNW000E008000000000081'],
  ])('of %s is %s', (id, number) => expect(receiptNumber(id)).toBe(number));
});
