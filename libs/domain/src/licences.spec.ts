import { judgeLicences } from './licences.js';

describe('judgeLicences', () => {
  const business = { kind: 'businessLicence', number: '1' };
  const security = { kind: 'securityCertificate', number: '2', expiresOn: '2026-11-23' };
  it.each([
    ['accommodation', [], ['LICENCE_MISSING']],
    ['accommodation', [business], ['LICENCE_MISSING']],
    ['accommodation', [business, { ...security, expiresOn: '2026-11-24' }], []],
    ['accommodation', [business, security], ['LICENCE_EXPIRED']],
    ['health', [{ kind: 'operatingLicence', number: '3' }], []],
    ['transport', [business], ['LICENCE_MISSING']],
  ] as const)('%s with %j gives %j', (sector, licences, codes) =>
    expect(judgeLicences(sector, licences, '2026-11-24')).toEqual(codes),
  );
});
