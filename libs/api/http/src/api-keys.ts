import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { Principal } from '@luutru/database';

/** A key that is good until then. */
export interface KnownKey {
  principal: Principal;
  expiresAt: Date;
}

type Lookup = (hash: Buffer) => Promise<KnownKey | undefined>;

/** For so long a key is believed without asking the database: a revoked one stops within it. */
const believedMs = 5000;
const mostKeys = 10_000;

export const keyPrefix = 'lt_';
/** The prefix and 32 bytes in base64url. What looks otherwise is not asked for. */
const keyShape = /^lt_[\w-]{43}$/;

/** The keys are random, so that their plain hash can be neither guessed nor turned back. */
export const keyHash = (key: string): Buffer => createHash('sha256').update(key).digest();

/** The keys of machine clients (`Bearer lt_…`). The accounts know them; a few seconds of what they said are kept. */
@Injectable()
export class ApiKeys {
  private readonly known = new Map<string, { found: Promise<KnownKey | undefined>; until: number }>();
  private lookup: Lookup = () => Promise.resolve(undefined);

  /** Says who knows the keys. */
  ask(lookup: Lookup): void {
    this.lookup = lookup;
  }

  forget(): void {
    this.known.clear();
  }

  /** The principal of a key that is there, not revoked and not out of date. */
  async find(key: string, now = Date.now()): Promise<Principal | undefined> {
    if (!keyShape.test(key)) return undefined;
    const hash = keyHash(key);
    const name = hash.toString('base64');
    let entry = this.known.get(name);
    if (!entry || entry.until < now) {
      // The promise is kept, so that a thousand requests at once ask the database once.
      entry = { found: this.lookup(hash), until: now + believedMs };
      this.keep(name, entry);
    }
    const found = await entry.found;
    return found && found.expiresAt.getTime() > now ? found.principal : undefined;
  }

  /** At the end, so that what is forgotten first is what was asked for longest ago. A failed look-up is not kept. */
  private keep(name: string, entry: { found: Promise<KnownKey | undefined>; until: number }): void {
    this.known.delete(name);
    this.known.set(name, entry);
    const [oldest] = this.known.keys();
    if (this.known.size > mostKeys && oldest !== undefined) this.known.delete(oldest);
    entry.found.catch(() => {
      if (this.known.get(name) === entry) this.known.delete(name);
    });
  }
}
