import { Inject, Injectable } from '@nestjs/common';
import { PlatformDb } from '@luutru/database';
import { RevokedSessions } from '@luutru/http';
import { AccessTokens } from '@luutru/vault';
import { readToken } from './refresh-token.js';
import { SessionsRepository } from './sessions.repository.js';

/** Ends a session at once, everywhere. */
@Injectable()
export class SignOut {
  constructor(
    @Inject(PlatformDb) private readonly platformDb: PlatformDb,
    @Inject(AccessTokens) private readonly tokens: AccessTokens,
    @Inject(RevokedSessions) private readonly revokedSessions: RevokedSessions,
  ) {}

  /**
   * Harmless when repeated, and when there is no session. A refresh token out of date ends its session too: using one
   * again would do so anyway.
   * @param cookie value of the refresh cookie
   * @param authorization header, for a client that keeps no cookies
   */
  async run(cookie: string | undefined, authorization: string | undefined): Promise<void> {
    const named = [readToken(cookie)?.sessionId, await this.sessionOf(authorization)];
    for (const sessionId of new Set(named)) {
      if (sessionId === undefined) continue;
      await this.platformDb.run((transaction) => new SessionsRepository(transaction).revoke(sessionId));
      this.revokedSessions.add(sessionId);
    }
  }

  private async sessionOf(authorization: string | undefined): Promise<string | undefined> {
    const [, token] = /^Bearer (\S+)$/i.exec(authorization ?? '') ?? [];
    if (token === undefined) return undefined;
    const claims = await this.tokens.verify(token).catch(() => undefined);
    return claims?.['sid'] as string | undefined;
  }
}
