import type { DeclareStayRequest, RelatedStay, StayResponse, SyncResponse } from '@luutru/contracts';
import { formatInstant } from '@luutru/domain';
import type { Vault } from '@luutru/vault';
import { guestOf, openGuest, type SealedGuest } from './sealed-guest.js';
import type { DeliveryColumns, StayRow, StayWithDelivery } from './stay.row.js';

const instant = (date: Date): string => formatInstant(date.getTime());
const maybe = (date: Date | null): string | null => date && instant(date);

/** What the API shows of a stay; a whitelist, field by field. */
export function stayResponse(row: StayRow, guest: SealedGuest, delivery: DeliveryColumns): StayResponse {
  return {
    id: row.id,
    version: row.version,
    sector: row.sector,
    status: row.status,
    ...declaredOf(row, guest),
    departedAt: maybe(row.departed_at),
    endReason: row.end_reason,
    cancelReason: row.cancel_reason,
    undoUntil: row.ended_at && instant(undoableUntil(row.ended_at)),
    correction: correctionOf(row),
    dueAt: instant(row.due_at),
    foreignDueAt: maybe(row.foreign_due_at),
    declaredAt: instant(row.declared_at),
    late: row.late,
    minutesLate: row.minutes_late,
    warnings: row.warnings,
    receipt: { number: row.receipt_number, url: `/receipts/${row.receipt_number}` },
    sync: syncResponse(delivery),
  };
}

/** The declaration that a stay was filed with, as it stands. */
export const declaredOf = (row: StayRow, guest: SealedGuest): DeclareStayRequest => ({
  facilityId: row.facility_id,
  kind: row.kind,
  guest: guestOf(row, guest),
  arrivedAt: instant(row.arrived_at),
  expectedDepartureAt: maybe(row.expected_departure_at),
  reason: row.reason,
  reasonText: row.reason_text,
  place: row.place,
  captureMethod: row.capture_method,
  caregiverOf: related(row.caregiver_of, row.caregiver_relation),
  guardian: related(row.guardian, row.guardian_relation),
  overrideReason: row.override_reason,
});

/** The same of a row that still has its guest under seal. */
export const openStay = (vault: Vault, row: StayWithDelivery): StayResponse =>
  stayResponse(row, openGuest(vault, row), row);

/** A check-out or cancellation may be undone for ten minutes. */
export const undoableUntil = (endedAt: Date): Date => new Date(endedAt.getTime() + 10 * 60_000);

function correctionOf(row: StayRow): StayResponse['correction'] {
  const { correction_due_at: due, correction_returned_at: returned } = row;
  if (!row.correction_fields || !due || !returned) return null;
  return {
    fields: row.correction_fields,
    reason: row.correction_reason ?? '',
    dueAt: instant(due),
    returnedAt: instant(returned),
  };
}

const related = (stayId: string | null, relation: string | null): RelatedStay | null =>
  stayId === null ? null : { stayId, relation: relation ?? '' };

function syncResponse(delivery: DeliveryColumns): SyncResponse {
  const waiting = delivery.acked_sequence < delivery.last_sequence;
  return {
    status: delivery.parked_at ? 'parked' : waiting ? 'pending' : 'delivered',
    verification: delivery.verification,
    mismatched: delivery.mismatched,
    deliveredAt: maybe(delivery.delivered_at),
    verifiedAt: maybe(delivery.verified_at),
    attempts: delivery.attempts,
  };
}
