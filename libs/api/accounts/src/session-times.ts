import type { Role } from '@luutru/domain';

const minute = 60;
const people: readonly Role[] = ['declarant', 'owner'];

/**
 * Seconds that an access token lives, and that a session may stand unused (TCVN 14423:2026, 5.5.2.2: at most 15
 * minutes, for administrators 5). A client refreshes when its token ends, so the second is longer than the first.
 */
export function sessionTimes(role: Role): { token: number; idle: number } {
  if (role === 'administrator') return { token: 4 * minute, idle: 5 * minute };
  return { token: people.includes(role) ? 10 * minute : 5 * minute, idle: 15 * minute };
}

/** However busy, a session ends after this. */
export const absoluteHours = 12;

/** An account that nobody used for so long is closed to sign-in (TCVN 14423:2026, 5.6.2.2). */
export const unusedDays = 45;

/** A lost answer must not sign a client out: the token before the newest is still taken for so long. */
export const graceMs = 10_000;
