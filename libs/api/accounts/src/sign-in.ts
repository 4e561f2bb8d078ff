import { Inject, Injectable } from '@nestjs/common';
import type { LoginRequest } from '@luutru/contracts';
import { PlatformDb, type Transaction } from '@luutru/database';
import { logger, Refused, sourceOf, TryLimit } from '@luutru/http';
import { AccessTokens, Vault } from '@luutru/vault';
import { v7 as uuidv7 } from 'uuid';
import { type AccountRow, totpCell, usernameKey } from './account.row.js';
import { AccountsRepository } from './accounts.repository.js';
import { AccountsSettings } from './accounts.settings.js';
import { type Grant, grantOf } from './grant.js';
import { isLocked, judgeSignIn, type SignInVerdict } from './judge-sign-in.js';
import { stepOfCode } from './one-time-code.js';
import { Passwords } from './passwords.js';
import { firstToken, type RefreshToken, tokenHash } from './refresh-token.js';
import { sessionSeconds } from './role-limits.js';
import { SessionsRepository } from './sessions.repository.js';
import { UnknownNames } from './unknown-names.js';

const triesAllowed = 5;
const wrongTriesAMinute = 60;
/** Answers that count against the source of the request. */
const wrongTries = new Set<string>(['BAD_CREDENTIALS', 'ACCOUNT_LOCKED']);
/** Locks and updates no row, at the price of one that is there. */
const nobody = '00000000-0000-0000-0000-000000000000';

type Outcome = Exclude<SignInVerdict, 'signedIn'> | { account: AccountRow; token: RefreshToken };

/** Opens a session for whoever proves to be the owner of an account. */
@Injectable()
export class SignIn {
  private readonly tries = new TryLimit(wrongTriesAMinute, 60_000);
  private readonly unknownNames: UnknownNames;

  constructor(
    @Inject(PlatformDb) private readonly platformDb: PlatformDb,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(AccessTokens) private readonly tokens: AccessTokens,
    @Inject(Passwords) private readonly passwords: Passwords,
    @Inject(AccountsSettings) private readonly settings: AccountsSettings,
  ) {
    this.unknownNames = new UnknownNames(triesAllowed, settings.lockHours * 3_600_000);
  }

  /**
   * @param address where the request came from
   * @throws Refused 401 BAD_CREDENTIALS for whatever is wrong, 401 OTP_REQUIRED, 423 ACCOUNT_LOCKED, 429 after too
   *   many wrong tries from one source, 503 when too many sign in at once
   */
  async run(request: LoginRequest, address: string): Promise<Grant> {
    const source = sourceOf(address);
    // Counted before the password is looked at, or a burst would pass; what was no wrong try is given back.
    const wait = this.tries.take(source);
    if (wait > 0) throw new Refused(429, 'TOO_MANY_REQUESTS', { retryAfterSeconds: wait });
    let wrong = false;
    try {
      return await this.attempt(request, address);
    } catch (error) {
      wrong = error instanceof Refused && wrongTries.has(error.code);
      throw error;
    } finally {
      if (!wrong) this.tries.giveBack(source);
    }
  }

  private async attempt(request: LoginRequest, address: string): Promise<Grant> {
    const name = usernameKey(request.username);
    const { account, now } = await this.platformDb.run(async (transaction) => ({
      account: await new AccountsRepository(transaction).byUsername(name),
      now: transaction.now,
    }));
    const lockedFor = account ? secondsLocked(account, now) : this.unknownNames.lockedFor(name);
    const passwordRight =
      lockedFor === 0 && (await this.passwords.verify(account?.password_hash, request.password));
    const outcome =
      lockedFor > 0
        ? 'locked'
        : await this.platformDb.run((transaction) =>
            this.decide(transaction, account?.account_id ?? nobody, passwordRight, request.otp ?? undefined),
          );
    if (!account && outcome === 'wrong') this.unknownNames.countWrongTry(name);
    logger.info({
      event: 'signIn',
      outcome: typeof outcome === 'string' ? outcome : 'signedIn',
      accountId: account?.account_id,
      address,
    });
    if (outcome === 'wrong') throw new Refused(401, 'BAD_CREDENTIALS');
    if (outcome === 'otpRequired') throw new Refused(401, 'OTP_REQUIRED');
    if (outcome === 'locked') {
      const retryAfterSeconds = lockedFor || this.settings.lockHours * 3600;
      throw new Refused(423, 'ACCOUNT_LOCKED', { retryAfterSeconds });
    }
    return grantOf(this.tokens, outcome.account, outcome.token, sessionSeconds);
  }

  /** Judges with the account's row locked: of guesses that come all at once no more than five are answered. */
  private async decide(
    transaction: Transaction,
    accountId: string,
    passwordRight: boolean,
    otp: string | undefined,
  ): Promise<Outcome> {
    const accounts = new AccountsRepository(transaction);
    const account = await accounts.locked(accountId);
    const step = account && otp !== undefined ? this.stepOf(account, otp, transaction.now) : undefined;
    const verdict = account
      ? judgeSignIn(account, { passwordRight, step }, transaction.now, this.settings.demo)
      : 'wrong';
    if (verdict === 'wrong') await accounts.countWrongTry(accountId, triesAllowed, this.settings.lockHours);
    if (verdict !== 'signedIn' || !account) return verdict === 'signedIn' ? 'wrong' : verdict;
    await accounts.recordSignIn(accountId, step ?? undefined);
    const token = firstToken(uuidv7());
    await new SessionsRepository(transaction).open(
      token.sessionId,
      accountId,
      tokenHash(token),
      sessionSeconds,
    );
    return { account, token };
  }

  private stepOf(account: AccountRow, otp: string, now: Date): number | null {
    if (!account.totp_sealed) return null;
    return stepOfCode(this.vault.open<string>(totpCell(account.account_id), account.totp_sealed), otp, now);
  }
}

const secondsLocked = (account: AccountRow, now: Date): number =>
  isLocked(account, now) ? Math.ceil(((account.locked_until?.getTime() ?? 0) - now.getTime()) / 1000) : 0;
