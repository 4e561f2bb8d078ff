import { Injectable } from '@nestjs/common';
import { Refused } from '@luutru/http';

const windowMs = 60_000;
const mostSources = 50_000;

/** Tries to sign in from one address within a minute. Accounts have a lock of their own; this stops spraying. */
@Injectable()
export class AttemptsPerSource {
  static readonly perMinute = 120;
  private readonly counts = new Map<string, { count: number; since: number }>();

  /** @throws Refused 429 with the seconds to wait */
  count(source: string, now = Date.now()): void {
    const seen = this.counts.get(source);
    if (!seen || now - seen.since >= windowMs) {
      if (this.counts.size >= mostSources) this.counts.clear();
      this.counts.set(source, { count: 1, since: now });
      return;
    }
    seen.count++;
    if (seen.count > AttemptsPerSource.perMinute) {
      throw new Refused(429, 'TOO_MANY_REQUESTS', {
        retryAfterSeconds: Math.ceil((seen.since + windowMs - now) / 1000),
      });
    }
  }
}
