import type { JournalContent } from '@luutru/journal';
import type { LodgingItem } from '@luutru/population-wire';

/** What the population database is asked to do: take entries of the journal, and verify identities. */
export const tasks = ['deliver', 'verify'] as const;
export type Task = (typeof tasks)[number];

/** Why a stay goes no further in this batch, and what that means for it. */
export type Halt =
  /** Refused for good: nothing is sent until a person releases it. */
  | { kind: 'park'; code: string }
  /** Nobody knows; once more, later. */
  | { kind: 'retry'; retryAfterMs: number | null }
  /** Not reached; whoever claims it next goes on. */
  | { kind: 'left' };

/** A stay under our lease, with what is to be told of it. */
export interface ClaimedStay {
  tenantId: string;
  stayId: string;
  acked: number;
  /** Failures in a row before this batch. */
  attempts: number;
  /** Entries after `acked`, in order and without a gap. Empty when only the identity is to be verified. */
  items: LodgingItem[];
  /** What stands behind the last of `items`, when that cannot be sent. */
  halt: Halt | null;
  /** Newest snapshot that was read; null when none could be. */
  newest: JournalContent | null;
  /** Whether the identity is to be verified: not yet answered, or a change that is under way touched it. */
  unverified: boolean;
}
