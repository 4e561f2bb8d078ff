import fc from 'fast-check';
import {
  addDays,
  addYears,
  ageOn,
  day,
  formatInstant,
  instantAt,
  isCalendarDate,
  localDate,
  localHour,
  looksLikeDate,
  parseInstant,
  yearOf,
} from './calendar.js';

const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10));

describe('days', () => {
  it.each([
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['0001-01-01', true],
    ['9999-12-31', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['1985-02-30', false],
    ['2026-04-31', false],
    ['2026-00-10', false],
    ['2026-13-10', false],
    ['2026-01-00', false],
    ['2026-1-1', false],
    ['26-01-01', false],
    ['2026-01-01T00:00', false],
    ['2026-01-01\n', false],
    ['٢٠٢٦-01-01', false],
    ['', false],
  ])('%j is one: %p', (text, expected) => {
    expect(isCalendarDate(text)).toBe(expected);
  });

  it('tells a wrong day from a wrong form', () => {
    expect(['2023-02-30', '30/02/2023'].map(looksLikeDate)).toEqual([true, false]);
  });

  it.each([
    ['2026-11-30', 1, '2026-12-01'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-03-01', -1, '2026-02-28'],
  ])('%s + %i days', (from, days, expected) => {
    expect(addDays(from, days)).toBe(expected);
  });

  it.each([
    ['1988-03-15', 40, '2028-03-15'],
    ['2004-02-29', 25, '2029-02-28'],
    ['2004-02-29', 40, '2044-02-29'],
  ])('%s + %i years', (from, years, expected) => {
    expect(addYears(from, years)).toBe(expected);
  });

  it.each([
    ['2008-11-24', '2026-11-23', 17],
    ['2008-11-24', '2026-11-24', 18],
    ['2008-02-29', '2026-02-27', 17],
    ['2008-02-29', '2026-02-28', 18],
    ['2026-11-25', '2026-11-24', -1],
    ['2026-11-24', '2026-11-24', 0],
  ])('born %s is on %s %i years old', (birth, on, age) => {
    expect(ageOn(birth, on)).toBe(age);
  });

  it('reads the year', () => {
    expect(yearOf('1988-03-15')).toBe(1988);
  });

  it('moves there and back', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -40_000, max: 40_000 }), (from, days) => {
        expect(addDays(addDays(from, days), -days)).toBe(from);
      }),
    );
  });
});

describe('instants', () => {
  it.each([
    ['2026-11-20T14:05:00+07:00', '2026-11-20T07:05:00.000Z'],
    ['2026-11-20T07:05:00Z', '2026-11-20T07:05:00.000Z'],
    ['2026-11-20t07:05:00.5z', '2026-11-20T07:05:00.500Z'],
    ['2026-11-20T07:05:00.123456789Z', '2026-11-20T07:05:00.123Z'],
    ['2026-11-20T00:05:00-03:30', '2026-11-20T03:35:00.000Z'],
    ['2026-11-20T07:05:00-00:00', '2026-11-20T07:05:00.000Z'],
    ['2026-01-01T00:00:00+14:00', '2025-12-31T10:00:00.000Z'],
  ])('reads %s', (text, expected) => {
    const instant = parseInstant(text);
    expect(instant === undefined ? undefined : new Date(instant).toISOString()).toBe(expected);
  });

  it.each([
    '2026-11-20T14:05:00',
    '2026-11-20T14:05+07:00',
    '2026-11-20 14:05:00+07:00',
    '2026-11-20T14:05:00+0700',
    '2026-11-20T14:05:00+07',
    '2026-11-20T24:00:00+07:00',
    '2026-11-20T14:60:00+07:00',
    '2026-11-20T23:59:60Z',
    '2026-02-30T14:05:00+07:00',
    '2026-11-20T14:05:00+24:00',
    '2026-11-20T14:05:00+07:60',
    '2026-11-20T14:05:00.Z',
    '2026-11-20T14:05:00.1234567890Z',
    '2026-11-20',
    '1763622300000',
    '',
  ])('refuses %j', (text) => {
    expect(parseInstant(text)).toBeUndefined();
  });

  it.each([
    ['2026-11-20T16:59:59.999Z', '2026-11-20', 23],
    ['2026-11-20T17:00:00.000Z', '2026-11-21', 0],
    ['1969-12-31T17:00:00.000Z', '1970-01-01', 0],
  ])('%s is %s, hour %i in Vietnam', (text, expected, hourOfDay) => {
    const instant = Date.parse(text);
    expect([localDate(instant), localHour(instant)]).toEqual([expected, hourOfDay]);
  });

  it('finds a full hour of a day', () => {
    expect(formatInstant(instantAt('2026-11-20', 23))).toBe('2026-11-20T23:00:00+07:00');
  });

  it.each([
    [0, '1970-01-01T07:00:00+07:00'],
    [1, '1970-01-01T07:00:00.001+07:00'],
  ])('writes %i as %s', (instant, text) => {
    expect(formatInstant(instant)).toBe(text);
  });

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000_000_000, max: 4_000_000_000_000 }), (instant) => {
        expect(parseInstant(formatInstant(instant))).toBe(instant);
        const midnight = instantAt(localDate(instant), 0);
        expect(instant - midnight).toBeGreaterThanOrEqual(0);
        expect(instant - midnight).toBeLessThan(day);
      }),
    );
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(isCalendarDate(text)).toBe(false);
        expect(parseInstant(text)).toBeUndefined();
      }),
    );
  });

  it('looks at 100 kB without delay', () => {
    const started = performance.now();
    for (const unit of ['2', '2026-11-20T', ' ', '0.']) {
      expect(isCalendarDate(unit.repeat(50_000))).toBe(false);
      expect(parseInstant(unit.repeat(50_000))).toBeUndefined();
    }
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
