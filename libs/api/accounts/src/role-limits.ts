import type { Role } from '@luutru/domain';

/** How long what a role was given lasts, in seconds. */
export interface RoleLimits {
  /** Lifetime of an access token. Shorter than `idle`, for a client refreshes when its token runs out. */
  access: number;
  /** A session that was not refreshed for so long is over (TCVN 14423:2026, 5.5.2.2: 15 min; administrators 5 min). */
  idle: number;
  /** Sign-in needs a one-time code. */
  otp: boolean;
}

const staff: RoleLimits = { access: 600, idle: 900, otp: false };
const officials: RoleLimits = { access: 300, idle: 900, otp: true };

export const roleLimits: Readonly<Record<Role, RoleLimits>> = {
  declarant: staff,
  owner: staff,
  department: officials,
  police: officials,
  leader: officials,
  administrator: { access: 240, idle: 300, otp: true },
};

/** However busy it is, a session ends after this many seconds. */
export const sessionSeconds = 12 * 3600;
