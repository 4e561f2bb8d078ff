import { readDay, readMinute } from './read-day';

describe('dates as they are typed', () => {
  it.each([
    ['15/03/1988', '1988-03-15'],
    ['5/3/1988', '1988-03-05'],
    ['15-3-1988', '1988-03-15'],
    ['31/02/1988', '1988-02-31'],
    ['1988', '1988'],
    ['', ''],
  ])('the day %s is %s', (typed, day) => {
    expect(readDay(typed)).toBe(day);
  });

  it.each([
    ['24/11/2026 14:05', '2026-11-24T14:05:00+07:00'],
    ['4/1/2026 9:05', '2026-01-04T09:05:00+07:00'],
    ['24/11/2026', '24/11/2026'],
    ['hôm nay', 'hôm nay'],
  ])('the minute %s is %s', (typed, minute) => {
    expect(readMinute(typed)).toBe(minute);
  });
});
