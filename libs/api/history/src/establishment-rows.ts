import { startOf } from './days.js';
import type { Establishment } from './establishment.js';
import type { Table } from './tables.js';

/** Tenants, facilities and what belongs to them, of those that are not there already. */
export function* establishmentRows(establishments: readonly Establishment[]): Generator<[Table, object]> {
  const tenants = new Set<string>();
  for (const one of establishments) {
    if (one.stands) continue;
    const tenant_id = one.tenantId;
    const opened = new Date(startOf(one.since));
    if (!tenants.has(tenant_id))
      yield ['tenant', { tenant_id, name: one.tenantName, sector: one.sector, created_at: opened }];
    tenants.add(tenant_id);
    yield [
      'facility',
      {
        tenant_id,
        id: one.id,
        sector: one.sector,
        kind: one.kind,
        name: one.name,
        unit_code: one.unit.code,
        unit_valid_from: one.unit.validFrom,
        address: one.address,
        licences: JSON.stringify(one.licences),
        created_at: opened,
        decided_at: opened,
        decided_by_name: 'Công an tỉnh (PC06)',
      },
    ];
    // A place comes after the place that holds it: that is how they were planned.
    for (const { id, label, capacity, kind, parentId } of one.rooms)
      yield ['place', { tenant_id, id, facility_id: one.id, label, capacity, kind, parent_id: parentId }];
    for (const vehicle of one.vehicles)
      yield [
        'vehicle',
        {
          ...vehicle,
          tenant_id,
          badge_number: `TC-${vehicle.plate.slice(-4)}`,
          badge_expires_on: '2031-12-31',
          inspection_expires_on: '2031-06-30',
        },
      ];
    for (const { id, code, origin, destination, distanceKm, stops } of one.lines)
      yield ['route', { tenant_id, id, code, origin, destination, distance_km: distanceKm, stops }];
  }
}
