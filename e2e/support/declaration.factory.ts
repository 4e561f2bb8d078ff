import type { DeclareStayRequest } from '@luutru/contracts';

/** Facility of `letan.songthuong`, as the demo has it. */
export const songThuong = '019a3d5e-0000-7000-8000-000000000101';

/** A right declaration of the person of sample V1, who came a minute ago; overrides last. */
export function declaration(overrides: Partial<DeclareStayRequest> = {}): DeclareStayRequest {
  return {
    facilityId: songThuong,
    kind: 'overnight',
    guest: {
      fullName: 'Nguyễn Văn Mẫu',
      dateOfBirth: '1988-03-15',
      sex: 'male',
      nationality: 'VNM',
      document: { type: 'citizenId', number: '024088000011', issuedOn: '2021-05-10', expiresOn: null },
      permanentAddress: 'Tổ 1, Phường Thọ Xương, Thành phố Bắc Giang, Bắc Giang',
      phone: null,
    },
    arrivedAt: new Date(Date.now() - 60_000).toISOString(),
    expectedDepartureAt: new Date(Date.now() + 86_400_000).toISOString(),
    reason: 'tourism',
    reasonText: null,
    place: '301',
    captureMethod: 'cccdQr',
    overrideReason: null,
    ...overrides,
  };
}
