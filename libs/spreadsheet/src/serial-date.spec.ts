import { columnName, columnOf } from './column-name.js';
import { serialDate } from './serial-date.js';

describe('a serial date', () => {
  it.each([
    [1, false, '1900-01-01'],
    [59, false, '1900-02-28'],
    [61, false, '1900-03-01'],
    [32_217, false, '1988-03-15'],
    [46_350.5, false, '2026-11-24 12:00'],
    [46_350.999_999, false, '2026-11-25'],
    [0.25, false, '06:00'],
    [0, true, '1904-01-01'],
    [2_958_465, false, '9999-12-31'],
    [2_958_466, false, undefined],
    [-1, false, undefined],
    [Number.NaN, false, undefined],
  ])('%d (1904: %s) shows %s', (serial, from1904, shown) => {
    expect(serialDate(serial, from1904)).toBe(shown);
  });
});

describe('a column', () => {
  it.each([0, 25, 26, 701, 702, 16_383])('%d keeps its number through its name', (column) => {
    expect(columnOf(`${columnName(column)}1`)).toBe(column);
  });

  it.each(['', 'A', '1', 'a1', 'ABCD1', 'A12345678'])('is not named by %p', (reference) => {
    expect(columnOf(reference)).toBeUndefined();
  });
});
