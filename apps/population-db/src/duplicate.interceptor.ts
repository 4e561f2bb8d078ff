import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { forkJoin, map, type Observable } from 'rxjs';
import { FaultLevers } from './fault-levers.js';

/** Processes a share of the requests twice at once, as a network that repeats them would; the second one answers. */
@Injectable()
export class DuplicateInterceptor implements NestInterceptor {
  constructor(private readonly levers: FaultLevers) {}

  intercept(_: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (!this.levers.drawDuplicate()) return next.handle();
    return forkJoin([next.handle(), next.handle()]).pipe(map(([, second]) => second));
  }
}
