import { createSecretKey, hkdfSync, type KeyObject, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What the key file of one installation holds. Every other key is derived from these by HKDF (RFC 5869). */
interface KeyFile {
  /** Id of the key that new ciphertexts are made with. */
  current: string;
  /** Data keys by id, 32 bytes base64. Older ones stay until every row is re-encrypted. */
  data: Record<string, string>;
  /** Root of what must not change with a rotation of the data keys: blind indexes, role passwords, the database context. */
  root: string;
}

const fileName = 'keys.json';

/**
 * The keys of one installation, read once at start from a folder that only the server's user may enter.
 * A file serves development and one machine; a key service replaces this class, not its callers.
 */
export class Keys {
  private readonly derived = new Map<string, Buffer>();
  /** As key objects: a cipher takes a buffer several times slower. */
  private readonly dataKeys = new Map<string, KeyObject>();

  private constructor(private readonly file: KeyFile) {}

  /** @throws Error naming the file when it is absent or unreadable. */
  static load(folder: string): Keys {
    const path = join(folder, fileName);
    let text: string;
    try {
      text = readFileSync(path, 'utf8');
    } catch {
      throw new Error(`Key file ${path} cannot be read; run the prepare step first`);
    }
    return new Keys(JSON.parse(text) as KeyFile);
  }

  /** Makes the key file unless it exists (mode 0600), so that two starts at once agree on one. */
  static create(folder: string): Keys {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const file: KeyFile = {
      current: 'k1',
      data: { k1: randomBytes(32).toString('base64') },
      root: randomBytes(32).toString('base64'),
    };
    try {
      writeFileSync(join(folder, fileName), JSON.stringify(file, null, 2), { mode: 0o600, flag: 'wx' });
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    return Keys.load(folder);
  }

  /** Keys that live in memory only, for tests. */
  static ephemeral(): Keys {
    return new Keys({
      current: 'k1',
      data: { k1: randomBytes(32).toString('base64') },
      root: randomBytes(32).toString('base64'),
    });
  }

  get currentId(): string {
    return this.file.current;
  }

  /** The tenant's own data key. @throws Error when the key id is unknown. */
  dataKey(keyId: string, owner: string): KeyObject {
    const info = `data:${keyId}:${owner}`;
    let key = this.dataKeys.get(info);
    if (!key) {
      const material = this.file.data[keyId];
      if (!material) throw new Error(`Unknown key id ${keyId}`);
      key = createSecretKey(this.derive(material, info));
      this.dataKeys.set(info, key);
    }
    return key;
  }

  /** A key for one named purpose that outlives rotations of the data keys. */
  purposeKey(purpose: string): Buffer {
    return this.derive(this.file.root, `purpose:${purpose}`);
  }

  /** The password of one database login role, so that no password is written down anywhere. */
  rolePassword(role: string): string {
    return this.purposeKey(`role:${role}`).toString('base64url');
  }

  private derive(material: string, info: string): Buffer {
    let key = this.derived.get(info);
    if (!key) {
      key = Buffer.from(hkdfSync('sha256', Buffer.from(material, 'base64'), 'luutru', info, 32));
      this.derived.set(info, key);
    }
    return key;
  }
}
