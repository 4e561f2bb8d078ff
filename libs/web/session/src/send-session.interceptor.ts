import { HttpErrorResponse, type HttpInterceptorFn, type HttpRequest } from '@angular/common/http';
import { inject } from '@angular/core';
import { Language } from '@luutru/web-ui';
import { catchError, from, switchMap, throwError } from 'rxjs';

import { Session, WITHOUT_TOKEN } from './session';

const withToken = (request: HttpRequest<unknown>, token: string): HttpRequest<unknown> =>
  token === '' ? request : request.clone({ setHeaders: { Authorization: `Bearer ${token}` } });

/**
 * Sends the access token and the language with every call of the API. An answer of 401 renews the token once
 * and repeats the call; when that fails too, the session is over and the guard of the page asks to sign in.
 */
export const sendSession: HttpInterceptorFn = (plain, next) => {
  if (!plain.url.startsWith('/api/')) return next(plain);
  const session = inject(Session);
  const request = plain.clone({ setHeaders: { 'Accept-Language': inject(Language).code() } });
  if (request.context.get(WITHOUT_TOKEN)) return next(request);
  const repeat = (error: unknown) => {
    if (!(error instanceof HttpErrorResponse) || error.status !== 401) return throwError(() => error);
    return from(session.refresh()).pipe(
      switchMap((signedIn) => (signedIn ? from(session.accessToken()) : throwError(() => error))),
      switchMap((token) => next(withToken(request, token))),
    );
  };
  return from(session.accessToken()).pipe(
    switchMap((token) => next(withToken(request, token)).pipe(catchError(repeat))),
  );
};
