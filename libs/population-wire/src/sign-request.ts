import { createHash, type KeyObject } from 'node:crypto';
import { FlattenedSign } from 'jose';

/** What is signed of an HTTP request. */
export interface RequestParts {
  /** As sent; compared in upper case. */
  method: string;
  /** Path and query as sent, from the first `/`. */
  path: string;
  /** The very bytes sent; empty for GET. */
  body: Uint8Array | string;
}

export interface SigningKey {
  /** Private Ed25519 key. */
  privateKey: KeyObject;
  /** Name under which the population database knows the public half. */
  keyId: string;
}

/** Headers to add to the request. */
export interface SignedHeaders {
  authorization: string;
  'x-signature': string;
}

export const SIGNATURE_HEADER = 'x-signature';

/**
 * The detached payload: method, path, seconds since 1970 and the body's SHA-256 in base64url, a line each. It is
 * not base64url-encoded again before signing (`b64: false`, RFC 7797), so that both sides sign readable text.
 */
export const signedText = ({ method, path, body }: RequestParts, issuedAt: number): string =>
  [method.toUpperCase(), path, issuedAt, createHash('sha256').update(body).digest('base64url')].join('\n');

/**
 * Signs a request: the bearer credential, and a compact JWS whose payload is left out (RFC 7515 appendix F). The
 * time stands in the protected header as `iat`.
 */
export const signRequest = async (
  request: RequestParts,
  credential: string,
  key: SigningKey,
  now: Date,
): Promise<SignedHeaders> => {
  const iat = Math.floor(now.getTime() / 1000);
  const jws = await new FlattenedSign(new TextEncoder().encode(signedText(request, iat)))
    .setProtectedHeader({ alg: 'EdDSA', kid: key.keyId, iat, b64: false, crit: ['b64'] })
    .sign(key.privateKey);
  return { authorization: `Bearer ${credential}`, 'x-signature': `${jws.protected}..${jws.signature}` };
};
