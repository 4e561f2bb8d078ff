import { judgeRefresh, type RefreshVerdict } from './judge-refresh.js';
import { roleLimits, sessionSeconds } from './role-limits.js';
import type { SessionRow } from './session.row.js';

const now = new Date('2026-11-24T08:00:00Z');
const ago = (seconds: number): Date => new Date(now.getTime() - seconds * 1000);
const current = Buffer.alloc(32, 1);
const previous = Buffer.alloc(32, 2);
const other = Buffer.alloc(32, 3);

const session = (overrides: Partial<SessionRow>): SessionRow => ({
  session_id: 's',
  account_id: 'a',
  token_hash: current,
  previous_hash: previous,
  rotated_at: ago(60),
  last_used_at: ago(60),
  expires_at: ago(-3600),
  revoked_at: null,
  ...overrides,
});

describe('judgeRefresh', () => {
  it.each<[string, Partial<SessionRow>, Buffer, RefreshVerdict]>([
    ['current token', {}, current, 'rotate'],
    ['first token of a session', { previous_hash: null }, current, 'rotate'],
    ['previous token within 10 s', { rotated_at: ago(10) }, previous, 'repeat'],
    ['previous token later', { rotated_at: ago(10.001) }, previous, 'reused'],
    ['older token', {}, other, 'reused'],
    ['older token within 10 s', { rotated_at: ago(0) }, other, 'reused'],
    ['unknown token of a new session', { previous_hash: null }, other, 'reused'],
    ['revoked', { revoked_at: ago(1) }, current, 'over'],
    ['revoked, older token', { revoked_at: ago(1) }, other, 'over'],
    ['idle', { last_used_at: ago(900) }, current, 'over'],
    ['nearly idle', { last_used_at: ago(899) }, current, 'rotate'],
    ['expired', { expires_at: now }, current, 'over'],
    ['nearly expired', { expires_at: ago(-1) }, current, 'rotate'],
  ])('%s', (_, row, hash, verdict) => {
    expect(judgeRefresh(session(row), hash, 900, now)).toBe(verdict);
  });
});

describe('roleLimits', () => {
  it.each([
    ['declarant', 600, 900, false],
    ['owner', 600, 900, false],
    ['department', 300, 900, true],
    ['police', 300, 900, true],
    ['leader', 300, 900, true],
    ['administrator', 240, 300, true],
  ] as const)('%s: token %i s, idle %i s, code %s', (role, access, idle, otp) => {
    expect(roleLimits[role]).toEqual({ access, idle, otp });
    expect(access).toBeLessThan(idle);
    expect(idle).toBeLessThan(sessionSeconds);
  });
});
