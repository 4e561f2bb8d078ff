import { Inject, Injectable } from '@nestjs/common';
import { PlatformDb, type Transaction } from '@luutru/database';
import { Refused } from '@luutru/http';
import { AccessTokens } from '@luutru/vault';
import { AccountsRepository } from './accounts.repository.js';
import { newRefreshToken, readRefreshToken, type RefreshToken } from './refresh-token.js';
import { graceMs, sessionTimes } from './session-times.js';
import { SessionsRepository } from './sessions.repository.js';
import { type SignedIn, tokenResponse } from './sign-in.js';

/**
 * Replaces a refresh token by the next. A token that was replaced before has been stolen or copied: its whole session
 * ends, unless it is the one just before, seconds ago, whose answer may have been lost.
 */
@Injectable()
export class RefreshSession {
  constructor(
    @Inject(PlatformDb) private readonly platformDb: PlatformDb,
    @Inject(AccessTokens) private readonly tokens: AccessTokens,
  ) {}

  /** @throws Refused 401 for whatever is wrong with the token or its session */
  async run(cookie: string | undefined): Promise<SignedIn> {
    const token = readRefreshToken(cookie);
    if (!token) throw new Refused(401, 'UNAUTHENTICATED');
    const outcome = await this.platformDb.run((transaction) => this.rotate(transaction, token));
    if (!outcome) throw new Refused(401, 'UNAUTHENTICATED');
    return outcome;
  }

  /** Ends the session of a token, whatever its age; harmless when there is none. */
  async end(cookie: string | undefined): Promise<string | undefined> {
    const token = readRefreshToken(cookie);
    if (!token) return undefined;
    return this.platformDb.run(async (transaction) => {
      const sessions = new SessionsRepository(transaction);
      const session = await sessions.lock(token.sessionId);
      const known = session?.token_hash.equals(token.hash) || session?.previous_hash?.equals(token.hash);
      if (!known) return undefined;
      await sessions.revoke(token.sessionId);
      return token.sessionId;
    });
  }

  private async rotate(transaction: Transaction, token: RefreshToken): Promise<SignedIn | undefined> {
    const sessions = new SessionsRepository(transaction);
    const session = await sessions.lock(token.sessionId);
    if (!session || session.revoked_at || session.expires_at <= transaction.now) return undefined;
    const account = await new AccountsRepository(transaction).byId(session.account_id);
    if (!account || account.disabled_at) return undefined;
    const sinceUse = transaction.now.getTime() - session.last_used_at.getTime();
    if (sinceUse > sessionTimes(account.role).idle * 1000) return undefined;
    if (!session.token_hash.equals(token.hash)) {
      const sinceRotation = transaction.now.getTime() - session.rotated_at.getTime();
      if (!session.previous_hash?.equals(token.hash) || sinceRotation > graceMs) {
        await sessions.revoke(session.session_id);
        return undefined;
      }
    }
    const next = newRefreshToken(session.session_id);
    // The token presented becomes the predecessor, so that it may be presented again while its answer is on the way.
    await sessions.rotate(session.session_id, next.hash, token.hash);
    return { response: await tokenResponse(this.tokens, account, session.session_id), refreshToken: next.text };
  }
}
