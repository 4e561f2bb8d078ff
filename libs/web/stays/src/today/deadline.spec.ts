import { nextDeadline } from './deadline';

const at = (time: string) => nextDeadline(new Date(`2026-11-24T${time}+07:00`));

describe('the deadline to count down to', () => {
  it.each([
    ['14:05:00', 'evening', 'today', 'ample', 8, 55],
    ['20:59:00', 'evening', 'today', 'ample', 2, 1],
    ['21:00:00', 'evening', 'today', 'near', 2, 0],
    ['22:30:00', 'evening', 'today', 'urgent', 0, 30],
    ['22:59:59', 'evening', 'today', 'urgent', 0, 0],
    ['23:00:00', 'morning', 'tomorrow', 'ample', 9, 0],
    ['00:30:00', 'morning', 'today', 'ample', 7, 30],
    ['07:45:00', 'morning', 'today', 'urgent', 0, 15],
    ['08:00:00', 'evening', 'today', 'ample', 15, 0],
  ])('at %s it is the %s one, %s, %s, in %i h %i min', (time, kind, day, state, hours, minutes) => {
    expect(at(time)).toMatchObject({ kind, day, state, hours, minutes });
  });

  it('is 23:00 by the clocks of Vietnam', () => {
    expect(at('14:05:00').at.toISOString()).toBe('2026-11-24T16:00:00.000Z');
    expect(at('23:30:00').at.toISOString()).toBe('2026-11-25T01:00:00.000Z');
  });
});
