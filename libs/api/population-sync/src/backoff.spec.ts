import { backoffMs, readRetryAfter, retryDelayMs } from './backoff.js';

const almostOne = 1 - 2 ** -53;

describe('backoffMs', () => {
  it.each([
    [0, 0, 0],
    [0, 0.5, 500],
    [1, 0.5, 1000],
    [3, 0.25, 2000],
    [8, 0.5, 128_000],
    [9, 0.5, 150_000],
    [2000, 0.5, 150_000],
  ])('after %d failures and with %d drawn: %d ms', (attempts, random, expected) => {
    expect(backoffMs(attempts, random)).toBe(expected);
  });

  it('never reaches its ceiling', () => {
    expect(backoffMs(0, almostOne)).toBeLessThan(1000);
    expect(backoffMs(99, almostOne)).toBeLessThan(300_000);
  });
});

describe('retryDelayMs', () => {
  it.each([
    ['its own back-off without a word from the service', 2, null, 0.5, 2000],
    ['what the service asked for when that is longer', 0, 30_000, 0, 30_000],
    ['at most a fifth more', 0, 30_000, 0.5, 33_000],
    ['its own back-off when that is longer', 8, 1000, 0.5, 128_000],
    ['an hour, whatever the service asked for', 0, 1e12, 0, 3_600_000],
  ])('waits %s', (_, attempts, retryAfter, random, expected) => {
    expect(retryDelayMs(attempts, retryAfter, random)).toBeCloseTo(expected);
  });
});

describe('readRetryAfter', () => {
  const now = Date.parse('2026-11-24T07:00:00Z');
  it.each([
    [null, null],
    ['0', 0],
    ['120', 120_000],
    ['Tue, 24 Nov 2026 07:00:30 GMT', 30_000],
    ['Tue, 24 Nov 2026 06:59:00 GMT', 0],
    ['', null],
    ['-5', null],
    ['1.5', null],
    ['soon', null],
    ['99999999999999', null],
  ])('reads %j as %j ms', (header, expected) => {
    expect(readRetryAfter(header, now)).toBe(expected);
  });
});
