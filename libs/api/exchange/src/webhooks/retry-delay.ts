const firstSeconds = 10;
const longestSeconds = 3600;
/** A receiver that is down for a day has lost what it was to be told. */
const givenUpAfterMs = 24 * 3600 * 1000;

/**
 * Seconds until the next attempt: doubled each time up to an hour, and a random part off, so that what failed together
 * does not come back together. Undefined when it is given up.
 * @param attempts made so far, 1 after the first
 * @param ageMs since the message was put down
 */
export function retryDelay(attempts: number, ageMs: number, random = Math.random()): number | undefined {
  if (ageMs >= givenUpAfterMs) return undefined;
  return Math.min(firstSeconds * 2 ** (attempts - 1), longestSeconds) * (0.5 + random / 2);
}
