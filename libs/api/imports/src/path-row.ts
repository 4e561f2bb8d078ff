import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { NotFound } from '@luutru/http';
import type { FastifyRequest } from 'fastify';

/** The number of a row in the path. What is no number cannot exist: the same 404 as an unknown one. */
export const PathRow = createParamDecorator((_: unknown, context: ExecutionContext): number => {
  const { params } = context.switchToHttp().getRequest<FastifyRequest<{ Params: { row?: string } }>>();
  if (!/^[1-9]\d{0,6}$/.test(params.row ?? '')) throw new NotFound();
  return Number(params.row);
});
