import { signalCodes } from './signal-codes.js';
import { signalDefaults, type Threshold, thresholdsOf, wrongThresholds } from './signal-defaults.js';

describe('thresholds of signals', () => {
  it.each(signalCodes)('%s begins within its bounds', (code) => {
    for (const { value, min, max } of Object.values<Threshold>(signalDefaults[code].thresholds)) {
      expect(value).toBeGreaterThanOrEqual(min);
      expect(value).toBeLessThanOrEqual(max);
    }
    expect(wrongThresholds(code, thresholdsOf(code))).toEqual([]);
  });

  it.each([
    [{ minutes: 45 }, []],
    [{ minutes: -1 }, ['minutes']],
    [{ minutes: 1441 }, ['minutes']],
    [{ minutes: 0.5 }, ['minutes']],
    [{ minutes: 45, hours: 1 }, ['hours']],
    [{ constructor: 1 }, ['constructor']],
  ])('%j of OVERLAP_STAY: %j are wrong', (set, wrong) => {
    expect(wrongThresholds('OVERLAP_STAY', set)).toEqual(wrong);
  });

  it('keeps what is not set otherwise', () => {
    expect(thresholdsOf('IMPOSSIBLE_TRAVEL', { minutes: 45 })).toEqual({ minutes: 45, overlap: 30 });
  });
});
