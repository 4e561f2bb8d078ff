import type { TokenResponse } from '@luutru/contracts';
import type { AccessClaims } from '@luutru/http';
import type { AccessTokens } from '@luutru/vault';
import { scopeOf, userResponse } from './account.response.js';
import type { AccountRow } from './account.row.js';
import { type RefreshToken, writeToken } from './refresh-token.js';
import { roleLimits } from './role-limits.js';

/** What a client holds after sign-in and after each refresh. */
export interface Grant {
  response: TokenResponse;
  refreshToken: string;
  /** Seconds until the session ends at the latest. */
  secondsLeft: number;
}

export async function grantOf(
  tokens: AccessTokens,
  account: AccountRow,
  token: RefreshToken,
  secondsLeft: number,
): Promise<Grant> {
  const scope = scopeOf(account);
  const claims: AccessClaims = {
    sub: account.account_id,
    sid: token.sessionId,
    role: account.role,
    name: account.display_name,
    ...(account.tenant_id !== null && { tid: account.tenant_id }),
    ...(scope && { scope }),
  };
  const expiresIn = Math.min(roleLimits[account.role].access, secondsLeft);
  return {
    response: {
      accessToken: await tokens.sign(claims, expiresIn),
      expiresIn,
      user: userResponse(account),
    },
    refreshToken: writeToken(token),
    secondsLeft,
  };
}
