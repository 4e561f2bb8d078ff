import { dayOf, formatDateTime, formatDay } from './vietnam-time';

describe('times on screen', () => {
  it.each([
    ['2026-11-24T14:05:00+07:00', '24/11/2026 14:05'],
    ['2026-11-24T16:59:59Z', '24/11/2026 23:59'],
    ['2026-11-24T17:00:00Z', '25/11/2026 00:00'],
    ['2026-12-31T18:30:00Z', '01/01/2027 01:30'],
  ])('%s reads %s, whatever the zone of the device', (instant, shown) => {
    expect(formatDateTime(instant)).toBe(shown);
  });

  it('knows the calendar day in Vietnam', () => {
    expect(dayOf('2026-11-24T17:00:00Z')).toBe('2026-11-25');
    expect(formatDay('1988-03-15')).toBe('15/03/1988');
  });
});
