import { maskDate } from './date-mask';

describe('the mask of a date', () => {
  it.each([
    ['1', '1'],
    ['15', '15'],
    ['150', '15/0'],
    ['15031988', '15/03/1988'],
    ['15/03/1988', '15/03/1988'],
    ['5/3', '05/3'],
    ['5/3/1988', '05/03/1988'],
    ['150319881', '15/03/1988'],
    ['15-03-1988', '15/03/1988'],
  ])('writes %s as %s', (typed, shown) => {
    expect(maskDate(typed, 'day')).toBe(shown);
  });

  it.each([
    ['241120261405', '24/11/2026 14:05'],
    ['24/11/2026 9:0', '24/11/2026 09:0'],
    ['24/11/2026', '24/11/2026'],
  ])('writes the minute %s as %s', (typed, shown) => {
    expect(maskDate(typed, 'minute')).toBe(shown);
  });
});
