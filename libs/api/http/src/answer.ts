import type { FastifyReply } from 'fastify';
import type { Answer } from './idempotency.js';
import { etagOf } from './preconditions.js';

/** The body of an answer, after its headers: its version as `ETag`, and `Idempotent-Replayed` when it was given before. */
export function give<Body extends object>(
  reply: FastifyReply,
  { body, replayed }: Pick<Answer<Body>, 'body' | 'replayed'>,
): Body {
  if ('version' in body && typeof body.version === 'number') void reply.header('ETag', etagOf(body.version));
  if (replayed) void reply.header('Idempotent-Replayed', 'true');
  return body;
}
