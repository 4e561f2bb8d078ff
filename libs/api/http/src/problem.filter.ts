import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import { NoJurisdiction } from '@luutru/database';
import type { Code } from '@luutru/domain';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { logger } from './log.js';
import { languageOf, problemOf, Refused } from './problem.js';

/** Turns any throw into problem+json. What the client must not see (stack, SQL, values) goes to the log or nowhere. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    if (reply.sent) return;
    const refused = refusedOf(error);
    // While the database is away every request ends so: one short line each, for the cause is the same.
    if (refused.status === 503) logger.warn({ code: codeOf(error) }, 'request put off');
    else if (refused.status >= 500) logger.error({ error: describe(error) }, 'request failed');
    const language = languageOf(http.getRequest<FastifyRequest>().headers['accept-language']);
    const { retryAfterSeconds } = refused.options;
    if (retryAfterSeconds !== undefined) void reply.header('Retry-After', String(retryAfterSeconds));
    void reply
      .status(refused.status)
      .header('Content-Language', language)
      .type('application/problem+json; charset=utf-8')
      .send(JSON.stringify(problemOf(refused, language)));
  }
}

const unavailable = new Refused(503, 'UNAVAILABLE', { retryAfterSeconds: 2 });

/** PostgreSQL's classes for "not now": connection trouble, shutting down, out of resources, timeouts, lock waits. */
const passing = /^(08|53|57P0|57014|55P03|40001|40P01)/;

/** Socket errors and the messages of pg's pool, which have no code of their own. */
const lostConnection =
  /ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|Connection terminated|timeout exceeded when trying to connect|Query read timeout|Client has encountered a connection error|not queryable|DriverAlreadyReleased/;

export function refusedOf(error: unknown): Refused {
  if (error instanceof Refused) return error;
  if (error instanceof NoJurisdiction) return new Refused(403, 'OFFICER_WITHOUT_UNIT');
  const { code, message, statusCode } = error as { code?: string; message?: string; statusCode?: number };
  if (error instanceof HttpException) return byStatus(error.getStatus());
  if (code?.startsWith('FST_') || (statusCode !== undefined && statusCode < 500))
    return byStatus(statusCode ?? 400);
  if (passing.test(code ?? '') || lostConnection.test(`${code ?? ''} ${message ?? ''}`)) return unavailable;
  return new Refused(500, 'INTERNAL');
}

const codes: Record<number, Code> = {
  400: 'UNREADABLE_BODY',
  401: 'UNAUTHENTICATED',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'BODY_TOO_LARGE',
  415: 'UNSUPPORTED_MEDIA_TYPE',
  429: 'TOO_MANY_REQUESTS',
  503: 'UNAVAILABLE',
};

function byStatus(status: number): Refused {
  const code = codes[status];
  if (code) return new Refused(status, code);
  return status < 500 ? new Refused(400, 'UNREADABLE_BODY') : new Refused(500, 'INTERNAL');
}

const codeOf = (error: unknown): string | null => (error as { code?: string }).code ?? null;

/** Name, SQLSTATE and stack. The message of a database error may quote a value, so it is left out. */
function describe(error: unknown): Record<string, unknown> {
  const { name, code, stack, constraint } = error as Record<string, string | undefined>;
  const frames = stack?.split('\n').filter((line) => line.startsWith('    at'));
  return { name, code, constraint, stack: frames?.slice(0, 12) };
}
