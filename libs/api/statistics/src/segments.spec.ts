import { segmentsOf } from './segments.js';

const shown = (from: string, to: string, today: string, byDay = false): string[] =>
  segmentsOf({ from, to }, today, { byDay }).map(
    (one) => `${one.part} ${one.grain} ${one.from} ${one.before}`,
  );

describe('segmentsOf', () => {
  it('takes whole months where they fit and days at the edges', () => {
    expect(shown('2026-03-15', '2026-06-10', '2026-11-24')).toEqual([
      'before month 2000-01-01 2026-03-01',
      'before day 2026-03-01 2026-03-15',
      'past day 2026-03-15 2026-04-01',
      'past month 2026-04-01 2026-06-01',
      'past day 2026-06-01 2026-06-11',
    ]);
  });

  it('takes single days of the range where they are wanted', () => {
    expect(shown('2026-03-01', '2026-04-30', '2026-11-24', true)).toEqual([
      'before month 2000-01-01 2026-03-01',
      'past day 2026-03-01 2026-05-01',
    ]);
  });

  it('tells today, whose night is not over, from the days before and after', () => {
    expect(shown('2026-11-24', '2026-11-30', '2026-11-24')).toEqual([
      'before month 2000-01-01 2026-11-01',
      'before day 2026-11-01 2026-11-24',
      'today day 2026-11-24 2026-11-25',
      'future day 2026-11-25 2026-12-01',
    ]);
    expect(shown('2026-12-01', '2026-12-31', '2026-11-24')).toEqual([
      'before month 2000-01-01 2026-11-01',
      'before day 2026-11-01 2026-11-25',
      'future month 2026-12-01 2027-01-01',
    ]);
  });
});
