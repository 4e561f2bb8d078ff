import type { Instant } from './calendar.js';

/** The smallest UUIDv7 (RFC 9562) of an instant: what was made earlier has a smaller id. */
export function uuidFloor(instant: Instant): string {
  const digits = Math.max(0, Math.floor(instant)).toString(16).padStart(12, '0');
  return `${digits.slice(0, 8)}-${digits.slice(8)}-0000-0000-000000000000`;
}
