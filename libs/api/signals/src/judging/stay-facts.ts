import type { JudgedStay } from '@luutru/domain';

/** The columns of `app.stay` that the rules are asked with; the worker may read no others. */
export const factColumns =
  's.tenant_id, s.id, s.facility_id, s.sector, s.kind, s.status, s.name_key, s.date_of_birth::text as date_of_birth, ' +
  "s.sex, s.nationality, s.document_type, encode(s.person_index, 'hex') as person, s.issued_on::text as issued_on, " +
  's.expires_on::text as expires_on, s.arrived_at, s.expected_departure_at, s.departed_at, s.place, s.caregiver_of, ' +
  's.guardian, s.guardian_relation, s.declared_at, s.ended_at, s.minutes_late, s.warnings';

export interface FactRow {
  tenant_id: string;
  id: string;
  facility_id: string;
  sector: JudgedStay['sector'];
  kind: JudgedStay['kind'];
  status: JudgedStay['status'];
  name_key: string;
  date_of_birth: string | null;
  sex: JudgedStay['sex'];
  nationality: string;
  document_type: JudgedStay['documentType'];
  person: string | null;
  issued_on: string | null;
  expires_on: string | null;
  arrived_at: Date;
  expected_departure_at: Date | null;
  departed_at: Date | null;
  place: string | null;
  caregiver_of: string | null;
  guardian: string | null;
  guardian_relation: JudgedStay['guardianRelation'];
  declared_at: Date;
  ended_at: Date | null;
  minutes_late: number;
  warnings: string[];
}

/** A facility as far as an alert is concerned. */
export interface FacilityFacts {
  tenantId: string;
  id: string;
  unitCode: string;
  /** Its district, or its commune where there are no districts. */
  area: string;
}

/** A stay as the rules know it, and where it is. */
export interface KnownStay extends JudgedStay {
  readonly facility: FacilityFacts;
}

const instant = (date: Date | null): number | null => date && date.getTime();

export function knownStay(row: FactRow, facility: FacilityFacts): KnownStay {
  return {
    id: row.id,
    facilityId: row.facility_id,
    facility,
    area: facility.area,
    sector: row.sector,
    kind: row.kind,
    status: row.status,
    person: row.person,
    nameKey: row.name_key,
    dateOfBirth: row.date_of_birth,
    sex: row.sex,
    nationality: row.nationality,
    documentType: row.document_type,
    issuedOn: row.issued_on,
    expiresOn: row.expires_on,
    arrivedAt: row.arrived_at.getTime(),
    expectedDepartureAt: instant(row.expected_departure_at),
    departedAt: instant(row.departed_at),
    place: row.place,
    guardian: row.guardian,
    guardianRelation: row.guardian_relation,
    caregiverOf: row.caregiver_of,
    declaredAt: row.declared_at.getTime(),
    endedAt: instant(row.ended_at),
    minutesLate: row.minutes_late,
    warnings: row.warnings,
  };
}
