/**
 * Usernames that nobody has lock like those that somebody has; else the sixth wrong try would tell which exist.
 * In the memory of this process, so several replicas together still give a patient stranger a hint.
 */
export class UnknownNames {
  private readonly tries = new Map<string, { wrong: number; lockedUntil: number }>();

  constructor(
    private readonly triesAllowed: number,
    private readonly lockMs: number,
    private readonly mostNames = 10_000,
  ) {}

  /** Seconds until the lock ends; 0 when there is none. */
  lockedFor(name: string, now = Date.now()): number {
    return Math.max(0, Math.ceil(((this.tries.get(name)?.lockedUntil ?? 0) - now) / 1000));
  }

  countWrongTry(name: string, now = Date.now()): void {
    const wrong = (this.tries.get(name)?.wrong ?? 0) + 1;
    const locks = wrong >= this.triesAllowed;
    // Put back at the end, so that what is forgotten first is what was not tried for longest.
    this.tries.delete(name);
    this.tries.set(name, { wrong: wrong % this.triesAllowed, lockedUntil: locks ? now + this.lockMs : 0 });
    const [oldest] = this.tries.keys();
    if (this.tries.size > this.mostNames && oldest !== undefined) this.tries.delete(oldest);
  }
}
