/**
 * What became of one request to the population database.
 * - `answered`: it was read and judged, entry by entry
 * - `refused`: it was read and refused as a whole; the same would be refused again, so one of its entries is at fault
 * - `unavailable`: nobody knows whether it took effect; ask again later, under the same event ids. With `alarm` when
 *   only a person can mend it: our credential, our signature, our address
 * - `left`: it was not made, or was broken off because this process is about to end
 */
export type CallOutcome<Answer> =
  | { kind: 'answered'; answer: Answer }
  | { kind: 'refused'; code: string }
  | { kind: 'unavailable'; cause: string; retryAfterMs: number | null; alarm: boolean }
  | { kind: 'left' };

/** Client errors that time mends: RFC 9110 408 and 409, RFC 8470 425, RFC 6585 429. */
const passing: ReadonlySet<number> = new Set([408, 409, 425, 429]);

/** Client errors that say nothing of the content: who we are, where we ask and how. Splitting would park everything. */
const misdirected: ReadonlySet<number> = new Set([401, 403, 404, 405, 407, 421, 426]);

/** Sorts a status other than 200. Redirects are never followed, so one is an alarm. */
export function kindOfStatus(status: number): 'refused' | 'unavailable' | 'alarm' {
  if (status >= 500 || passing.has(status)) return 'unavailable';
  if (status < 400 || misdirected.has(status)) return 'alarm';
  return 'refused';
}

/** Stable name of a refusal: the service's own code, else its status. Nothing else of an answer is kept or logged. */
export function refusalCode(status: number, body: unknown): string {
  const code = typeof body === 'object' && body !== null && 'code' in body ? body.code : undefined;
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]{1,59}$/.test(code) ? code : `HTTP_${status}`;
}
