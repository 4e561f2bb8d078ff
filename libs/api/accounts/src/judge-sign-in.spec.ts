import { accountRow } from './account.factory.js';
import type { AccountRow } from './account.row.js';
import { demoUsers } from './demo-accounts.js';
import { judgeSignIn, type Proof, type SignInVerdict } from './judge-sign-in.js';

const now = new Date('2026-11-24T08:00:00Z');
const ago = (ms: number): Date => new Date(now.getTime() - ms);
const day = 86_400_000;
const right: Proof = { passwordRight: true, step: undefined };
const wrong: Proof = { passwordRight: false, step: undefined };
const official: Partial<AccountRow> = {
  role: 'police',
  tenant_id: null,
  totp_sealed: Buffer.of(1),
  totp_last_step: 100,
};
const withStep = (step: number | null): Proof => ({ passwordRight: true, step });
const demoId = demoUsers[0]?.id ?? '';

describe('judgeSignIn', () => {
  it.each<[string, Partial<AccountRow>, Proof, SignInVerdict]>([
    ['right password', {}, right, 'signedIn'],
    ['wrong password', {}, wrong, 'wrong'],
    ['locked, right password', { locked_until: ago(-1) }, right, 'locked'],
    ['locked, wrong password', { locked_until: ago(-1) }, wrong, 'locked'],
    ['lock over', { locked_until: now }, right, 'signedIn'],
    ['switched off', { disabled_at: ago(1) }, right, 'wrong'],
    ['not used for 45 days', { created_at: ago(90 * day), last_login_at: ago(45 * day) }, right, 'wrong'],
    ['used just before', { created_at: ago(90 * day), last_login_at: ago(45 * day - 1) }, right, 'signedIn'],
    ['never used in 45 days', { created_at: ago(45 * day) }, right, 'wrong'],
    ['demo account without a demo', { account_id: demoId }, right, 'wrong'],
    ['official without a code', official, right, 'otpRequired'],
    ['official, wrong password, no code', official, wrong, 'wrong'],
    ['official, wrong password, right code', official, { passwordRight: false, step: 101 }, 'wrong'],
    ['official, wrong code', official, withStep(null), 'wrong'],
    ['official, right code', official, withStep(101), 'signedIn'],
    ['official, used code', official, withStep(100), 'wrong'],
    ['official, older code', official, withStep(99), 'wrong'],
    ['official without a secret, no code', { ...official, totp_sealed: null }, right, 'otpRequired'],
    ['official without a secret, any code', { ...official, totp_sealed: null }, withStep(null), 'wrong'],
    ['staff with a secret, no code', { totp_sealed: Buffer.of(1) }, right, 'otpRequired'],
    ['staff without a secret, any code', {}, withStep(null), 'signedIn'],
  ])('%s', (_, account, proof, verdict) => {
    expect(judgeSignIn(accountRow(account), proof, now, false)).toBe(verdict);
  });

  it.each<[string, Partial<AccountRow>, Proof, SignInVerdict]>([
    ['demo account', { account_id: demoId }, right, 'signedIn'],
    ['code used before', official, withStep(100), 'signedIn'],
    ['wrong code', official, withStep(null), 'wrong'],
    ['no code', official, right, 'otpRequired'],
    ['locked', { ...official, locked_until: ago(-1) }, withStep(101), 'locked'],
  ])('in a demo: %s', (_, account, proof, verdict) => {
    expect(judgeSignIn(accountRow(account), proof, now, true)).toBe(verdict);
  });
});
