/** Tries by key within a window of time, in the memory of this process. */
export class TryLimit {
  private readonly windows = new Map<string, { tries: number; endsAt: number }>();

  /** @param mostKeys beyond it the oldest key is forgotten, so that memory stays bounded */
  constructor(
    private readonly most: number,
    private readonly windowMs: number,
    private readonly mostKeys = 10_000,
  ) {}

  /** Counts one try. @returns 0 when it may go on, else the seconds until it may */
  take(key: string, now = Date.now()): number {
    let window = this.windows.get(key);
    if (!window || window.endsAt <= now) {
      window = { tries: 0, endsAt: now + this.windowMs };
      this.windows.delete(key);
      this.windows.set(key, window);
      const [oldest] = this.windows.keys();
      if (this.windows.size > this.mostKeys && oldest !== undefined) this.windows.delete(oldest);
    }
    if (window.tries >= this.most) return Math.ceil((window.endsAt - now) / 1000);
    window.tries++;
    return 0;
  }

  /** Takes a try back that turned out to be none. */
  giveBack(key: string): void {
    const window = this.windows.get(key);
    if (window && window.tries > 0) window.tries--;
  }
}
