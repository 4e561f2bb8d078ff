import { CircuitBreaker } from './circuit-breaker.js';

function breaker(random = 0.5) {
  let now = 0;
  const subject = new CircuitBreaker(
    { failures: 5, shortestMs: 1000, longestMs: 5000 },
    () => now,
    () => random,
  );
  return { subject, pass: (ms: number) => (now += ms) };
}

const fail = (subject: CircuitBreaker, times: number): boolean[] =>
  Array.from({ length: times }, () => subject.failed(null));

describe('CircuitBreaker', () => {
  it('opens with the fifth failure in a row', () => {
    const { subject } = breaker();
    expect(fail(subject, 4)).toEqual([false, false, false, false]);
    expect(subject.state).toBe('closed');
    expect(subject.failed(null)).toBe(true);
    expect(subject.state).toBe('open');
  });

  it('counts anew after a success', () => {
    const { subject } = breaker();
    fail(subject, 4);
    expect(subject.succeeded()).toBe(false);
    fail(subject, 4);
    expect(subject.state).toBe('closed');
  });

  it('lets a probe through after a while, and closes when that succeeds', () => {
    const { subject, pass } = breaker();
    fail(subject, 5);
    pass(999);
    expect(subject.state).toBe('open');
    pass(1);
    expect(subject.state).toBe('halfOpen');
    expect(subject.succeeded()).toBe(true);
    expect(subject.state).toBe('closed');
  });

  it.each([
    [0, [1000, 1000, 1000, 1000, 1000]],
    [0.5, [1000, 1500, 2500, 3000, 3000]],
    [1 - 2 ** -53, [1000, 2000, 4000, 5000, 5000]],
  ])('waits longer after each probe that fails, with %d drawn', (random, waits) => {
    const { subject, pass } = breaker(random);
    fail(subject, 5);
    for (const wait of waits) {
      pass(wait - 1);
      expect(subject.state).toBe('open');
      pass(1);
      expect(subject.state).toBe('halfOpen');
      expect(subject.failed(null)).toBe(false);
    }
  });

  it.each([
    [30_000, 30_000],
    [500, 1000],
    [1e9, 300_000],
  ])('is patient for what the service asked: %d ms gives %d ms', (asked, wait) => {
    const { subject, pass } = breaker();
    fail(subject, 4);
    subject.failed(asked);
    pass(wait - 1);
    expect(subject.state).toBe('open');
    pass(1);
    expect(subject.state).toBe('halfOpen');
  });

  it('is not opened for longer by stragglers', () => {
    const { subject, pass } = breaker();
    fail(subject, 5);
    pass(500);
    expect(fail(subject, 3)).toEqual([false, false, false]);
    pass(500);
    expect(subject.state).toBe('halfOpen');
  });
});
