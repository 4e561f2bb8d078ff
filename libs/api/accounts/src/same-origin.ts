import { Refused } from '@luutru/http';
import type { FastifyRequest } from 'fastify';

/**
 * Requests that act by cookie must come from our own pages (Fetch Metadata, and `Origin` where a browser sends it).
 * @throws Refused 403
 */
export function requireSameOrigin({ headers }: FastifyRequest): void {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Refused(403, 'FORBIDDEN');
  const { origin, host } = headers;
  if (origin !== undefined && hostOf(origin) !== host) throw new Refused(403, 'FORBIDDEN');
}

const hostOf = (origin: string): string | undefined =>
  URL.canParse(origin) ? new URL(origin).host : undefined;
