import { createHash, timingSafeEqual, type KeyObject } from 'node:crypto';
import { decodeProtectedHeader, flattenedVerify } from 'jose';
import type { SignatureRefusal } from './code-lists.js';
import { MAX_CLOCK_SKEW_SECONDS } from './limits.js';
import { signedText, type RequestParts } from './sign-request.js';

const sha256 = (value: string): Buffer => createHash('sha256').update(value).digest();

/** Compares in constant time whatever the lengths: the hashes are compared, not the texts. */
export const verifyCredential = (
  authorization: string | undefined,
  credential: string,
): SignatureRefusal | null => {
  const given = /^Bearer ([\x21-\x7e]+)$/i.exec(authorization ?? '')?.[1];
  if (given === undefined) return 'CREDENTIAL_MISSING';
  return timingSafeEqual(sha256(given), sha256(credential)) ? null : 'CREDENTIAL_WRONG';
};

const DETACHED = /^([A-Za-z0-9_-]{1,1000})\.\.([A-Za-z0-9_-]{86})$/;

const issuedAtOf = (protectedHeader: string): number | null => {
  try {
    const { iat, b64 } = decodeProtectedHeader(`${protectedHeader}..`);
    return typeof iat === 'number' && Number.isSafeInteger(iat) && b64 === false ? iat : null;
  } catch {
    return null;
  }
};

/** Checks a detached JWS (`X-Signature`) against the request as it arrived. Only Ed25519 is believed. */
export const verifySignature = async (
  request: RequestParts,
  signature: string | undefined,
  publicKey: KeyObject,
  now: Date,
): Promise<SignatureRefusal | null> => {
  if (signature === undefined || signature === '') return 'SIGNATURE_MISSING';
  const [, protectedHeader, value] = DETACHED.exec(signature) ?? [];
  if (protectedHeader === undefined || value === undefined) return 'SIGNATURE_INVALID';
  const issuedAt = issuedAtOf(protectedHeader);
  if (issuedAt === null) return 'SIGNATURE_INVALID';
  try {
    const payload = new TextEncoder().encode(signedText(request, issuedAt));
    await flattenedVerify({ protected: protectedHeader, payload, signature: value }, publicKey, {
      algorithms: ['EdDSA'],
    });
  } catch {
    return 'SIGNATURE_INVALID';
  }
  const skew = Math.abs(now.getTime() / 1000 - issuedAt);
  return skew > MAX_CLOCK_SKEW_SECONDS ? 'SIGNATURE_EXPIRED' : null;
};

/** A request with the two headers that vouch for it. */
export interface ReceivedRequest extends RequestParts {
  authorization: string | undefined;
  signature: string | undefined;
}

/** Credential first, then signature. Null when the request is to be believed, else why not. */
export const verifyRequest = async (
  request: ReceivedRequest,
  credential: string,
  publicKey: KeyObject,
  now: Date,
): Promise<SignatureRefusal | null> =>
  verifyCredential(request.authorization, credential) ??
  (await verifySignature(request, request.signature, publicKey, now));
