import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { rehearse } from '@luutru/database';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { defer, type Observable } from 'rxjs';
import { Invalid } from './problem.js';

/**
 * `?dryRun=true` on any write: everything is judged and answered as it would be, and every transaction is rolled back.
 * The answer carries `Dry-Run: true`; its ids are not kept. Signing in and out is no write of anything declared.
 * @throws Invalid for another value than true or false
 */
@Injectable()
export class DryRunInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const { method, query, url } =
      http.getRequest<FastifyRequest<{ Querystring: Record<string, unknown> }>>();
    const asked = query['dryRun'];
    if (asked === undefined || asked === 'false' || method === 'GET' || url.startsWith('/api/v1/auth/'))
      return next.handle();
    if (asked !== 'true') throw new Invalid([{ path: 'dryRun', code: 'TYPE_BOOLEAN' }]);
    void http.getResponse<FastifyReply>().header('Dry-Run', 'true');
    return defer(() => rehearse(() => lastOf(next.handle())));
  }
}

/** Subscribes at once, inside the rehearsal: a handler's promise is begun by its subscription. */
const lastOf = (handled: Observable<unknown>): Promise<unknown> =>
  new Promise((resolve, reject) => {
    let last: unknown;
    handled.subscribe({ next: (value) => (last = value), error: reject, complete: () => resolve(last) });
  });
