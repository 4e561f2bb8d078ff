import { rehearse } from '@luutru/database';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { languageOf, problemOf, Invalid } from './problem.js';

/**
 * `?dryRun=true` on any write: everything is judged and answered as it would be, and every transaction is rolled back.
 * The answer carries `Dry-Run: true`; its ids are not kept. Signing in and out is no write of anything declared.
 * A hook of Fastify, for an interceptor of Nest would cost every request its observables.
 */
export function dryRun(request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  const asked = (request.query as Record<string, unknown>)['dryRun'];
  if (asked === undefined || asked === 'false' || request.method === 'GET' || isSigningIn(request)) {
    done();
    return;
  }
  if (asked !== 'true') {
    const problem = problemOf(
      new Invalid([{ path: 'dryRun', code: 'TYPE_BOOLEAN' }]),
      languageOf(request.headers['accept-language']),
    );
    void reply.status(problem.status).type('application/problem+json').send(problem);
    return;
  }
  void reply.header('Dry-Run', 'true');
  rehearse(done);
}

const isSigningIn = ({ url }: FastifyRequest): boolean => url.startsWith('/api/v1/auth/');
