import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Slots } from './slots.js';

/** Argon2id, the library's default kind: 19 MiB, 2 passes, 1 lane (OWASP Password Storage Cheat Sheet). */
const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

/** Two at once leave two of libuv's four threads to everything else. */
const atOnce = 2;
const mayWait = 100;
const slots = new Slots(atOnce, mayWait);

/** However the keyboard composed the accents, it is the same password. */
const canonical = (password: string): string => password.normalize('NFC');

/**
 * @returns a PHC string with a salt of its own
 * @throws Refused 503 when too many wait
 */
export const hashPassword = (password: string): Promise<string> =>
  slots.run(() => hash(canonical(password), cost));

/** Checks passwords, few at a time: each takes 19 MiB and a core for some tens of milliseconds. */
@Injectable()
export class Passwords {
  private readonly decoy = hash(randomBytes(32).toString('base64'), cost);

  /**
   * @param stored undefined when there is no such account: then a decoy is checked, so that it takes as long
   * @throws Refused 503 when too many wait
   */
  verify(stored: string | undefined, password: string): Promise<boolean> {
    return slots.run(async () => {
      const right = await verify(stored ?? (await this.decoy), canonical(password));
      return right && stored !== undefined;
    });
  }
}
