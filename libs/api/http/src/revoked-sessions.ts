import { Injectable } from '@nestjs/common';

const longestTokenMs = 600_000;

/**
 * Sessions that ended before their access tokens did. Kept in memory and told to every replica by the database, so
 * that signing out holds at once without a query for each request.
 */
@Injectable()
export class RevokedSessions {
  private readonly until = new Map<string, number>();

  has(sessionId: string): boolean {
    return this.until.has(sessionId);
  }

  add(sessionId: string, now = Date.now()): void {
    for (const [id, end] of this.until) if (end < now) this.until.delete(id);
    this.until.set(sessionId, now + longestTokenMs);
  }
}
