import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';

const lifetimeSeconds = 60;

/**
 * The proof of tenant that `app.current_tenant()` checks: `tenant.expiry.hmac-sha256`.
 * A plain setting would be no credential, for whoever can run SQL can set it; this one only the server can make.
 */
export class TenantContext {
  private readonly signing: KeyObject;

  constructor(private readonly key: Buffer) {
    this.signing = createSecretKey(key);
  }

  /** @param tenantId a UUID; the result holds only `[0-9a-f.-]`, so that it is safe inside an SQL literal. */
  sign(tenantId: string, now = Date.now()): string {
    if (!/^[0-9a-f-]{36}$/.test(tenantId)) throw new Error('A tenant id must be a UUID');
    return this.proof(tenantId, now);
  }

  /**
   * The proof of jurisdiction that `app.current_jurisdiction()` checks: the unit that an officer answers for.
   * @param unitCode two to five digits; with its prefix it can never pass for a tenant
   */
  signUnit(unitCode: string, now = Date.now()): string {
    if (!/^[0-9]{2,5}$/.test(unitCode)) throw new Error('A unit code must be two to five digits');
    return this.proof(`unit-${unitCode}`, now);
  }

  private proof(value: string, now: number): string {
    const claim = `${value}.${Math.floor(now / 1000) + lifetimeSeconds}`;
    return `${claim}.${createHmac('sha256', this.signing).update(claim).digest('hex')}`;
  }

  /** The two padded keys of HMAC (RFC 2104), so that SQL can check it with `sha256()` alone. */
  paddedKeys(): { inner: Buffer; outer: Buffer } {
    const block = Buffer.alloc(64);
    this.key.copy(block);
    return {
      inner: block.map((byte) => byte ^ 0x36) as Buffer,
      outer: block.map((byte) => byte ^ 0x5c) as Buffer,
    };
  }
}
