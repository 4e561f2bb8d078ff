import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Refused } from '@luutru/http';
import type { FastifyRequest } from 'fastify';

/**
 * Whether a browser sent a request from a page of our own. A client that is no browser sends neither header, and no
 * cookie that it was not given on purpose.
 * @param host as the client sees it, with a port where it has one
 */
export function isSameOrigin(
  { origin, 'sec-fetch-site': site }: { origin?: string | undefined; 'sec-fetch-site'?: unknown },
  host: string,
): boolean {
  if (site === 'cross-site') return false;
  if (origin === undefined) return true;
  return URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}

/** Keeps other sites from using the refresh cookie, should a browser ever send it along (CSRF). */
@Injectable()
export class SameOriginGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const { headers, host } = context.switchToHttp().getRequest<FastifyRequest>();
    if (!isSameOrigin(headers, host)) throw new Refused(403, 'FORBIDDEN');
    return true;
  }
}
