import { FaultLevers, type Fate } from './fault-levers.js';

const draw = (levers: FaultLevers, times: number): Fate[] =>
  Array.from({ length: times }, () => levers.drawFate());

describe('FaultLevers', () => {
  it('is at rest until pulled', () => {
    const levers = new FaultLevers();
    const rest = { down: false, delayMs: 0, error: null, dropResponse: false };
    expect(draw(levers, 100)).toEqual(Array.from({ length: 100 }, () => rest));
    expect(levers.drawDuplicate()).toBe(false);
  });

  it('lets rates happen as often as they say', () => {
    const levers = new FaultLevers();
    levers.pull({ errorRate: 0.3, dropResponseRate: 0.1 });
    const fates = draw(levers, 10_000);
    const errors = fates.filter((fate) => fate.error !== null);
    expect(errors.length / fates.length).toBeCloseTo(0.3, 1);
    expect(fates.filter((fate) => fate.dropResponse).length / fates.length).toBeCloseTo(0.1, 1);
    expect(new Set(errors.map((fate) => fate.error))).toEqual(new Set([429, 500, 503]));
  });

  it('delays between latency and latency with jitter', () => {
    const levers = new FaultLevers();
    levers.pull({ latencyMs: 50, jitterMs: 20 });
    const delays = draw(levers, 1_000).map((fate) => fate.delayMs);
    expect(Math.min(...delays)).toBe(50);
    expect(Math.max(...delays)).toBe(70);
  });

  it.each([
    [0, false],
    [1, true],
  ])('a rate of %i is certain', (rate, expected) => {
    const levers = new FaultLevers();
    levers.pull({ errorRate: rate, dropResponseRate: rate, duplicateRate: rate });
    for (const fate of draw(levers, 200))
      expect([fate.error !== null, fate.dropResponse]).toEqual([expected, expected]);
    expect(levers.drawDuplicate()).toBe(expected);
  });

  it('repeats itself from the same seed, and not from another', () => {
    const levers = new FaultLevers();
    const run = (seed: number): Fate[] => {
      levers.pull({ errorRate: 0.5, jitterMs: 1_000, seed });
      return draw(levers, 50);
    };
    const first = run(7);
    expect(run(7)).toEqual(first);
    expect(run(8)).not.toEqual(first);
  });

  it('replaces all levers at once', () => {
    const levers = new FaultLevers();
    levers.pull({ down: true, latencyMs: 5 });
    levers.pull({ errorRate: 1 });
    expect(levers.current).toEqual({
      latencyMs: 0,
      jitterMs: 0,
      errorRate: 1,
      dropResponseRate: 0,
      duplicateRate: 0,
      down: false,
    });
  });
});
