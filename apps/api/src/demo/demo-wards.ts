import { demoTenants } from '@luutru/accounts';
import type { NewPlaceRow } from '@luutru/facilities';

const wards = [
  { letter: 'N', name: 'Khoa Nội tổng hợp' },
  { letter: 'G', name: 'Khoa Ngoại' },
  { letter: 'S', name: 'Khoa Sản' },
] as const;
const roomsPerWard = 3;
const bedsPerRoom = 4;

/** Fixed, so that a second seeding finds the wards of the first. */
const idOf = (ward: number, room = 0, bed = 0): string =>
  `019a3d5e-0000-7000-8000-0000003${ward + 1}${String(room)}${String(bed).padStart(2, '0')}0`;

const numbers = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

/** Wards, rooms and beds of the demo's hospital, each after what holds it: bed `N2-3` is the third of room 2. */
export const demoWards: readonly NewPlaceRow[] = wards.flatMap(({ letter, name }, ward) => [
  { id: idOf(ward), label: name, kind: 'ward', capacity: roomsPerWard * bedsPerRoom } as const,
  ...numbers(roomsPerWard).flatMap((room) => [
    {
      id: idOf(ward, room),
      label: `${letter}${room}`,
      kind: 'room',
      parentId: idOf(ward),
      capacity: bedsPerRoom,
    } as const,
    ...numbers(bedsPerRoom).map(
      (bed) =>
        ({
          id: idOf(ward, room, bed),
          label: `${letter}${room}-${bed}`,
          kind: 'bed',
          parentId: idOf(ward, room),
          capacity: 1,
        }) as const,
    ),
  ]),
]);

export const demoHospital = {
  tenantId: demoTenants.benhVien,
  facilityId: '019a3d5e-0000-7000-8000-000000000301',
};
