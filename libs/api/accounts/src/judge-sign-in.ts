import type { AccountRow } from './account.row.js';
import { isDemoAccount } from './demo-accounts.js';
import { roleLimits } from './role-limits.js';

/** An account that nobody used for so long is closed (TCVN 14423:2026, 5.6.2.1). */
const dormantMs = 45 * 86_400_000;

/** What was shown at one sign-in. */
export interface Proof {
  passwordRight: boolean;
  /** Undefined when no code was sent; null when a wrong one was; else the time step the code belongs to. */
  step: number | null | undefined;
}

export type SignInVerdict = 'signedIn' | 'wrong' | 'otpRequired' | 'locked';

export const isLocked = ({ locked_until }: AccountRow, now: Date): boolean =>
  locked_until !== null && locked_until > now;

/** Not switched off, not forgotten, and no demo account outside a demo: its password is printed in the manual. */
export const isOpen = (account: AccountRow, now: Date, demo: boolean): boolean =>
  account.disabled_at === null &&
  now.getTime() - (account.last_login_at ?? account.created_at).getTime() < dormantMs &&
  (demo || !isDemoAccount(account.account_id));

/**
 * Decides a sign-in. Says that a code is missing only to whoever knows the password, and why an account is closed to
 * nobody.
 * @param demo lets a code be used more than once, for visitors who share the demo accounts
 */
export function judgeSignIn(account: AccountRow, proof: Proof, now: Date, demo: boolean): SignInVerdict {
  if (isLocked(account, now)) return 'locked';
  if (!proof.passwordRight || !isOpen(account, now, demo)) return 'wrong';
  if (!roleLimits[account.role].otp && account.totp_sealed === null) return 'signedIn';
  if (proof.step === undefined) return 'otpRequired';
  const isFresh = proof.step !== null && (demo || proof.step > account.totp_last_step);
  return isFresh ? 'signedIn' : 'wrong';
}
