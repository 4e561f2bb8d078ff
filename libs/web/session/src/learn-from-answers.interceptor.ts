import { HttpErrorResponse, type HttpInterceptorFn, HttpResponse } from '@angular/common/http';
import { inject } from '@angular/core';
import { ServerClock } from '@luutru/web-ui';
import { tap } from 'rxjs';

import { Connection } from './connection';

/** Every answer tells the server's time and whether the server is there. */
export const learnFromAnswers: HttpInterceptorFn = (request, next) => {
  if (!request.url.startsWith('/api/')) return next(request);
  const clock = inject(ServerClock);
  const connection = inject(Connection);
  return next(request).pipe(
    tap({
      next: (event) => {
        if (!(event instanceof HttpResponse)) return;
        connection.learn(event.status);
        clock.learn(event.headers.get('Date'));
      },
      error: (error: unknown) => {
        if (error instanceof HttpErrorResponse) connection.learn(error.status);
      },
    }),
  );
};
