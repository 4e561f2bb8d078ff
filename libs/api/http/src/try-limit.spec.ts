import { TryLimit } from './try-limit.js';

describe('TryLimit', () => {
  it('allows so many in a window, and as many in the next', () => {
    const limit = new TryLimit(2, 60_000);
    expect([0, 1, 20_000, 59_999, 60_000, 60_001, 60_002].map((now) => limit.take('a', now))).toEqual([
      0, 0, 40, 1, 0, 0, 60,
    ]);
  });

  it('counts each key by itself', () => {
    const limit = new TryLimit(1, 60_000);
    expect([limit.take('a', 0), limit.take('b', 0), limit.take('a', 0)]).toEqual([0, 0, 60]);
  });

  it('takes a try back, but never more than were made', () => {
    const limit = new TryLimit(1, 60_000);
    limit.giveBack('a');
    limit.take('a', 0);
    limit.giveBack('a');
    limit.giveBack('a');
    expect([limit.take('a', 0), limit.take('a', 0)]).toEqual([0, 60]);
  });

  it('forgets the oldest key when there are too many', () => {
    const limit = new TryLimit(1, 60_000, 2);
    for (const key of ['a', 'b', 'c']) limit.take(key, 0);
    expect([limit.take('c', 0), limit.take('b', 0), limit.take('a', 0)]).toEqual([60, 60, 0]);
  });
});
