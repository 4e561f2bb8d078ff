import { uuidFloor } from './uuid-floor.js';

describe('uuidFloor', () => {
  it.each([
    [0, '00000000-0000-0000-0000-000000000000'],
    [1_645_557_742_000, '017f22e2-79b0-0000-0000-000000000000'],
  ])('%d gives %s', (instant, expected) => expect(uuidFloor(instant)).toBe(expected));
});
