import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  createSecretKey,
  type KeyObject,
  randomBytes,
} from 'node:crypto';
import type { Keys } from './keys.js';

const version = 1;
const nonceBytes = 12;
const tagBytes = 16;

/** Where a sealed value stands. It is authenticated with the ciphertext, so a cell cannot be moved to another row. */
export interface Cell {
  /** Whose key seals it: a tenant id, or `platform`. */
  owner: string;
  table: string;
  row: string;
}

/**
 * Seals personal data with AES-256-GCM (NIST SP 800-38D) under the owner's key, and makes blind indexes.
 * A sealed value is `version(1) | length of key id(1) | key id | nonce(12) | tag(16) | ciphertext`.
 */
export class Vault {
  private readonly indexKeys = new Map<string, KeyObject>();
  private readonly starts = new Map<string, Buffer>();

  constructor(private readonly keys: Keys) {}

  /** Seals any JSON value. */
  seal(cell: Cell, value: unknown): Buffer {
    const { currentId } = this.keys;
    const nonce = nextNonce();
    const cipher = createCipheriv('aes-256-gcm', this.keys.dataKey(currentId, cell.owner), nonce);
    cipher.setAAD(authenticated(cell));
    // In this mode the whole ciphertext comes from update(); final() only makes the tag.
    const body = cipher.update(JSON.stringify(value), 'utf8');
    cipher.final();
    return Buffer.concat([this.startOf(currentId), nonce, cipher.getAuthTag(), body]);
  }

  private startOf(keyId: string): Buffer {
    let start = this.starts.get(keyId);
    if (!start) {
      start = Buffer.from(`${String.fromCharCode(version, keyId.length)}${keyId}`, 'latin1');
      this.starts.set(keyId, start);
    }
    return start;
  }

  /** @throws Error when the value was altered, moved, or sealed with a key that is gone. */
  open<T>(cell: Cell, sealed: Buffer): T {
    if (sealed[0] !== version) throw new Error('Unknown version of a sealed value');
    let at = 2 + (sealed[1] ?? 0);
    const keyId = sealed.subarray(2, at).toString();
    const nonce = sealed.subarray(at, (at += nonceBytes));
    const tag = sealed.subarray(at, (at += tagBytes));
    const decipher = createDecipheriv('aes-256-gcm', this.keys.dataKey(keyId, cell.owner), nonce);
    decipher.setAAD(authenticated(cell));
    decipher.setAuthTag(tag);
    return JSON.parse(
      Buffer.concat([decipher.update(sealed.subarray(at)), decipher.final()]).toString('utf8'),
    ) as T;
  }

  /**
   * Keyed fingerprint of a paper's number within one tenant, for look-ups by equality.
   * @param number canonical: upper case, no spaces. Its secrecy is the key's: twelve digits can be enumerated.
   */
  blindIndex(tenantId: string, documentType: string, number: string): Buffer {
    return this.fingerprint(`blind-index:${tenantId}`, documentType, number);
  }

  /** The same across tenants, so that one person in three trades is one person to the police. */
  personIndex(documentType: string, number: string): Buffer {
    return this.fingerprint('person-index', documentType, number);
  }

  private fingerprint(purpose: string, documentType: string, number: string): Buffer {
    let key = this.indexKeys.get(purpose);
    if (!key) {
      // Made once: a Buffer would be turned into a key by every call, which costs more than the hash.
      key = createSecretKey(this.keys.purposeKey(purpose));
      this.indexKeys.set(purpose, key);
    }
    return createHmac('sha256', key).update(`${documentType}|${number}`).digest().subarray(0, 16);
  }
}

/** Random bytes drawn ahead: a call for twelve of them costs as much as one for thousands. */
let drawn = Buffer.alloc(0);

function nextNonce(): Buffer {
  if (drawn.length < nonceBytes) drawn = randomBytes(512 * nonceBytes);
  const nonce = drawn.subarray(0, nonceBytes);
  drawn = drawn.subarray(nonceBytes);
  return nonce;
}

const authenticated = (cell: Cell): Buffer => Buffer.from(`${cell.owner}|${cell.table}|${cell.row}`);
