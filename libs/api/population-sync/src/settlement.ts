import type { VerificationResult } from '@luutru/domain';
import { retryDelayMs } from './backoff.js';
import type { ClaimedStay } from './claimed-stay.js';
import type { Progress } from './deliver.js';
import type { Verdict } from './verify.js';

/** What a batch writes of one stay. */
export interface Settlement {
  tenantId: string;
  stayId: string;
  /** Last sequence that is acknowledged; never below what was. */
  acked: number;
  parkCode: string | null;
  attempts: number;
  /** When to come back, in milliseconds from now; null when nothing failed. */
  retryMs: number | null;
  /** Whether entries must wait that long too, or only the verification. */
  holdsEntries: boolean;
  /** Null when it stays as it is. */
  verification: VerificationResult | null;
  mismatched: string[];
  /** Whether whoever looks at the stay sees something new. */
  visible: boolean;
}

/**
 * Puts together what became of a stay. Delivery and verification do not wait for each other: one that failed comes
 * back by itself, the other is written.
 * @param progress absent when deliveries were not attempted
 * @param verdict absent when nothing was to be verified, or verifications were not attempted
 * @param random in [0, 1)
 */
export function settlementOf(
  stay: ClaimedStay,
  progress: Progress | undefined,
  verdict: Verdict | undefined,
  random: number,
): Settlement {
  const acked = progress?.acked ?? stay.acked;
  const parkCode = progress?.halt?.kind === 'park' ? progress.halt.code : null;
  const heldBack = progress?.halt?.kind === 'retry' ? progress.halt : null;
  const unsettled = verdict?.kind === 'retry' ? verdict : null;
  const known = verdict?.kind === 'known' ? verdict.verified : null;
  const failed = heldBack !== null || unsettled !== null;
  const moved = acked > stay.acked || known !== null;
  const asked = Math.max(heldBack?.retryAfterMs ?? 0, unsettled?.retryAfterMs ?? 0);
  return {
    tenantId: stay.tenantId,
    stayId: stay.stayId,
    acked,
    parkCode,
    attempts: failed ? stay.attempts + 1 : moved ? 0 : stay.attempts,
    retryMs: failed ? retryDelayMs(stay.attempts, asked, random) : null,
    holdsEntries: heldBack !== null,
    // A change that touched the identity makes an old result void at once, not when the register is back.
    verification: known?.result ?? (stay.unverified ? 'pending' : null),
    mismatched: known?.mismatched ?? [],
    visible: moved || parkCode !== null,
  };
}
