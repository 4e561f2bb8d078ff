import type { StayResponse, SyncResponse } from '@luutru/contracts';
import type { Shown } from '@luutru/web-ui';

const SYNC: Record<SyncResponse['status'], Shown> = {
  pending: { tone: 'wait', icon: 'wait', words: 'stays.sync.pending' },
  delivered: { tone: 'good', icon: 'check-circle', words: 'stays.sync.delivered' },
  parked: { tone: 'bad', icon: 'pause', words: 'stays.sync.parked' },
};

const VERIFICATION: Record<SyncResponse['verification'], Shown> = {
  pending: { tone: 'wait', icon: 'wait', words: 'stays.verification.pending' },
  verified: { tone: 'good', icon: 'shield', words: 'stays.verification.verified' },
  mismatch: { tone: 'warn', icon: 'alert', words: 'stays.verification.mismatch' },
  notFound: { tone: 'warn', icon: 'help', words: 'stays.verification.notFound' },
};

const STATUS: Record<StayResponse['status'], Shown> = {
  present: { tone: 'good', icon: 'bed', words: 'ui.status.present' },
  departed: { tone: 'neutral', icon: 'leave', words: 'ui.status.departed' },
  cancelled: { tone: 'neutral', icon: 'close', words: 'ui.status.cancelled' },
};

export const syncShown = (sync: SyncResponse): Shown => SYNC[sync.status];
export const verificationShown = (sync: SyncResponse): Shown => VERIFICATION[sync.verification];
export const statusShown = (status: StayResponse['status']): Shown => STATUS[status];
