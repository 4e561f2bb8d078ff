import type { FacilityRow } from '@luutru/facilities';
import type { StaySnapshot } from '@luutru/journal';
import { guestOf, type SealedGuest } from './sealed-guest.js';
import type { StayRow } from './stay.row.js';

/** The stay as its journal keeps it, after an entry. */
export function staySnapshot(row: StayRow, guest: SealedGuest, facility: FacilityRow): StaySnapshot {
  return {
    version: row.version,
    status: row.status,
    kind: row.kind,
    facility: {
      id: facility.id,
      name: facility.name,
      sector: facility.sector,
      unitCode: facility.unit_code,
      address: facility.address,
    },
    guest: guestOf(row, guest),
    arrivedAt: row.arrived_at.toISOString(),
    expectedDepartureAt: row.expected_departure_at?.toISOString() ?? null,
    departedAt: row.departed_at?.toISOString() ?? null,
    reason: row.reason,
    reasonText: row.reason_text,
    place: row.place,
    captureMethod: row.capture_method,
    declaredAt: row.declared_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    late: row.late,
    cancelReason: row.cancel_reason,
  };
}
