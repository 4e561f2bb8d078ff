import { expiryShown, hasExpired } from './expiry';

describe('the papers of a vehicle', () => {
  it.each([
    [null, 'trips.expiry.unknown'],
    ['2026-11-23', 'trips.expiry.expired'],
    ['2026-11-24', 'trips.expiry.soon'],
    ['2026-12-23', 'trips.expiry.soon'],
    ['2026-12-24', 'trips.expiry.holds'],
  ])('that end on %s say %s', (end, words) => {
    expect(expiryShown(end, '2026-11-24').words).toBe(words);
  });

  it('have expired when one of them has', () => {
    expect(hasExpired({ badgeExpiresOn: '2026-11-23', inspectionExpiresOn: null }, '2026-11-24')).toBe(true);
    expect(hasExpired({ badgeExpiresOn: '2026-11-24' }, '2026-11-24')).toBe(false);
  });
});
