import type { ReportResponse, ReportSummary } from '@luutru/contracts';
import { addDays, formatInstant, type Instant, instantAt } from '@luutru/domain';
import type { ReportEventRow, ReportRow, WholeReportRow } from './report.row.js';

const shown = (at: Date): string => formatInstant(at.getTime());

/** When the last day of its period is over. */
export const periodEnd = ({ period_to: to }: Pick<ReportRow, 'period_to'>): Instant =>
  instantAt(addDays(to, 1), 0);

export const reportSummary = (row: ReportRow, now: Instant): ReportSummary => ({
  id: row.id,
  version: row.version,
  kind: row.kind,
  number: row.number,
  from: row.period_from,
  to: row.period_to,
  state: row.state,
  deadline: shown(row.deadline),
  locksAt: shown(row.locks_at),
  lockedAt: row.locked_at && shown(row.locked_at),
  sentAt: row.sent_at && shown(row.sent_at),
  late: row.late,
  running: now < periodEnd(row),
});

export const reportResponse = (
  row: WholeReportRow,
  events: readonly ReportEventRow[],
  now: Instant,
): ReportResponse => ({
  ...reportSummary(row, now),
  difficulties: row.difficulties,
  proposals: row.proposals,
  figures: row.figures,
  gathering: row.state === 'draft' && (row.figures_at === null || row.figures_at < row.asked_at),
  events: events.map(({ kind, at, actor_name: by }) => ({ kind, at: shown(at), by })),
});
