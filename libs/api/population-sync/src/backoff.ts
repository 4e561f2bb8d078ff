const baseMs = 1000;
const capMs = 5 * 60_000;
/** A service that asks for more patience than this is asked again all the same. */
const longestWaitMs = 60 * 60_000;
/** Those who were told the same time do not come back in the same instant, nor more than a fifth later. */
const spread = 0.2;

/**
 * Exponential back-off with full jitter: anything up to 1 s, 2 s, 4 s … 5 min.
 * @param attempts failures in a row before this one
 * @param random in [0, 1)
 */
export const backoffMs = (attempts: number, random: number): number =>
  random * Math.min(capMs, baseMs * 2 ** attempts);

/** The same, and never sooner than the service asked for. */
export function retryDelayMs(attempts: number, retryAfterMs: number | null, random: number): number {
  const asked = Math.min(retryAfterMs ?? 0, longestWaitMs) * (1 + spread * random);
  return Math.max(asked, backoffMs(attempts, random));
}

/**
 * `Retry-After` of RFC 9110 §10.2.3: seconds, or an HTTP date.
 * @param now milliseconds since 1970
 * @returns milliseconds from now; null when absent or unreadable
 */
export function readRetryAfter(header: string | null, now: number): number | null {
  if (header === null) return null;
  if (/^\d{1,9}$/.test(header)) return Number(header) * 1000;
  const at = /GMT$/.test(header) ? Date.parse(header) : Number.NaN;
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}
