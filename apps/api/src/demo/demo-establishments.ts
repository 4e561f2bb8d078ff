import { demoTenants, demoUsers } from '@luutru/accounts';
import { Acquaintances, type DayNumber, type Establishment, type Room } from '@luutru/history';
import { demoFacilities, roomsOf } from './demo-facilities.js';
import { demoRoute, demoVehicles } from './demo-fleet.js';
import { demoHospital, demoWards } from './demo-wards.js';

const city = '213';

/** Guests on an ordinary day, beside those of the facilities that are invented. */
const weights: Readonly<Record<string, number>> = {
  [demoTenants.songThuong]: 44,
  [demoTenants.xuongGiang]: 20,
  [demoTenants.benhVien]: 11,
  [demoTenants.nhaXe]: 44,
};

const room = (label: string, kind: Room['kind'], capacity: number): Room => ({
  id: '',
  label,
  kind,
  parentId: null,
  capacity,
  freeFrom: 0,
});

/** The facilities of the demo's accounts, as their history needs them. Their own rows are there already. */
export function demoEstablishments(since: DayNumber): Establishment[] {
  return demoFacilities.map((facility) => {
    const { tenantId, id, sector, kind, name, address, unit } = facility;
    const clerk = demoUsers.find(({ tenant }) => tenant && demoTenants[tenant] === tenantId);
    return {
      tenantId,
      id,
      sector: sector as Establishment['sector'],
      kind,
      name,
      address,
      unit,
      district: city,
      licences: [],
      clerk: { id: clerk?.id ?? tenantId, name: clerk?.displayName ?? name },
      stands: true,
      tenantName: name,
      rooms:
        id === demoHospital.facilityId
          ? demoWards.map(({ label, kind: of, capacity }) =>
              room(label, of === 'bed' ? of : 'room', capacity),
            )
          : roomsOf(facility).map((label) => room(label, 'room', 2)),
      lines: sector === 'transport' ? [lineOfDemo] : [],
      vehicles: sector === 'transport' ? demoVehicles : [],
      weight: weights[tenantId] ?? 0,
      foreignShare: sector === 'accommodation' ? 0.15 : 0.01,
      lateShare: 0.02,
      since,
      silentFrom: null,
      regulars: new Acquaintances(40),
    };
  });
}

const lineOfDemo = {
  id: demoRoute.id,
  code: demoRoute.code,
  origin: demoRoute.origin,
  destination: demoRoute.destination,
  distanceKm: demoRoute.distance_km,
  stops: demoRoute.stops,
  leavesAtHour: 18,
  takesHours: 15,
  everyDays: 1,
};
