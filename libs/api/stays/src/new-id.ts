import { randomFillSync } from 'node:crypto';
import { v7 } from 'uuid';

const bytesOfId = 16;
const pool = new Uint8Array(512 * bytesOfId);
let used = pool.length;
let sequence = randomFillSync(new Uint32Array(1))[0] ?? 0;

/** Drawn ahead: a call for sixteen random bytes costs as much as one for thousands. */
function random(): Uint8Array {
  if (used === pool.length) {
    randomFillSync(pool);
    used = 0;
  }
  used += bytesOfId;
  return pool.subarray(used - bytesOfId, used);
}

/** A UUIDv7 (RFC 9562) for one of many records made at once, greater than the one before it in the same millisecond. */
export function newId(): string {
  sequence = (sequence + 1) >>> 0;
  return v7({ rng: random, msecs: Date.now(), seq: sequence });
}
