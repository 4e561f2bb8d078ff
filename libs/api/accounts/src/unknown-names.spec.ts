import { UnknownNames } from './unknown-names.js';

const wrong = (names: UnknownNames, name: string, times: number, now = 0): void => {
  for (let at = 0; at < times; at++) names.countWrongTry(name, now);
};

describe('UnknownNames', () => {
  it('locks with the last try allowed, for so long, and then counts anew', () => {
    const names = new UnknownNames(5, 10_000);
    wrong(names, 'a', 4);
    expect(names.lockedFor('a', 0)).toBe(0);
    wrong(names, 'a', 1);
    expect([0, 9_999, 10_000].map((now) => names.lockedFor('a', now))).toEqual([10, 1, 0]);
    wrong(names, 'a', 4, 10_000);
    expect(names.lockedFor('a', 10_000)).toBe(0);
    wrong(names, 'a', 1, 10_000);
    expect(names.lockedFor('a', 10_000)).toBe(10);
  });

  it('locks no other name', () => {
    const names = new UnknownNames(1, 10_000);
    wrong(names, 'a', 1);
    expect(names.lockedFor('b', 0)).toBe(0);
  });

  it('forgets what was not tried for longest when there are too many', () => {
    const names = new UnknownNames(2, 10_000, 2);
    for (const name of ['a', 'b', 'a', 'c']) names.countWrongTry(name, 0);
    expect(names.lockedFor('a', 0)).toBe(10);
    wrong(names, 'b', 1);
    expect(names.lockedFor('b', 0)).toBe(0);
  });
});
