import type { DeclareStayRequest, Visa } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { nameKey, parseInstant, type RuleSet, timeDeclaration } from '@luutru/domain';
import type { FacilityRow } from '@luutru/facilities';
import type { Vault } from '@luutru/vault';
import { receiptNumber } from './receipt-number.js';
import { type SealedGuest, sealGuest } from './sealed-guest.js';
import type { StayRow } from './stay.row.js';

/** What a declaration becomes: the row of the stay, and the part of the guest that is under seal in it. */
export interface NewStay {
  row: StayRow;
  guest: SealedGuest;
}

/** @param request normalised and judged */
export function newStay(
  request: DeclareStayRequest,
  facts: {
    principal: Principal & { tenantId: string };
    id: string;
    facility: FacilityRow;
    ruleSet: RuleSet;
    warnings: string[];
    now: Date;
  },
  vault: Vault,
): NewStay {
  const { principal, id, facility, now } = facts;
  const { document, ...person } = request.guest;
  const number = document.number || null;
  const place = { tenant_id: principal.tenantId, id };
  const guest: SealedGuest = {
    number,
    permanentAddress: person.permanentAddress || null,
    phone: person.phone || null,
    healthInsuranceNumber: person.healthInsuranceNumber || null,
    visa: wholeVisa(person.visa),
  };
  const arrivedAt = dateOf(request.arrivedAt);
  const timing = timeDeclaration(
    {
      kind: request.kind,
      nationality: person.nationality,
      arrivedAt: arrivedAt.getTime(),
      declaredAt: now.getTime(),
    },
    { ruleSet: facts.ruleSet, remoteArea: facility.remote_area },
  );
  const row: StayRow = {
    ...place,
    facility_id: facility.id,
    sector: facility.sector,
    version: 1,
    kind: request.kind,
    status: 'present',
    full_name: person.fullName,
    name_key: nameKey(person.fullName),
    date_of_birth: person.dateOfBirth ?? null,
    sex: person.sex,
    nationality: person.nationality,
    document_type: document.type,
    document_tail: number?.slice(-3) ?? '',
    document_index: number === null ? null : vault.blindIndex(principal.tenantId, document.type, number),
    person_index: number === null ? null : vault.personIndex(document.type, number),
    issued_on: document.issuedOn ?? null,
    expires_on: document.expiresOn ?? null,
    guest_sealed: sealGuest(vault, place, guest),
    arrived_at: arrivedAt,
    expected_departure_at: request.expectedDepartureAt ? dateOf(request.expectedDepartureAt) : null,
    departed_at: null,
    reason: request.reason,
    reason_text: request.reasonText || null,
    place: request.place || null,
    capture_method: request.captureMethod,
    override_reason: request.overrideReason || null,
    cancel_reason: null,
    end_reason: null,
    ended_at: null,
    ...mended,
    caregiver_of: request.caregiverOf?.stayId ?? null,
    caregiver_relation: request.caregiverOf?.relation ?? null,
    guardian: request.guardian?.stayId ?? null,
    guardian_relation: request.guardian?.relation ?? null,
    due_at: new Date(timing.dueAt),
    foreign_due_at: timing.foreignDueAt === null ? null : new Date(timing.foreignDueAt),
    declared_at: now,
    late: timing.late,
    minutes_late: timing.minutesLate,
    warnings: facts.warnings,
    receipt_number: receiptNumber(id),
  };
  return { row, guest };
}

/** Nothing is to be corrected. */
export const mended = {
  correction_fields: null,
  correction_reason: null,
  correction_due_at: null,
  correction_returned_at: null,
} as const;

/** An instant that the contract has judged already. */
export const dateOf = (text: string): Date => new Date(parseInstant(text) ?? Number.NaN);

const wholeVisa = (visa: Visa | null | undefined): SealedGuest['visa'] =>
  visa
    ? {
        number: visa.number || null,
        type: visa.type || null,
        expiresOn: visa.expiresOn || null,
        entryDate: visa.entryDate || null,
        entryPort: visa.entryPort || null,
      }
    : null;
