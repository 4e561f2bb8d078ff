import { demoTenants } from '@luutru/accounts';
import type { NewFacility } from '@luutru/facilities';
import { firstListed } from '@luutru/places';

/** Rooms are numbered by floor: 301 is the first of the third. */
interface DemoFacility extends NewFacility {
  floors: number;
  roomsPerFloor: number;
}

const unit = (code: string) => ({ code, validFrom: firstListed });

/** One facility for each demo tenant of the lodging and health trades, and the yard of the coach firm. */
export const demoFacilities: DemoFacility[] = [
  {
    tenantId: demoTenants.songThuong,
    id: '019a3d5e-0000-7000-8000-000000000101',
    sector: 'accommodation',
    kind: 'hotel',
    name: 'Khách sạn Sông Thương',
    address: '12 Đường Lý Thái Tổ, Phường Thọ Xương, Thành phố Bắc Giang',
    unit: unit('07201'),
    floors: 5,
    roomsPerFloor: 12,
  },
  {
    tenantId: demoTenants.xuongGiang,
    id: '019a3d5e-0000-7000-8000-000000000201',
    sector: 'accommodation',
    kind: 'hotel',
    name: 'Khách sạn Xương Giang',
    address: '45 Đường Xương Giang, Phường Xương Giang, Thành phố Bắc Giang',
    unit: unit('07225'),
    floors: 4,
    roomsPerFloor: 8,
  },
  {
    tenantId: demoTenants.benhVien,
    id: '019a3d5e-0000-7000-8000-000000000301',
    sector: 'health',
    kind: 'hospital',
    name: 'Bệnh viện Đa khoa Bắc Giang (mẫu)',
    address: 'Đường Lê Lợi, Phường Dĩnh Kế, Thành phố Bắc Giang',
    unit: unit('07231'),
    floors: 0,
    roomsPerFloor: 0,
  },
  {
    tenantId: demoTenants.nhaXe,
    id: '019a3d5e-0000-7000-8000-000000000401',
    sector: 'transport',
    kind: 'coachFirm',
    name: 'Nhà xe Sông Cầu (mẫu)',
    address: 'Bến xe Bắc Giang, Phường Trần Phú, Thành phố Bắc Giang',
    unit: unit('07213'),
    floors: 0,
    roomsPerFloor: 0,
  },
];

export const roomsOf = ({ floors, roomsPerFloor }: DemoFacility): string[] =>
  Array.from({ length: floors }, (_, floor) =>
    Array.from(
      { length: roomsPerFloor },
      (_unused, room) => `${floor + 1}${String(room + 1).padStart(2, '0')}`,
    ),
  ).flat();
