import { formatInstant, parseInstant } from './calendar.js';
import {
  isReportLate,
  lastDrafted,
  locksAt,
  missedReports,
  periodsToCompare,
  reportDueOn,
  runningPeriod,
} from './report-periods.js';
import { type ReportKind, reportSettings, type ReportSettings, reportSettingsOn } from './report-settings.js';

const at = (text: string): number => {
  const instant = parseInstant(text.length === 16 ? `${text}:00+07:00` : text);
  if (instant === undefined) throw new Error(text);
  return instant;
};

describe('a report is due', () => {
  it.each<[ReportKind, string, string, string, string]>([
    // An ordinary week and month, each with its drafting and its deadline below.
    ['weekly', '2026-11-25', '2026-W47', '2026-11-18', '2026-11-24'],
    ['monthly', '2026-11-14', '2026-11', '2026-10-14', '2026-11-13'],
    // Ends of months and years.
    ['weekly', '2026-12-02', '2026-W48', '2026-11-25', '2026-12-01'],
    ['weekly', '2027-01-06', '2026-W53', '2026-12-30', '2027-01-05'],
    ['weekly', '2027-01-13', '2027-W01', '2027-01-06', '2027-01-12'],
    ['weekly', '2025-01-01', '2024-W52', '2024-12-25', '2024-12-31'],
    ['weekly', '2025-01-08', '2025-W01', '2025-01-01', '2025-01-07'],
    ['monthly', '2027-01-14', '2027-01', '2026-12-14', '2027-01-13'],
    ['monthly', '2024-03-14', '2024-03', '2024-02-14', '2024-03-13'],
  ])('%s on %s', (kind, day, number, from, to) => {
    expect(reportDueOn(kind, day)).toMatchObject({ kind, number, from, to });
  });

  it('between six and three on a Wednesday, and all of the fourteenth', () => {
    const week = reportDueOn('weekly', '2026-11-25');
    const month = reportDueOn('monthly', '2026-11-14');
    expect([week?.draftAt, week?.deadline, month?.draftAt, month?.deadline]).toEqual([
      at('2026-11-25T06:00'),
      at('2026-11-25T15:00'),
      at('2026-11-14T06:00'),
      at('2026-11-15T00:00'),
    ]);
  });

  it.each<[ReportKind, string]>([
    ['weekly', '2026-11-24'],
    ['weekly', '2026-11-26'],
    ['monthly', '2026-11-13'],
    ['monthly', '2026-11-15'],
  ])('%s not on %s', (kind, day) => {
    expect(reportDueOn(kind, day)).toBeUndefined();
  });

  it.each<ReportKind>(['weekly', 'monthly'])('%s in windows that adjoin, over three years', (kind) => {
    let now = at('2024-01-01T12:00');
    let before = runningPeriod(kind, now);
    const numbers = new Set([before.number]);
    while (before.to < '2027-01-01') {
      now = at(`${before.to}T23:59`) + 60_000;
      const next = runningPeriod(kind, now);
      expect(next.from).toBe(formatInstant(now).slice(0, 10));
      numbers.add(next.number);
      before = next;
    }
    expect(numbers.size).toBe(kind === 'weekly' ? 158 : 37);
  });

  it('by the settings that hold on its day', () => {
    const moved: ReportSettings = {
      ...reportSettingsOn('2026-01-01'),
      validFrom: '2026-12-01',
      monthly: { dayOfMonth: 15, draftHour: 6, deadlineHour: 15 },
    };
    const both = [...reportSettings, moved];
    expect(reportDueOn('monthly', '2026-11-14', both)?.number).toBe('2026-11');
    expect(reportDueOn('monthly', '2026-12-14', both)).toBeUndefined();
    expect(reportDueOn('monthly', '2026-12-15', both)).toMatchObject({
      from: '2026-11-15',
      to: '2026-12-14',
      deadline: at('2026-12-15T15:00'),
    });
  });
});

