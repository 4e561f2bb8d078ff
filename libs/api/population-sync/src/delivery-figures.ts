import type { Task } from './claimed-stay.js';

/** What this process did since it started. */
export class DeliveryFigures {
  /** Entries acknowledged. */
  delivered = 0;
  /** Identities settled. */
  verified = 0;
  /** Stays parked. */
  parked = 0;
  readonly calls: Record<Task, number> = { deliver: 0, verify: 0 };
  readonly failedCalls: Record<Task, number> = { deliver: 0, verify: 0 };
}
