import { makeReader } from './read-message.js';
import { closedObject, date, hash, integer, unit } from './schema.js';

/**
 * `GET /v1/lodgings:digest?from&to` — counts and hashes for reconciliation, one entry for each day of arrival
 * (in Asia/Ho_Chi_Minh) and unit in which a stay lies. `from` and `to` are days `YYYY-MM-DD`, both included.
 */
export const digestPath = (from: string, to: string): string =>
  `/v1/lodgings:digest?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`;

export interface DigestEntry {
  day: string;
  unitCode: string;
  /** Stays, cancelled ones included. */
  stays: number;
  /** Events applied to them. */
  events: number;
  /** Events that did not follow their predecessor directly. */
  gaps: number;
  /** SHA-256 in hex, see `digestHash`. */
  sha256: string;
}

/** Sorted by day, then unit; what has no stay has no entry. */
export interface DigestResponse {
  items: DigestEntry[];
}

const count = integer(0, Number.MAX_SAFE_INTEGER);

const entry = closedObject<DigestEntry>({
  day: date,
  unitCode: unit,
  stays: count,
  events: count,
  gaps: count,
  sha256: hash,
});

export const readDigestResponse = makeReader<DigestResponse>(
  closedObject<DigestResponse>({ items: { type: 'array', items: entry } }),
);
