import { Inject, Injectable } from '@nestjs/common';
import { PlatformDb, type Transaction } from '@luutru/database';
import { logger, Refused, RevokedSessions } from '@luutru/http';
import { AccessTokens, Keys } from '@luutru/vault';
import type { AccountRow } from './account.row.js';
import { AccountsRepository } from './accounts.repository.js';
import { AccountsSettings } from './accounts.settings.js';
import { type Grant, grantOf } from './grant.js';
import { judgeRefresh } from './judge-refresh.js';
import { isOpen } from './judge-sign-in.js';
import { nextToken, readToken, type RefreshToken, tokenHash } from './refresh-token.js';
import { roleLimits } from './role-limits.js';
import { SessionsRepository } from './sessions.repository.js';

type Outcome = 'over' | 'revoked' | { account: AccountRow; secondsLeft: number };

/** Trades a refresh token for the next one and an access token. */
@Injectable()
export class RefreshSession {
  constructor(
    @Inject(PlatformDb) private readonly platformDb: PlatformDb,
    @Inject(Keys) private readonly keys: Keys,
    @Inject(AccessTokens) private readonly tokens: AccessTokens,
    @Inject(RevokedSessions) private readonly revokedSessions: RevokedSessions,
    @Inject(AccountsSettings) private readonly settings: AccountsSettings,
  ) {}

  /**
   * @param cookie value of the refresh cookie
   * @throws Refused 401 UNAUTHENTICATED when it is none, or its session is over; a token that was replaced before ends
   *   the session for whoever holds a token of it
   */
  async run(cookie: string | undefined): Promise<Grant> {
    const token = readToken(cookie);
    if (!token) throw new Refused(401, 'UNAUTHENTICATED');
    const next = nextToken(this.keys.purposeKey('refresh-token'), token);
    const outcome = await this.platformDb.run((transaction) => this.decide(transaction, token, next));
    if (outcome === 'revoked') {
      this.revokedSessions.add(token.sessionId);
      logger.warn({ event: 'refresh', outcome });
    }
    if (typeof outcome === 'string') throw new Refused(401, 'UNAUTHENTICATED');
    return grantOf(this.tokens, outcome.account, next, outcome.secondsLeft);
  }

  private async decide(transaction: Transaction, token: RefreshToken, next: RefreshToken): Promise<Outcome> {
    const sessions = new SessionsRepository(transaction);
    const session = await sessions.locked(token.sessionId);
    const account = session && (await new AccountsRepository(transaction).byId(session.account_id));
    if (!account) return 'over';
    const verdict = judgeRefresh(session, tokenHash(token), roleLimits[account.role].idle, transaction.now);
    if (verdict === 'over') return 'over';
    if (verdict === 'reused' || !isOpen(account, transaction.now, this.settings.demo)) {
      await sessions.revoke(token.sessionId);
      return 'revoked';
    }
    if (verdict === 'rotate') await sessions.rotate(token.sessionId, tokenHash(next));
    const secondsLeft = Math.ceil((session.expires_at.getTime() - transaction.now.getTime()) / 1000);
    return { account, secondsLeft };
  }
}
