/**
 * One number is one person in every trade: its fingerprint in the form of a UUID (RFC 9562, version 8).
 * @param fingerprint 32 hexadecimal digits
 */
export const personIdOf = (fingerprint: string): string =>
  [
    fingerprint.slice(0, 8),
    fingerprint.slice(8, 12),
    `8${fingerprint.slice(13, 16)}`,
    `8${fingerprint.slice(17, 20)}`,
    fingerprint.slice(20, 32),
  ].join('-');
