import { timingSafeEqual } from 'node:crypto';
import type { SessionRow } from './session.row.js';

/** So long the token before the current one still works: an answer that got lost must not sign anyone out. */
const graceMs = 10_000;

/**
 * `rotate`: the current token. `repeat`: the one just before it, again. `reused`: one that was replaced before, so
 * somebody has a copy. `over`: the session ended.
 */
export type RefreshVerdict = 'rotate' | 'repeat' | 'reused' | 'over';

/** @param idleSeconds how long the role's session may rest */
export function judgeRefresh(
  session: SessionRow,
  hash: Buffer,
  idleSeconds: number,
  now: Date,
): RefreshVerdict {
  const at = now.getTime();
  const idleEnd = session.last_used_at.getTime() + idleSeconds * 1000;
  if (session.revoked_at || at >= session.expires_at.getTime() || at >= idleEnd) return 'over';
  if (timingSafeEqual(session.token_hash, hash)) return 'rotate';
  const isPrevious = session.previous_hash !== null && timingSafeEqual(session.previous_hash, hash);
  return isPrevious && at - session.rotated_at.getTime() <= graceMs ? 'repeat' : 'reused';
}
