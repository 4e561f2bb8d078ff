import { Inject, Injectable } from '@nestjs/common';
import type { LoginRequest, TokenResponse } from '@luutru/contracts';
import { PlatformDb, type Transaction } from '@luutru/database';
import { Refused } from '@luutru/http';
import { AccessTokens, Vault } from '@luutru/vault';
import { v7 } from 'uuid';
import { accessClaims, type AccountRow, userResponse } from './account.row.js';
import { AccountsRepository } from './accounts.repository.js';
import { type AccountsSettings, accountsSettings } from './accounts.settings.js';
import { acceptedStep } from './one-time-code.js';
import { passwordMatches } from './password.js';
import { newRefreshToken } from './refresh-token.js';
import { absoluteHours, sessionTimes, unusedDays } from './session-times.js';
import { SessionsRepository } from './sessions.repository.js';

const triesAllowed = 5;
const hourMs = 3_600_000;

/** Tokens of a session: one for the body, one for the cookie. */
export interface SignedIn {
  response: TokenResponse;
  refreshToken: string;
}

/** Signs in by username and password, officials with a one-time code beside it. */
@Injectable()
export class SignIn {
  constructor(
    @Inject(PlatformDb) private readonly platformDb: PlatformDb,
    @Inject(AccessTokens) private readonly tokens: AccessTokens,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(accountsSettings) private readonly settings: AccountsSettings,
  ) {}

  /**
   * @throws Refused 401 `BAD_CREDENTIALS` for a wrong name, password or code alike; 401 `OTP_REQUIRED` once the
   * password was right; 423 `ACCOUNT_LOCKED`
   */
  async run(request: LoginRequest): Promise<SignedIn> {
    const username = request.username.normalize('NFC').toLowerCase();
    const found = await this.platformDb.run((transaction) => new AccountsRepository(transaction).byUsername(username));
    // Outside any transaction: a hash takes longer than everything else together.
    const matches = await passwordMatches(found?.password_hash, request.password);
    if (!found) throw new Refused(401, 'BAD_CREDENTIALS');
    const outcome = await this.platformDb.run((transaction) =>
      this.decide(transaction, found.account_id, matches, request.otp ?? undefined),
    );
    if (outcome instanceof Refused) throw outcome;
    return outcome;
  }

  /** A refusal is returned, not thrown: the count of failures must be committed with it. */
  private async decide(
    transaction: Transaction,
    accountId: string,
    matches: boolean,
    otp: string | undefined,
  ): Promise<SignedIn | Refused> {
    const accounts = new AccountsRepository(transaction);
    const row = await accounts.lock(accountId);
    if (!row || row.disabled_at || isForgotten(row, transaction.now)) return new Refused(401, 'BAD_CREDENTIALS');
    if (row.locked_until && row.locked_until > transaction.now) return locked(row.locked_until, transaction.now);
    if (!matches) return this.refuse(accounts, row, transaction.now);
    let step = Number(row.totp_last_step);
    if (row.totp_sealed) {
      if (otp === undefined) return new Refused(401, 'OTP_REQUIRED');
      const accepted = acceptedStep(this.secretOf(row.account_id, row.totp_sealed), otp, {
        now: transaction.now.getTime(),
        lastStep: this.settings.demo ? 0 : step,
      });
      if (accepted === undefined) return this.refuse(accounts, row, transaction.now);
      step = Math.max(step, accepted);
    }
    await accounts.recordSuccess(row.account_id, step);
    return this.open(transaction, row);
  }

  private async refuse(accounts: AccountsRepository, row: AccountRow, now: Date): Promise<Refused> {
    const failed = row.failed_attempts + 1;
    const until = failed >= triesAllowed ? new Date(now.getTime() + this.settings.lockHours * hourMs) : null;
    // The count starts again with the lock, so that the account has five tries after it.
    await accounts.recordFailure(row.account_id, until ? 0 : failed, until);
    return until ? locked(until, now) : new Refused(401, 'BAD_CREDENTIALS');
  }

  private async open(transaction: Transaction, row: AccountRow): Promise<SignedIn> {
    const refresh = newRefreshToken(v7());
    await new SessionsRepository(transaction).open(
      refresh.sessionId,
      row.account_id,
      refresh.hash,
      new Date(transaction.now.getTime() + absoluteHours * hourMs),
    );
    return { response: await tokenResponse(this.tokens, row, refresh.sessionId), refreshToken: refresh.text };
  }

  private secretOf(accountId: string, sealed: Buffer): string {
    return this.vault.open<string>(totpCell(accountId), sealed);
  }
}

/** Where an account's secret of one-time codes is sealed. */
export const totpCell = (accountId: string) => ({ owner: 'platform', table: 'account', row: accountId });

export async function tokenResponse(tokens: AccessTokens, row: AccountRow, sessionId: string): Promise<TokenResponse> {
  const { token } = sessionTimes(row.role);
  return {
    accessToken: await tokens.sign(accessClaims(row, sessionId), token),
    expiresIn: token,
    user: userResponse(row),
  };
}

function isForgotten(row: AccountRow, now: Date): boolean {
  const lastUsed = row.last_login_at ?? row.created_at;
  return now.getTime() - lastUsed.getTime() > unusedDays * 24 * hourMs;
}

const locked = (until: Date, now: Date): Refused =>
  new Refused(423, 'ACCOUNT_LOCKED', {
    retryAfterSeconds: Math.ceil((until.getTime() - now.getTime()) / 1000),
  });
