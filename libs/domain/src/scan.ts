import type { CalendarDate } from './calendar.js';
import { parseCitizenCardQr } from './cccd-qr.js';
import type { Code, FieldError } from './error-catalogue.js';
import type { Guest } from './guest.js';
import { parseMrz } from './mrz.js';

/** What a scanner typed, as a guest ready for the form; or what is wrong with it, all at once, under `payload`. */
export type Scan =
  | { readonly guest: Guest; readonly captureMethod: 'cccdQr' | 'mrz'; readonly warnings: readonly Code[] }
  | { readonly errors: readonly FieldError[] };

/** A QR has bars and an MRZ has fillers; neither has the other's. */
function looksLikeMrz(payload: string): boolean {
  return payload.includes('<') && !payload.includes('|');
}

/**
 * Reads the QR of a citizen card or a machine readable zone, whichever the text is; anything else is a QR with the
 * wrong number of parts. The same function serves `POST /scans` and the scan field of the browser.
 */
export function scan(payload: string, today: CalendarDate): Scan {
  const captureMethod = looksLikeMrz(payload) ? 'mrz' : 'cccdQr';
  const reading = captureMethod === 'mrz' ? parseMrz(payload, today) : parseCitizenCardQr(payload, today);
  if (!reading.ok) return { errors: reading.codes.map((code) => ({ path: 'payload', code })) };
  return { guest: reading.value.guest, captureMethod, warnings: reading.value.warnings };
}
