import type {
  CaptureMethod,
  DocumentType,
  EndReason,
  Reason,
  Sector,
  Sex,
  StayKind,
  StayStatus,
  VerificationResult,
} from '@luutru/domain';

/** The row of `app.stay`: one guest's stay (lượt lưu trú). Days are `YYYY-MM-DD`. */
export interface StayRow {
  tenant_id: string;
  id: string;
  facility_id: string;
  sector: Sector;
  version: number;
  kind: StayKind;
  status: StayStatus;
  full_name: string;
  name_key: string;
  date_of_birth: string | null;
  sex: Sex;
  nationality: string;
  document_type: DocumentType;
  document_tail: string;
  document_index: Buffer | null;
  person_index: Buffer | null;
  issued_on: string | null;
  expires_on: string | null;
  guest_sealed: Buffer;
  arrived_at: Date;
  expected_departure_at: Date | null;
  departed_at: Date | null;
  reason: Reason;
  reason_text: string | null;
  place: string | null;
  capture_method: CaptureMethod;
  override_reason: string | null;
  cancel_reason: string | null;
  end_reason: EndReason | null;
  /** When the check-out or the cancellation was said. */
  ended_at: Date | null;
  correction_fields: string[] | null;
  correction_reason: string | null;
  correction_due_at: Date | null;
  correction_returned_at: Date | null;
  caregiver_of: string | null;
  caregiver_relation: string | null;
  guardian: string | null;
  guardian_relation: string | null;
  due_at: Date;
  foreign_due_at: Date | null;
  declared_at: Date;
  late: boolean;
  minutes_late: number;
  warnings: string[];
  receipt_number: string;
}

/** Column by column its type, for statements that are written from it. */
export const stayColumns: Record<keyof StayRow, string> = {
  tenant_id: 'uuid',
  id: 'uuid',
  facility_id: 'uuid',
  sector: 'text',
  version: 'int',
  kind: 'text',
  status: 'text',
  full_name: 'text',
  name_key: 'text',
  date_of_birth: 'date',
  sex: 'text',
  nationality: 'text',
  document_type: 'text',
  document_tail: 'text',
  document_index: 'bytea',
  person_index: 'bytea',
  issued_on: 'date',
  expires_on: 'date',
  guest_sealed: 'bytea',
  arrived_at: 'timestamptz',
  expected_departure_at: 'timestamptz',
  departed_at: 'timestamptz',
  reason: 'text',
  reason_text: 'text',
  place: 'text',
  capture_method: 'text',
  override_reason: 'text',
  cancel_reason: 'text',
  end_reason: 'text',
  ended_at: 'timestamptz',
  correction_fields: 'text[]',
  correction_reason: 'text',
  correction_due_at: 'timestamptz',
  correction_returned_at: 'timestamptz',
  caregiver_of: 'uuid',
  caregiver_relation: 'text',
  guardian: 'uuid',
  guardian_relation: 'text',
  due_at: 'timestamptz',
  foreign_due_at: 'timestamptz',
  declared_at: 'timestamptz',
  late: 'boolean',
  minutes_late: 'int',
  warnings: 'text[]',
  receipt_number: 'text',
};

/** How far the stay's journal has reached the population database. */
export interface DeliveryColumns {
  last_sequence: number;
  acked_sequence: number;
  attempts: number;
  parked_at: Date | null;
  delivered_at: Date | null;
  verification: VerificationResult;
  verified_at: Date | null;
  mismatched: string[];
}

export type StayWithDelivery = StayRow & DeliveryColumns;
