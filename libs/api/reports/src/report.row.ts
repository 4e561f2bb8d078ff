import type { ReportFigures } from '@luutru/contracts';
import type { ReportEventKind, ReportKind, ReportState } from '@luutru/domain';

/** A row of `app.report`, without its figures. */
export interface ReportRow {
  id: string;
  unit_code: string;
  kind: ReportKind;
  number: string;
  period_from: string;
  period_to: string;
  deadline: Date;
  version: number;
  state: ReportState;
  asked_at: Date;
  figures_at: Date | null;
  difficulties: string;
  proposals: string;
  drafted_at: Date;
  locks_at: Date;
  locked_at: Date | null;
  sent_at: Date | null;
  late: boolean | null;
}

export interface WholeReportRow extends ReportRow {
  figures: ReportFigures | null;
}

/** A row of `app.report_event`. */
export interface ReportEventRow {
  kind: ReportEventKind;
  at: Date;
  actor_name: string | null;
}

/** Who does something to a report; undefined for the system itself. */
export type Actor = { userId: string; displayName: string } | undefined;
