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

/** The keys are random, so that their plain hash can be neither guessed nor turned back. */
export const keyHash = (key: string): Buffer => createHash('sha256').update(key).digest();

/** The keys of machine clients (`Bearer lt_…`). The accounts know them; a few seconds of what they said are kept. */
@Injectable()
export class ApiKeys {
  private readonly known = new Map<string, { found: KnownKey | undefined; until: number }>();
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
    const hash = keyHash(key);
    const name = hash.toString('base64');
    let entry = this.known.get(name);
    if (!entry || entry.until < now) {
      entry = { found: await this.lookup(hash), until: now + believedMs };
      if (this.known.size >= mostKeys) this.known.clear();
      this.known.set(name, entry);
    }
    return entry.found && entry.found.expiresAt.getTime() > now ? entry.found.principal : undefined;
  }
}
