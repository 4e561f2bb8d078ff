import type { FacilityRow } from '@luutru/facilities';
import type { StaySnapshot } from '@luutru/journal';
import type { SealedGuest } from './sealed-guest.js';
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
    guest: {
      fullName: row.full_name,
      dateOfBirth: row.date_of_birth,
      sex: row.sex,
      nationality: row.nationality,
      document: {
        type: row.document_type,
        number: guest.number,
        issuedOn: row.issued_on,
        expiresOn: row.expires_on,
      },
      permanentAddress: guest.permanentAddress,
      phone: guest.phone,
      visa: guest.visa && {
        number: guest.visa.number ?? null,
        type: guest.visa.type ?? null,
        expiresOn: guest.visa.expiresOn ?? null,
        entryDate: guest.visa.entryDate ?? null,
        entryPort: guest.visa.entryPort ?? null,
      },
    },
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
