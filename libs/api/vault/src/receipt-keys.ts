import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';
import { createKeyPairs, type KeyPairs, loadKeyPairs, rotateKeyPairs } from './key-pairs.js';

const fileName = 'receipt-keys.json';

/** A public key as a JWK (RFC 7517, RFC 8037). */
export interface PublicJwk {
  kid: string;
  kty: 'OKP';
  crv: 'Ed25519';
  alg: 'EdDSA';
  use: 'sig';
  x: string;
}

/** Signs receipts: JWS in its compact form (RFC 7515) with Ed25519 (RFC 8037). Keys are added, never taken away. */
export class ReceiptKeys {
  private readonly signing: KeyObject;
  readonly publicKeys: readonly PublicJwk[];

  private constructor(private readonly file: KeyPairs) {
    this.signing = createPrivateKey(file.pairs[file.current]?.privateKey ?? '');
    this.publicKeys = Object.entries(file.pairs).map(([kid, { publicKey }]) => ({
      kid,
      kty: 'OKP',
      crv: 'Ed25519',
      alg: 'EdDSA',
      use: 'sig',
      x: createPublicKey(publicKey).export({ format: 'jwk' }).x ?? '',
    }));
  }

  static create(folder: string): void {
    createKeyPairs(folder, fileName, 'r1');
  }

  static load(folder: string): ReceiptKeys {
    return new ReceiptKeys(loadKeyPairs(folder, fileName));
  }

  /** A new pair signs from the next start on; receipts of the old ones stay valid. @returns its id */
  static rotate(folder: string): string {
    return rotateKeyPairs(folder, fileName);
  }

  /** The same payload always gives the same text while the key is the same. */
  sign(payload: object): string {
    const header = { alg: 'EdDSA', kid: this.file.current, typ: 'luutru-receipt+jws' };
    const signed = `${encode(header)}.${encode(payload)}`;
    return `${signed}.${sign(null, Buffer.from(signed), this.signing).toString('base64url')}`;
  }
}

const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
