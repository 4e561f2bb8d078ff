import { createHash, createHmac, randomBytes } from 'node:crypto';

/** The opaque value of the refresh cookie: `session id . 256 bits`. Only its hash is kept. */
export interface RefreshToken {
  sessionId: string;
  secret: Buffer;
}

const form = /^([0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})\.([\w-]{43})$/;

export const firstToken = (sessionId: string): RefreshToken => ({ sessionId, secret: randomBytes(32) });

/**
 * The token that replaces another. It follows from the other and the server's key, so that a client whose answer got
 * lost, or two tabs that ask at once, are given the same one, whichever answer arrives last.
 */
export const nextToken = (key: Buffer, { sessionId, secret }: RefreshToken): RefreshToken => ({
  sessionId,
  secret: createHmac('sha256', key).update(sessionId).update(secret).digest(),
});

export const tokenHash = ({ secret }: RefreshToken): Buffer => createHash('sha256').update(secret).digest();

export const writeToken = ({ sessionId, secret }: RefreshToken): string =>
  `${sessionId}.${secret.toString('base64url')}`;

export function readToken(text: string | undefined): RefreshToken | undefined {
  const [, sessionId, secret] = form.exec(text ?? '') ?? [];
  if (sessionId === undefined || secret === undefined) return undefined;
  return { sessionId, secret: Buffer.from(secret, 'base64url') };
}
