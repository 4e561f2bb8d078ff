import { overlapsOf } from './overlaps.js';

const half = 30;
const stay = (id: string, from: number, to: number | null) => ({ id, from, to });

describe('overlaps of one person', () => {
  it.each([
    ['one after the other', [stay('a', 0, 100), stay('b', 100, 200)], {}],
    ['the tolerance and no more', [stay('a', 0, 100), stay('b', 70, 200)], {}],
    ['more than the tolerance', [stay('a', 0, 100), stay('b', 69, 200)], { a: ['b'], b: ['a'] }],
    ['one that has not ended', [stay('a', 0, null), stay('b', 500, 600)], { a: ['b'], b: ['a'] }],
    [
      'a long one with two others inside, whatever the order',
      [stay('c', 300, 400), stay('a', 0, 900), stay('b', 100, 200)],
      { a: ['b', 'c'], b: ['a'], c: ['a'] },
    ],
  ])('%s', (_, presences, expected) => {
    expect(Object.fromEntries(overlapsOf(presences, half))).toEqual(expected);
  });
});
