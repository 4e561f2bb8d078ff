import { createHash, randomBytes } from 'node:crypto';

/** A refresh token as the cookie carries it: the session's id and 256 random bits. */
export interface RefreshToken {
  sessionId: string;
  text: string;
  hash: Buffer;
}

const shape = /^([0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12})\.([\w-]{43})$/;

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

export function newRefreshToken(sessionId: string): RefreshToken {
  const text = `${sessionId}.${randomBytes(32).toString('base64url')}`;
  return { sessionId, text, hash: hashOf(text) };
}

export function readRefreshToken(text: string | undefined): RefreshToken | undefined {
  const sessionId = shape.exec(text ?? '')?.[1];
  return sessionId && text ? { sessionId, text, hash: hashOf(text) } : undefined;
}
