import type { StayResponse } from '@luutru/contracts';
import { type Shown } from '@luutru/web-ui';

/** How far the declaration of a passenger has come. */
export type StaySync = Pick<StayResponse, 'status' | 'sync'>;

const CANCELLED: Shown = { tone: 'neutral', icon: 'close', words: 'trips.sync.cancelled' };
const VERIFIED: Shown = { tone: 'good', icon: 'shield', words: 'trips.sync.verified' };
const SYNC: Record<StayResponse['sync']['status'], Shown> = {
  pending: { tone: 'wait', icon: 'wait', words: 'trips.sync.pending' },
  delivered: { tone: 'good', icon: 'check-circle', words: 'trips.sync.delivered' },
  parked: { tone: 'bad', icon: 'pause', words: 'trips.sync.parked' },
};

export function syncShown({ status, sync }: StaySync): Shown {
  if (status === 'cancelled') return CANCELLED;
  return sync.verification === 'verified' ? VERIFIED : SYNC[sync.status];
}
