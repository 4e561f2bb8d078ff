import { isCivilDate, isInstant, isText, isUuid } from './text-formats.js';

describe('civil dates', () => {
  it.each([
    ['2026-11-24', true],
    ['2024-02-29', true],
    ['1850-01-01', true],
    ['2023-02-29', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['1849-12-31', false],
    ['2200-01-01', false],
    ['2026-1-1', false],
    ['2026-11-24 ', false],
    ['٢٠٢٦-11-24', false],
  ])('%s: %s', (value, valid) => {
    expect(isCivilDate(value)).toBe(valid);
  });
});

describe('instants', () => {
  it.each([
    ['2026-11-20T14:05:00+07:00', true],
    ['2026-11-20T14:05:00Z', true],
    ['2026-11-20T14:05:00.123456789-03:30', true],
    ['2026-11-20T14:05:00', false],
    ['2026-11-20 14:05:00Z', false],
    ['2026-11-20t14:05:00z', false],
    ['2026-11-20T24:00:00Z', false],
    ['2026-11-20T23:59:60Z', false],
    ['2026-11-31T10:00:00Z', false],
    ['2026-11-20T14:05:00+15:00', false],
    ['2026-11-20', false],
  ])('%s: %s', (value, valid) => {
    expect(isInstant(value)).toBe(valid);
  });
});

describe('texts', () => {
  it.each([
    ['Nguyễn Văn Mẫu', true],
    ['👩‍👩‍👧', true],
    ['', false],
    [' \u00a0', false],
    ['a\nb', false],
    ['a\u0000', false],
    ['a\u0085', false],
    ['\ud83d', false],
    ['\udc00a', false],
  ])('%j: %s', (value, valid) => {
    expect(isText(value)).toBe(valid);
  });
});

describe('ids', () => {
  it.each([
    ['019a8c00-0000-7000-8000-000000000001', true],
    ['019A8C00-0000-7000-8000-000000000001', true],
    ['019a8c0000007000800000000000000', false],
    ['{019a8c00-0000-7000-8000-000000000001}', false],
    ['019a8c00-0000-7000-8000-00000000000g', false],
  ])('%s: %s', (value, valid) => {
    expect(isUuid(value)).toBe(valid);
  });
});
