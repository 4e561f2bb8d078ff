import { TOTP } from 'otpauth';

const period = 30;

/**
 * The time step that a one-time code belongs to (RFC 6238: SHA-1, 6 digits, 30 s), one step early or late allowed.
 * @param secret base32
 * @returns null for a wrong code
 */
export function stepOfCode(secret: string, code: string, now: Date): number | null {
  const totp = new TOTP({ secret, algorithm: 'SHA1', digits: 6, period });
  const timestamp = now.getTime();
  const delta = totp.validate({ token: code, timestamp, window: 1 });
  return delta === null ? null : totp.counter({ timestamp }) + delta;
}
