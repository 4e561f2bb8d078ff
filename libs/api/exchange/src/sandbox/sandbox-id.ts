import { createHash, randomBytes } from 'node:crypto';

/**
 * The id of a sandbox: a UUID whose version is 8 (RFC 9562, 5.8), by which the database keeps it apart from every other
 * tenant.
 * @param seed makes it the same each time, for a request that is repeated
 */
export function sandboxId(seed?: string): string {
  const bytes =
    seed === undefined ? randomBytes(16) : createHash('sha256').update(seed).digest().subarray(0, 16);
  bytes[6] = 0x80 | ((bytes[6] as number) & 0x0f);
  bytes[8] = 0x80 | ((bytes[8] as number) & 0x3f);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
