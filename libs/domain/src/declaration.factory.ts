import type { Declaration, DeclarationDraft } from './declaration.js';

/** When the declarations of the tests are filed: 20/11/2026 15:00 in Vietnam. */
export const filedAt = Date.parse('2026-11-20T15:00:00+07:00');

/** A declaration without fault, of the first vector's citizen. */
export const faultless: Declaration = {
  facilityId: '01932c07-8b1e-7c3a-9f00-2a6d5e4b7c10',
  kind: 'overnight',
  guest: {
    fullName: 'Nguyễn Văn Mẫu',
    dateOfBirth: '1988-03-15',
    sex: 'male',
    nationality: 'VNM',
    document: { type: 'citizenId', number: '024088000011', issuedOn: '2021-05-10', expiresOn: null },
    permanentAddress: 'Tổ 1, Phường Thọ Xương, Bắc Giang',
    phone: null,
    visa: null,
  },
  arrivedAt: '2026-11-20T14:05:00+07:00',
  expectedDepartureAt: '2026-11-21T12:00:00+07:00',
  reason: 'tourism',
  reasonText: null,
  place: '301',
  captureMethod: 'manual',
  caregiverOf: null,
  guardian: null,
  overrideReason: null,
};

/** What makes the guest a Korean with a passport. */
export const korean = {
  'guest.fullName': 'SAMPLE HANEUL',
  'guest.nationality': 'KOR',
  'guest.dateOfBirth': '1978-02-03',
  'guest.document': {
    type: 'passport',
    number: 'M00112233',
    issuedOn: '2019-12-31',
    expiresOn: '2029-12-30',
  },
};

/** What makes the guest a citizen of sixteen. */
export const minor = {
  'guest.fullName': 'Đỗ Gia Mẫu',
  'guest.dateOfBirth': '2010-05-12',
  'guest.document': { type: 'citizenId', number: '024210000016', issuedOn: '2024-07-01', expiresOn: null },
};

/** A copy of the faultless declaration with other values at dotted paths; `undefined` takes a field away. */
export function declarationWith(changes: Readonly<Record<string, unknown>>): DeclarationDraft {
  const draft: Record<string, unknown> = structuredClone({ ...faultless });
  for (const [path, value] of Object.entries(changes)) {
    const keys = path.split('.');
    const last = keys.pop() ?? '';
    let at = draft;
    for (const key of keys) at = (at[key] ??= {}) as Record<string, unknown>;
    if (value === undefined) delete at[last];
    else at[last] = structuredClone(value);
  }
  return draft;
}
