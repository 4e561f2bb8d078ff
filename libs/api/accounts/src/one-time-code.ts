import { Secret, TOTP } from 'otpauth';

const period = 30;

/**
 * The time step that a one-time code (TOTP, RFC 6238) belongs to, one step early or late being accepted;
 * undefined when the code is wrong or its step was used before.
 * @param secret base32
 * @param lastStep the last step accepted of this account
 */
export function acceptedStep(
  secret: string,
  code: string,
  { now, lastStep }: { now: number; lastStep: number },
): number | undefined {
  const totp = new TOTP({ secret: Secret.fromBase32(secret), algorithm: 'SHA1', digits: 6, period });
  const delta = totp.validate({ token: code, timestamp: now, window: 1 });
  if (delta === null) return undefined;
  const step = Math.floor(now / 1000 / period) + delta;
  return step > lastStep ? step : undefined;
}
