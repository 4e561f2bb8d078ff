import fc from 'fast-check';
import { ageOn } from './calendar.js';
import { expectedExpiry, isLikelyExpired } from './citizen-card.js';

describe('expected expiry of a citizen card', () => {
  it.each([
    ['2020-05-12', '2026-05-12', '2034-05-12'],
    ['2012-05-12', '2024-05-11', '2026-05-12'],
    ['2012-05-12', '2024-05-12', '2037-05-12'],
    ['1998-05-12', '2021-05-11', '2023-05-12'],
    ['1998-05-12', '2021-05-12', '2038-05-12'],
    ['1988-03-15', '2021-05-10', '2028-03-15'],
    ['1983-05-12', '2021-05-12', '2043-05-12'],
    ['1963-05-12', '2021-05-11', '2023-05-12'],
    ['1963-05-12', '2021-05-12', null],
    ['1955-10-20', '2021-04-15', null],
    ['2004-02-29', '2021-03-01', '2029-02-28'],
  ])('born %s, issued %s: %s', (birth, issued, expiry) => {
    expect(expectedExpiry(birth, issued)).toBe(expiry);
  });

  it.each([
    ['2028-03-14', false],
    ['2028-03-15', false],
    ['2028-03-16', true],
  ])('is past on %s: %p', (today, expected) => {
    expect(isLikelyExpired('1988-03-15', '2021-05-10', today)).toBe(expected);
  });

  it('is never past for a card that does not expire', () => {
    expect(isLikelyExpired('1955-10-20', '2021-04-15', '2099-01-01')).toBe(false);
  });

  it('is a birthday of 14, 25, 40 or 60 more than two years on, give or take the day', () => {
    const date = (min: string, max: string) =>
      fc
        .date({ min: new Date(min), max: new Date(max), noInvalidDate: true })
        .map((value) => value.toISOString().slice(0, 10));
    fc.assert(
      fc.property(date('1930-01-01', '2016-01-01'), date('2016-01-02', '2026-11-24'), (birth, issued) => {
        const expiry = expectedExpiry(birth, issued);
        if (expiry === null) {
          expect(ageOn(birth, issued)).toBeGreaterThanOrEqual(58);
          return;
        }
        expect([14, 25, 40, 60]).toContain(ageOn(birth, expiry));
        expect(ageOn(birth, expiry) - ageOn(birth, issued)).toBeGreaterThan(2);
      }),
    );
  });
});
