import type { JournalKind } from '@luutru/domain';

/** One field that an entry changed; the values as the API shows them. */
export interface Change {
  /** As `guest.fullName`. */
  path: string;
  from: string | null;
  to: string | null;
}

/** The facility as it was when the entry was made. */
export interface FacilitySnapshot {
  id: string;
  name: string;
  sector: string;
  unitCode: string;
  address: string;
}

/** The guest with everything that the population database is told. Dates `YYYY-MM-DD`. */
export interface GuestSnapshot {
  fullName: string;
  dateOfBirth: string | null;
  sex: string;
  nationality: string;
  document: { type: string; number: string | null; issuedOn: string | null; expiresOn: string | null };
  permanentAddress: string | null;
  phone: string | null;
  /** Absent in entries from before the field existed. */
  healthInsuranceNumber?: string | null;
  visa: {
    number: string | null;
    type: string | null;
    expiresOn: string | null;
    entryDate: string | null;
    entryPort: string | null;
  } | null;
}

/** A stay as it was after an entry. Instants in RFC 3339, UTC. */
export interface StaySnapshot {
  version: number;
  status: string;
  kind: string;
  facility: FacilitySnapshot;
  guest: GuestSnapshot;
  arrivedAt: string;
  expectedDepartureAt: string | null;
  departedAt: string | null;
  reason: string;
  reasonText: string | null;
  place: string | null;
  captureMethod: string;
  declaredAt: string;
  dueAt: string;
  late: boolean;
  cancelReason: string | null;
}

/** What an entry holds under seal. */
export interface JournalContent {
  stay: StaySnapshot;
  changes: Change[];
}

/** An entry of the journal (nhật ký): append-only, numbered from 1 within its stay. */
export interface JournalEntry {
  tenantId: string;
  stayId: string;
  sequence: number;
  /** UUIDv7; the idempotency key towards the population database. */
  eventId: string;
  kind: JournalKind;
  at: Date;
  actorId: string;
  actorName: string;
}
