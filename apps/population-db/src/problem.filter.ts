import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { codeOf, isDatabaseAway } from './database.js';
import { Problem, unavailable } from './problem.js';

const BY_STATUS: Record<number, Problem> = {
  400: new Problem(400, 'MALFORMED_JSON', 'The body is not JSON'),
  404: new Problem(404, 'NOT_FOUND', 'There is nothing here'),
  413: new Problem(413, 'BODY_TOO_LARGE', 'The body is larger than 4 MiB'),
  415: new Problem(415, 'UNSUPPORTED_MEDIA_TYPE', 'The body must be application/json'),
};
const INTERNAL = new Problem(500, 'INTERNAL_ERROR', 'Something went wrong here');

const statusOf = (error: unknown): number => {
  if (error instanceof HttpException) return error.getStatus();
  const known =
    typeof error === 'object' && error !== null && 'statusCode' in error ? error.statusCode : undefined;
  return typeof known === 'number' ? known : 500;
};

const problemOf = (error: unknown): Problem => {
  if (error instanceof Problem) return error;
  if (isDatabaseAway(error)) return unavailable();
  return BY_STATUS[statusOf(error)] ?? INTERNAL;
};

/** Stack without its first line: the message may quote what was sent. */
const framesOf = (error: unknown): string[] =>
  error instanceof Error ? (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line)) : [];

/** Turns whatever is thrown into problem+json, and logs what nobody expected, without its message. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const problem = problemOf(error);
    if (problem === INTERNAL) {
      this.log.error({ code: codeOf(error), frames: framesOf(error) }, 'unexpected error');
    }
    sendProblem(host.switchToHttp().getResponse<FastifyReply>(), problem);
  }
}

/** Answers with the problem and the headers that belong to its status. */
export const sendProblem = (reply: FastifyReply, problem: Problem): FastifyReply => {
  if (problem.retryAfter) reply.header('retry-after', problem.retryAfter);
  if (problem.status === 401) reply.header('www-authenticate', 'Bearer realm="population"');
  return reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problem.body));
};
