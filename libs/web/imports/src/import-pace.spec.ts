import { paceOf, secondsLeft } from './import-pace';

describe('the pace of an import', () => {
  it('is rows a second', () => {
    expect(paceOf({ done: 200, at: 1000 }, { done: 1200, at: 3000 })).toBe(500);
    expect(secondsLeft(800, 500)).toBe(2);
    expect(secondsLeft(1, 500)).toBe(1);
  });

  it('is not known before anything moved', () => {
    expect(paceOf(undefined, { done: 5, at: 1000 })).toBeUndefined();
    expect(paceOf({ done: 5, at: 1000 }, { done: 5, at: 2000 })).toBeUndefined();
    expect(paceOf({ done: 5, at: 1000 }, { done: 9, at: 1000 })).toBeUndefined();
  });
});
