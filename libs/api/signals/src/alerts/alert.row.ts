import type { AlertState, Severity, SignalCode } from '@luutru/domain';

/** The row of `app.alert`, as an officer may read it. */
export interface AlertRow {
  id: string;
  version: number;
  code: SignalCode;
  severity: Severity;
  state: AlertState;
  unit_code: string;
  facility_id: string | null;
  stay_ids: string[];
  person_id: string | null;
  account_id: string | null;
  detail: Record<string, string | number>;
  raised_at: Date;
  changed_at: Date;
  assignee_id: string | null;
  assignee_name: string | null;
}

export interface AlertEventRow {
  version: number;
  state: AlertState;
  at: Date;
  actor_name: string;
  note_sealed: Buffer | null;
}
