import { completeBirthDate } from './typed-dates';

describe('a birth date that was begun', () => {
  it.each([
    ['15/03', '15/03/1988'],
    ['15/03/', '15/03/1988'],
    ['15/03/1987', '15/03/1987'],
    ['15', '15'],
    ['', ''],
  ])('%s with the year of the number is %s', (typed, date) => {
    expect(completeBirthDate(typed, 1988)).toBe(date);
  });
});
