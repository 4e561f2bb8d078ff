import { addMonths, lengthOf, type Preset, periodBefore, rangeOf, yearBefore } from './ranges';

describe('ranges', () => {
  // A Tuesday.
  const today = '2026-11-24';

  it.each<[Preset, string, number]>([
    ['week', '2026-11-23', 2],
    ['days30', '2026-10-26', 30],
    ['month', '2026-11-01', 24],
    ['quarter', '2026-10-01', 55],
    ['year', '2026-01-01', 328],
  ])('%s begins on %s and has %i days', (preset, from, days) => {
    const range = rangeOf(preset, today);
    expect(range).toEqual({ from, to: today });
    expect(lengthOf(range)).toBe(days);
  });

  it('begins a week on Monday even on a Sunday', () => {
    expect(rangeOf('week', '2026-11-29').from).toBe('2026-11-23');
  });

  it.each<[Preset | undefined, string, string, string, string]>([
    ['week', '2026-11-23', today, '2026-11-16', '2026-11-17'],
    ['days30', '2026-10-26', today, '2026-09-26', '2026-10-25'],
    ['month', '2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28'],
    ['quarter', '2026-10-01', today, '2026-07-01', '2026-08-24'],
    ['year', '2026-01-01', today, '2025-01-01', '2025-11-24'],
    [undefined, '2026-11-10', '2026-11-12', '2026-11-07', '2026-11-09'],
  ])('%s from %s to %s is compared with %s to %s', (preset, from, to, earlier, until) => {
    expect(periodBefore({ from, to }, preset)).toEqual({ from: earlier, to: until });
  });

  it('ends February with its last day', () => {
    expect(addMonths('2024-02-29', -12)).toBe('2023-02-28');
    expect(yearBefore({ from: '2024-02-29', to: '2024-03-01' })).toEqual({
      from: '2023-02-28',
      to: '2023-03-01',
    });
  });
});
