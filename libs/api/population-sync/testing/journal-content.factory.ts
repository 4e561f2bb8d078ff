import type { GuestSnapshot, JournalContent, StaySnapshot } from '@luutru/journal';

/** A citizen with a card, as a snapshot has one. */
export const guestSnapshot = (overrides: Partial<GuestSnapshot> = {}): GuestSnapshot => ({
  fullName: 'Nguyễn Văn Mẫu',
  dateOfBirth: '1988-03-15',
  sex: 'male',
  nationality: 'VNM',
  document: { type: 'citizenId', number: '024088000011', issuedOn: '2021-05-10', expiresOn: null },
  permanentAddress: 'Tổ 1, Phường Thọ Xương',
  phone: '0912000111',
  visa: null,
  ...overrides,
});

export const staySnapshot = (overrides: Partial<StaySnapshot> = {}): StaySnapshot => ({
  version: 1,
  status: 'present',
  kind: 'overnight',
  facility: {
    id: '019a8c00-0000-7000-8000-00000000f001',
    name: 'Khách sạn Thử Nghiệm',
    sector: 'accommodation',
    unitCode: '07201',
    address: 'Phường Thọ Xương, Bắc Giang',
  },
  guest: guestSnapshot(),
  arrivedAt: '2026-11-20T07:05:00.000Z',
  expectedDepartureAt: '2026-11-22T05:00:00.000Z',
  departedAt: null,
  reason: 'tourism',
  reasonText: null,
  place: '301',
  captureMethod: 'cccdQr',
  declaredAt: '2026-11-20T07:09:12.000Z',
  dueAt: '2026-11-20T16:00:00.000Z',
  late: false,
  cancelReason: null,
  ...overrides,
});

export const journalContent = (
  stay: Partial<StaySnapshot> = {},
  changes: JournalContent['changes'] = [],
): JournalContent => ({ stay: staySnapshot(stay), changes });
