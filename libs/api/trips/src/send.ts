import { type Answer, etagOf } from '@luutru/http';
import type { FastifyReply } from 'fastify';

export const keyHeader = {
  name: 'Idempotency-Key',
  required: false,
  description: 'same key and body: the first answer again',
};
export const matchHeader = { name: 'If-Match', required: true, description: 'the ETag that the client saw' };

/** The answer's body, its headers set. */
export function send<Body extends { version: number }>(
  reply: FastifyReply,
  { body, replayed }: Answer<Body>,
): Body {
  void reply.header('ETag', etagOf(body.version));
  if (replayed) void reply.header('Idempotent-Replayed', 'true');
  return body;
}