describe('the running period and the last draft', () => {
  it.each<[ReportKind, string, string, string]>([
    ['weekly', '2026-11-24T23:59', '2026-W47', '2026-W46'],
    ['weekly', '2026-11-25T00:00', '2026-W48', '2026-W46'],
    ['weekly', '2026-11-25T05:59', '2026-W48', '2026-W46'],
    ['weekly', '2026-11-25T06:00', '2026-W48', '2026-W47'],
    ['monthly', '2026-11-13T23:59', '2026-11', '2026-10'],
    ['monthly', '2026-11-14T05:59', '2026-12', '2026-10'],
    ['monthly', '2026-11-14T06:00', '2026-12', '2026-11'],
    ['monthly', '2026-12-31T23:59', '2027-01', '2026-12'],
  ])('%s at %s', (kind, now, running, last) => {
    expect(runningPeriod(kind, at(now)).number).toBe(running);
    expect(lastDrafted(kind, at(now)).number).toBe(last);
  });
});

describe('what was missed', () => {
  const numbers = (kind: ReportKind, known: string[], now: string): string[] =>
    missedReports(kind, known, at(now)).map(({ number }) => number);

  it.each<[ReportKind, string[], string, string[]]>([
    ['weekly', [], '2026-11-25T06:00', ['2026-W47']],
    ['weekly', ['2026-11-17'], '2026-11-25T05:59', []],
    ['weekly', ['2026-11-17'], '2026-11-25T06:00', ['2026-W47']],
    ['weekly', ['2026-11-24'], '2026-11-25T15:00', []],
    // Away for three weeks over a year's end.
    ['weekly', ['2026-12-15'], '2027-01-06T09:00', ['2026-W51', '2026-W52', '2026-W53']],
    // A draft to date of the running week hides no gap.
    ['weekly', ['2026-11-10', '2026-12-01'], '2026-11-25T09:00', ['2026-W46', '2026-W47']],
    ['weekly', ['2026-12-01'], '2026-11-25T09:00', ['2026-W47']],
    ['monthly', ['2026-10-13'], '2027-01-14T06:00', ['2026-11', '2026-12', '2027-01']],
  ])('%s, known %j, at %s', (kind, known, now, missed) => {
    expect(numbers(kind, known, now)).toEqual(missed);
  });
});

describe('late and locked', () => {
  const week = reportDueOn('weekly', '2026-11-25');
  if (!week) throw new Error('A Wednesday has a report');

  it('is late from the deadline on', () => {
    expect(isReportLate(at('2026-11-25T14:59:59.999+07:00'), week.deadline)).toBe(false);
    expect(isReportLate(at('2026-11-25T15:00'), week.deadline)).toBe(true);
  });

  it('is locked at the deadline, or nine hours after a draft that was made too late', () => {
    expect(locksAt(week, at('2026-11-20T08:00'))).toBe(week.deadline);
    expect(locksAt(week, at('2026-11-25T14:59'))).toBe(week.deadline);
    expect(locksAt(week, at('2026-11-25T15:00'))).toBe(at('2026-11-26T00:00'));
  });
});

describe('what is compared with', () => {
  it.each<[ReportKind, string, string[]]>([
    ['weekly', '2027-01-06', ['2026-12-23', '2026-12-29', '2025-12-31', '2026-01-06']],
    ['monthly', '2026-11-14', ['2026-09-14', '2026-10-13', '2025-10-14', '2025-11-13']],
    ['monthly', '2027-01-14', ['2026-11-14', '2026-12-13', '2025-12-14', '2026-01-13']],
  ])('%s, due %s', (kind, day, expected) => {
    const due = reportDueOn(kind, day);
    if (!due) throw new Error(day);
    const { before, yearBefore } = periodsToCompare(due);
    expect([before.from, before.to, yearBefore.from, yearBefore.to]).toEqual(expected);
  });
});
