import type { TenantDb } from '@luutru/database';
import { FacilitiesRepository } from '@luutru/facilities';
import { v7 } from 'uuid';
import { demoFacilities, roomsOf } from './demo-facilities.js';

const bedsPerRoom = 2;

/** The facilities and rooms of the demo tenants, each written through its own tenant's door. Harmless when repeated. */
export async function seedDemoFacilities(tenantDb: TenantDb): Promise<void> {
  for (const facility of demoFacilities) {
    const { tenantId, id } = facility;
    await tenantDb.run({ tenantId }, async (transaction) => {
      const facilities = new FacilitiesRepository(transaction);
      await facilities.add(facility);
      const rooms = roomsOf(facility).map((label) => ({ id: v7(), label, capacity: bedsPerRoom }));
      if (rooms.length) await facilities.addPlaces(tenantId, id, rooms);
    });
  }
}
