import { type ExecutionContext, createParamDecorator } from '@nestjs/common';
import { ApiHeader, ApiParam } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { Invalid, NotFound, Refused } from './problem.js';

/** What a route takes by its parameter's decorator stands in the OpenAPI document. */
const documented =
  (describe: MethodDecorator): ParameterDecorator =>
  (controller, handler) => {
    const descriptor = handler && Object.getOwnPropertyDescriptor(controller, handler);
    if (descriptor) describe(controller, handler, descriptor);
  };

const strongTag = /^(?:W\/)?"(\d{1,9})"$/;

/**
 * The version that the caller saw, from `If-Match` (RFC 9110 §13.1.1).
 * @throws Refused 428 without the header; 412 when it names no version.
 */
export const IfMatch = createParamDecorator(
  (_: unknown, context: ExecutionContext): number => {
    const header = context.switchToHttp().getRequest<FastifyRequest>().headers['if-match'];
    if (header === undefined) throw new Refused(428, 'PRECONDITION_REQUIRED');
    const version = strongTag.exec(header.trim())?.[1];
    if (!version) throw new Refused(412, 'PRECONDITION_FAILED');
    return Number(version);
  },
  [documented(ApiHeader({ name: 'If-Match', required: true, description: 'the ETag that the client saw' }))],
);

export const etagOf = (version: number): string => `"${version}"`;

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

const idInPath = createParamDecorator((name: string, context: ExecutionContext): string => {
  const { params } = context.switchToHttp().getRequest<FastifyRequest<{ Params: Record<string, string> }>>();
  const id = params[name] ?? '';
  if (!uuid.test(id)) throw new NotFound();
  return id.toLowerCase();
});

/** The id in the path. What is not a UUID cannot exist: the same 404 as an unknown one. */
export const PathId =
  (name = 'id'): ParameterDecorator =>
  (controller, handler, at) => {
    documented(ApiParam({ name, schema: { type: 'string', format: 'uuid' } }))(controller, handler, at);
    idInPath(name)(controller, handler, at);
  };

/**
 * `Idempotency-Key` of a write, up to 200 printable ASCII characters; undefined when the client sends none.
 * @throws Invalid when it is malformed
 */
export const IdempotencyKey = createParamDecorator(
  (_: unknown, context: ExecutionContext): string | undefined => {
    const header = context.switchToHttp().getRequest<FastifyRequest>().headers['idempotency-key'];
    if (header === undefined) return undefined;
    if (typeof header !== 'string' || !/^[\x21-\x7e]{1,200}$/.test(header)) {
      throw new Invalid([{ path: 'Idempotency-Key', code: 'PATTERN' }]);
    }
    return header;
  },
  [
    documented(
      ApiHeader({
        name: 'Idempotency-Key',
        required: false,
        description: 'same key and body: the first answer again',
      }),
    ),
  ],
);
