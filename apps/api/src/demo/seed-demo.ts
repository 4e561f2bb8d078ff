import type { TenantDb } from '@luutru/database';
import { FacilitiesRepository } from '@luutru/facilities';
import { RoutesRepository, VehiclesRepository } from '@luutru/trips';
import { v7 } from 'uuid';
import { demoFacilities, roomsOf } from './demo-facilities.js';
import { demoHospital, demoWards } from './demo-wards.js';
import { demoRoute, demoVehicles } from './demo-fleet.js';

const bedsPerRoom = 2;
/** Rooms are counted from the time in their ids on: the demo's houses stood before its history begins. */
const opened = Date.UTC(2025, 10, 1);

/** The facilities and rooms of the demo tenants, each written through its own tenant's door. Harmless when repeated. */
export async function seedDemoFacilities(tenantDb: TenantDb): Promise<void> {
  for (const facility of demoFacilities) {
    const { tenantId, id } = facility;
    await tenantDb.run({ tenantId }, async (transaction) => {
      const facilities = new FacilitiesRepository(transaction);
      await facilities.add(facility);
      const rooms = roomsOf(facility).map((label) => ({
        id: v7({ msecs: opened }),
        label,
        capacity: bedsPerRoom,
      }));
      if (rooms.length) await facilities.addPlaces(tenantId, id, rooms);
    });
  }
}

/** The hospital's wards, rooms and beds. Harmless when repeated. */
export async function seedDemoWards(tenantDb: TenantDb): Promise<void> {
  const { tenantId, facilityId } = demoHospital;
  await tenantDb.run({ tenantId }, (transaction) =>
    new FacilitiesRepository(transaction).addPlaces(tenantId, facilityId, demoWards),
  );
}

/** The coach firm's vehicles and its line. Harmless when repeated. */
export async function seedDemoFleet(tenantDb: TenantDb): Promise<void> {
  await tenantDb.run({ tenantId: demoRoute.tenant_id }, async (transaction) => {
    const vehicles = new VehiclesRepository(transaction);
    for (const vehicle of demoVehicles) await vehicles.add(vehicle);
    await new RoutesRepository(transaction).add(demoRoute);
  });
}
