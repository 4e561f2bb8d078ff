import { randomUUID } from 'node:crypto';
import type { LodgingItem } from '@luutru/population-wire';

/** An event for tests: a guest declared at a hotel of Bắc Giang city. Ids are new each time. */
export const lodgingItem = (overrides: Partial<LodgingItem> = {}): LodgingItem => ({
  eventId: randomUUID(),
  stayId: randomUUID(),
  sequence: 1,
  operation: 'declare',
  occurredAt: '2026-11-20T14:09:12+07:00',
  facility: {
    id: '019a8c00-0000-7000-8000-00000000f001',
    name: 'Khách sạn Sông Thương',
    sector: 'accommodation',
    unitCode: '07201',
    address: 'Phường Thọ Xương, Thành phố Bắc Giang, Bắc Giang',
  },
  guest: {
    fullName: 'Nguyễn Văn Mẫu',
    dateOfBirth: '1988-03-15',
    sex: 'male',
    nationality: 'VNM',
    document: { type: 'citizenId', number: '024088000011', issuedOn: '2021-05-10', expiresOn: null },
    permanentAddress: 'Tổ 1, Phường Thọ Xương, Thành phố Bắc Giang, Bắc Giang',
    phone: null,
    visa: null,
  },
  arrivedAt: '2026-11-20T14:05:00+07:00',
  expectedDepartureAt: '2026-11-22T12:00:00+07:00',
  departedAt: null,
  place: '301',
  reason: 'tourism',
  kind: 'overnight',
  ...overrides,
});
