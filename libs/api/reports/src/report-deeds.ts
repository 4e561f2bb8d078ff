import type { EditReportRequest } from '@luutru/contracts';
import { isReportLate, type Instant } from '@luutru/domain';
import { Refused } from '@luutru/http';
import type { Deed } from './change-report.js';
import { periodEnd } from './report.response.js';
import type { WholeReportRow } from './report.row.js';
import type { ReportChange } from './reports.repository.js';

/** Whether it may still be written at: the hour decides, even where no worker has come to lock it yet. */
function judgeOpen({ state, locks_at: locksAt }: WholeReportRow, now: Instant): void {
  if (state !== 'draft' || now >= locksAt.getTime()) throw new Refused(409, 'REPORT_LOCKED');
}

/** Difficulties and proposals are written; what is absent stays, and what is the same is no change. */
export const edited = ({ difficulties, proposals }: EditReportRequest): Deed => ({
  event: 'edited',
  judge(row, now) {
    judgeOpen(row, now);
    const change: ReportChange = {};
    if (difficulties !== undefined && (difficulties ?? '') !== row.difficulties)
      change.difficulties = difficulties ?? '';
    if (proposals !== undefined && (proposals ?? '') !== row.proposals) change.proposals = proposals ?? '';
    return Object.keys(change).length ? change : undefined;
  },
});

/** Figures and texts are frozen, as the officer has read them. The figures must be those of the whole period. */
export const locked: Deed = {
  event: 'locked',
  judge(row, now) {
    if (row.state !== 'draft') throw new Refused(409, 'REPORT_LOCKED');
    if (now < periodEnd(row)) throw new Refused(409, 'REPORT_PERIOD_OPEN');
    if (!row.figures_at || row.figures_at.getTime() < periodEnd(row))
      throw new Refused(409, 'REPORT_FIGURES_PENDING');
    return { state: 'locked', locked_at: new Date(now) };
  },
};

/** It goes to the standing body of the steering group; late from the deadline on, by the clock of this moment. */
export const submitted: Deed = {
  event: 'submitted',
  judge(row, now) {
    if (row.state === 'draft') throw new Refused(409, 'REPORT_NOT_LOCKED');
    if (row.state === 'sent') throw new Refused(409, 'REPORT_SENT');
    return { state: 'sent', sent_at: new Date(now), late: isReportLate(now, row.deadline.getTime()) };
  },
};
