import { judgeLicences, sectors } from '@luutru/domain';

import { emptyLicence, isExpired, licenceBodies, licenceDrafts, neededLicences } from './licences';

describe('licences in a form', () => {
  it.each(sectors)('proposed to %s are those that the rule asks for', (sector) => {
    const filled = neededLicences(sector).map((one) => ({ ...one, number: '1' }));
    expect(judgeLicences(sector, licenceBodies(filled), '2026-11-24')).toEqual([]);
    expect(judgeLicences(sector, licenceBodies(filled.slice(1)), '2026-11-24')).toEqual(['LICENCE_MISSING']);
  });

  it('are sent with their days, and without those left empty', () => {
    const typed = { kind: 'other', number: ' 12/GP ', issuedOn: '5/3/2024', expiresOn: '' };
    const bodies = licenceBodies([typed, emptyLicence()]);
    expect(bodies).toEqual([{ kind: 'other', number: '12/GP', issuedOn: '2024-03-05', expiresOn: null }]);
    expect(licenceDrafts(bodies)).toEqual([{ ...typed, number: '12/GP', issuedOn: '05/03/2024' }]);
  });

  it('are expired the day after their last', () => {
    const one = { ...emptyLicence(), expiresOn: '24/11/2026' };
    expect([isExpired(one, '2026-11-24'), isExpired(one, '2026-11-25')]).toEqual([false, true]);
  });
});
