import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Principal } from '@luutru/database';
import { logger, Refused } from '@luutru/http';
import type { FastifyRequest } from 'fastify';
import { concatMap, type Observable } from 'rxjs';
import { toldOf, type Viewed, viewKey, type ViewOptions } from './viewed.js';
import { WriteView } from './write-view.js';

/** Writes the view that an answer is, before the answer leaves. */
@Injectable()
export class AccessLogInterceptor implements NestInterceptor {
  constructor(
    @Inject(Reflector) private readonly reflector: Reflector,
    @Inject(WriteView) private readonly writeView: WriteView,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { kind, of, reason } = this.reflector.get<ViewOptions>(viewKey, context.getHandler());
    const request = context.switchToHttp().getRequest<FastifyRequest & { user?: Principal }>();
    return next.handle().pipe(
      concatMap(async (answer: unknown) => {
        const viewed = toldOf(request) ?? of?.(answer as never, request) ?? shownBy(answer);
        const route = `${request.method} ${request.routeOptions.url ?? ''}`;
        await this.writeView
          .run(request.user, { kind, route, ...reason?.(request), ...viewed })
          .catch((error: { code?: string }) => {
            logger.error({ code: error.code }, 'a view could not be logged');
            throw new Refused(503, 'UNAVAILABLE', { retryAfterSeconds: 2 });
          });
        return answer;
      }),
    );
  }
}

/** The stays of a list, or the one stay that the answer is. */
function shownBy(answer: unknown): Viewed {
  const { id, items } = (answer ?? {}) as { id?: string; items?: { id?: string }[] };
  const stayIds = items ? items.flatMap((item) => item.id ?? []) : id === undefined ? [] : [id];
  return { stayIds, shown: items?.length ?? 1 };
}
