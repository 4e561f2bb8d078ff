import type { CreateTripRequest, PassengerRequest } from '@luutru/contracts';
import { declaration } from './declaration.factory.ts';

/** Facility of `dieuhanh.nhaxe`, as the demo has it. */
export const nhaXe = '019a3d5e-0000-7000-8000-000000000401';

const inHours = (hours: number): string => new Date(Date.now() + hours * 3_600_000).toISOString();

/** A right trip of the demo's line, about to leave; overrides last. */
export function trip(overrides: Partial<CreateTripRequest> = {}): CreateTripRequest {
  return {
    facilityId: nhaXe,
    plate: '98B-012.34',
    transportOrder: 'LVC-2026-001234',
    route: { from: 'Bến xe Bắc Giang', to: 'Bến xe Trung tâm Đà Nẵng', distanceKm: 820 },
    service: 'fixed',
    departureAt: inHours(-1),
    expectedArrivalAt: inHours(14),
    drivers: ['Nguyễn Văn Tài', { fullName: 'Trần Văn Phụ', phone: '0912 345 678' }],
    seats: 2,
    beds: 38,
    stops: ['Bến xe Nước Ngầm', 'Bến xe Vinh', 'Bến xe Phía Bắc Huế'],
    ...overrides,
  };
}

/** A right passenger in a seat; numbers differ by the seat's, so that nobody is there twice. */
export function passenger(seat: string, overrides: Partial<PassengerRequest> = {}): PassengerRequest {
  const { guest } = declaration();
  const number = `024088${seat.replace(/\D/g, '').padStart(6, '0')}`;
  return {
    seat,
    guest: { ...guest, document: { ...guest.document, number } },
    boardingPoint: 'Bến xe Bắc Giang',
    alightingPoint: 'Bến xe Trung tâm Đà Nẵng',
    ...overrides,
  };
}
