import { day, minute } from './calendar.js';
import { judgeCancel, judgeCheckOut } from './judge-changes.js';

const arrivedAt = Date.parse('2026-11-20T14:05:00+07:00');
const now = Date.parse('2026-11-21T12:00:00+07:00');
const longAfter = arrivedAt + 40 * day;

describe('a check-out', () => {
  it.each([
    ['now', now, now, [], []],
    ['on arrival', arrivedAt, now, [], []],
    ['before arrival', arrivedAt - 1, now, ['DEPARTURE_BEFORE_ARRIVAL'], []],
    ['five minutes ahead', now + 5 * minute, now, [], []],
    ['further ahead', now + 5 * minute + 1, now, ['DEPARTURE_FUTURE'], []],
    ['on day 30', arrivedAt + 30 * day, longAfter, [], ['STAY_OVER_30_DAYS']],
    ['just before day 30', arrivedAt + 30 * day - 1, longAfter, [], []],
  ])('%s', (_case, departedAt, clock, codes, warnings) => {
    expect(judgeCheckOut({ arrivedAt, departedAt, now: clock })).toEqual({
      errors: codes.map((code) => ({ path: 'departedAt', code })),
      warnings,
    });
  });

  it('is judged by the arrival alone when the arrival itself lies ahead', () => {
    expect(judgeCheckOut({ arrivedAt: now + day, departedAt: now, now }).errors).toEqual([
      { path: 'departedAt', code: 'DEPARTURE_BEFORE_ARRIVAL' },
    ]);
  });
});

describe('a cancellation', () => {
  it.each([
    ['Khách đổi lịch', []],
    ['abc', []],
    ['ab', ['TOO_SHORT']],
    [' a \n ', ['TOO_SHORT']],
    ['', ['REQUIRED']],
    [' \t ', ['REQUIRED']],
    ['x'.repeat(300), []],
    ['x'.repeat(301), ['TOO_LONG']],
    ['sai\u202Ephòng', ['FORBIDDEN_CHARACTER']],
    [undefined, []],
    [5, []],
  ])('for %j: %p', (reason, codes) => {
    expect(judgeCancel({ reason })).toEqual({
      errors: codes.map((code) => ({ path: 'reason', code })),
      warnings: [],
    });
  });
});
