import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
  StreamableFile,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Principal } from '@luutru/database';
import { logger, Refused, sourceOf } from '@luutru/http';
import type { FastifyRequest } from 'fastify';
import { concatMap, type Observable } from 'rxjs';
import { type Reason, toldOf, type Viewed, viewKey, type ViewOptions } from './viewed.js';
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
          .run(request.user, {
            kind,
            route,
            source: sourceOf(request.ip),
            ...reasonOf(request, reason),
            ...viewed,
          })
          .catch((error: { code?: string }) => {
            logger.error({ code: error.code }, 'a view could not be logged');
            throw new Refused(503, 'UNAVAILABLE', { retryAfterSeconds: 2 });
          });
        return answer;
      }),
    );
  }
}

/** As it was said: of a search in its body, of an export in its query. */
function reasonOf(request: FastifyRequest, reason: ViewOptions['reason']): Reason {
  if (reason) return pick(reason(request));
  return pick({ ...(request.query as Reason), ...(request.body as Reason | undefined) });
}

/** A body holds more than its reason: none of that may reach the log. */
const pick = ({ purpose, caseNumber }: Reason): Reason => ({
  purpose: typeof purpose === 'string' ? purpose : null,
  caseNumber: typeof caseNumber === 'string' ? caseNumber : null,
});

/** The stays of a list, or the one stay that the answer is. */
function shownBy(answer: unknown): Viewed {
  if (typeof answer !== 'object' || Buffer.isBuffer(answer) || answer instanceof StreamableFile)
    throw new Error('A file does not say by itself whom it shows: its handler calls tellViewed');
  const { id, items } = (answer ?? {}) as { id?: string; items?: { id?: string }[] };
  const stayIds = items ? items.flatMap((item) => item.id ?? []) : id === undefined ? [] : [id];
  return { stayIds, shown: items?.length ?? 1 };
}
