export const breakerStates = ['closed', 'halfOpen', 'open'] as const;
export type BreakerState = (typeof breakerStates)[number];

export interface BreakerSettings {
  /** Failed calls in a row that open it. */
  failures: number;
  /** Wait before the first probe; it doubles with every probe that fails, up to the longest, with jitter. */
  shortestMs: number;
  longestMs: number;
}

/** A service that asks for more patience is probed all the same. */
const longestPatienceMs = 5 * 60_000;

/**
 * Spares a service that is down. Closed: calls are made. Open: none. Half open: one probe at a time may be made; its
 * success closes, its failure opens again for longer.
 */
export class CircuitBreaker {
  private failuresInRow = 0;
  private reopened = 0;
  /** When a probe may be made; null while closed. */
  private probeAt: number | null = null;

  /**
   * @param clock monotonic milliseconds
   * @param random in [0, 1)
   */
  constructor(
    private readonly settings: BreakerSettings,
    private readonly clock: () => number,
    private readonly random: () => number,
  ) {}

  get state(): BreakerState {
    if (this.probeAt === null) return 'closed';
    return this.clock() < this.probeAt ? 'open' : 'halfOpen';
  }

  /** @returns whether this closed it */
  succeeded(): boolean {
    const closes = this.probeAt !== null;
    this.failuresInRow = 0;
    this.reopened = 0;
    this.probeAt = null;
    return closes;
  }

  /** @returns whether this opened it; a probe that fails, or a straggler from before, does not count */
  failed(retryAfterMs: number | null): boolean {
    const state = this.state;
    if (state === 'open') return false;
    this.failuresInRow++;
    if (state === 'closed' && this.failuresInRow < this.settings.failures) return false;
    const { shortestMs, longestMs } = this.settings;
    const ceiling = Math.min(longestMs, shortestMs * 2 ** this.reopened++);
    const wait = shortestMs + this.random() * (ceiling - shortestMs);
    this.probeAt = this.clock() + Math.max(wait, Math.min(retryAfterMs ?? 0, longestPatienceMs));
    return state === 'closed';
  }
}
