import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader } from '@nestjs/swagger';
import { sourceOf } from '@luutru/accounts';
import { SandboxResponse } from '@luutru/contracts';
import { IdempotencyKey, Invalid, Public } from '@luutru/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenSandbox } from './open-sandbox.js';

@Controller('sandbox')
export class SandboxController {
  constructor(@Inject(OpenSandbox) private readonly openSandbox: OpenSandbox) {}

  /** A tenant to try everything in, without registration: its key works for a day, and no authority sees it. */
  @Post()
  @Public()
  @ApiHeader({
    name: 'Idempotency-Key',
    required: false,
    description: 'same key and body: the first answer again',
  })
  @ApiCreatedResponse({ type: SandboxResponse })
  async open(
    @IdempotencyKey() key: string | undefined,
    @Req() request: FastifyRequest<{ Querystring: { dryRun?: string } }>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SandboxResponse> {
    // A sandbox is a rehearsal itself, and one of a rehearsal would have no tenant to stand on.
    if (request.query.dryRun === 'true') throw new Invalid([{ path: 'dryRun', code: 'NOT_ONE_OF' }]);
    const { body, replayed } = await this.openSandbox.run(sourceOf(request.ip), key);
    if (replayed) void reply.header('Idempotent-Replayed', 'true');
    return body;
  }
}
