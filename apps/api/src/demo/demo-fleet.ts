import { demoTenants } from '@luutru/accounts';
import type { RouteRow, VehicleRow } from '@luutru/trips';

const firm = { tenant_id: demoTenants.nhaXe };

/** The vehicles of the demo's coach firm: a sleeper and a seater whose papers hold for years. */
export const demoVehicles: VehicleRow[] = [
  {
    ...firm,
    id: '019a3d5e-0000-7000-8000-000000000411',
    version: 1,
    plate: '98B01234',
    seats: 2,
    beds: 38,
    badge_number: 'TC-98-0411',
    badge_expires_on: '2031-12-31',
    inspection_expires_on: '2031-06-30',
  },
  {
    ...firm,
    id: '019a3d5e-0000-7000-8000-000000000412',
    version: 1,
    plate: '98B05678',
    seats: 45,
    beds: 0,
    badge_number: 'HD-98-0412',
    badge_expires_on: '2031-12-31',
    inspection_expires_on: '2031-06-30',
  },
];

/** Its line to the south, by night. */
export const demoRoute: RouteRow = {
  ...firm,
  id: '019a3d5e-0000-7000-8000-000000000421',
  code: '9843.1111.A',
  origin: 'Bến xe Bắc Giang',
  destination: 'Bến xe Trung tâm Đà Nẵng',
  distance_km: 820,
  stops: ['Bến xe Nước Ngầm', 'Bến xe Vinh', 'Bến xe Phía Bắc Huế'],
};
