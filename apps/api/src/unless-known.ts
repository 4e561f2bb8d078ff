import { createHash } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';

/**
 * A public body with its ETag, which a cache may keep and must ask about; or 304 without a body when the caller holds
 * it already (RFC 9110 §13.1.2, weak comparison).
 */
export function unlessKnown<Body>(
  { headers }: FastifyRequest,
  reply: FastifyReply,
  body: Body,
): Body | undefined {
  const tag = `"${createHash('sha256').update(JSON.stringify(body)).digest('base64url').slice(0, 22)}"`;
  void reply.header('ETag', tag).header('Cache-Control', 'public, no-cache');
  if (!matches(headers['if-none-match'], tag)) return body;
  void reply.status(304);
  return undefined;
}

const matches = (header: string | undefined, tag: string): boolean =>
  header?.trim() === '*' ||
  (header ?? '').split(',').some((known) => known.trim().replace(/^W\//, '') === tag);
