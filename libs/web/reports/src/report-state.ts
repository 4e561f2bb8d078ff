import type { ReportSummary } from '@luutru/contracts';
import type { Shown } from '@luutru/web-ui';

/** How a report stands: a draft is waited for, a locked one is to be sent, a late one says so. */
export function reportState({ state, late, running }: ReportSummary): Shown {
  if (state === 'sent')
    return late
      ? { tone: 'warn', icon: 'clock', words: 'reports.states.sentLate' }
      : { tone: 'good', icon: 'check-circle', words: 'reports.states.sent' };
  if (state === 'locked') return { tone: 'wait', icon: 'lock', words: 'reports.states.locked' };
  return running
    ? { tone: 'neutral', icon: 'refresh', words: 'reports.states.running' }
    : { tone: 'neutral', icon: 'edit', words: 'reports.states.draft' };
}

/** The week or the month of a number: `2026-W47` is the 47th of 2026. */
export function numberParts(number: string): { part: number; year: string } {
  const [year = '', part = ''] = number.split('-');
  return { part: Number(part.replace('W', '')), year };
}
