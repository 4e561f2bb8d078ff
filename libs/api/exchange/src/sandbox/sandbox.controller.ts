import { Controller, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse } from '@nestjs/swagger';
import { SandboxResponse } from '@luutru/contracts';
import { give, IdempotencyKey, Invalid, Public, sourceOf } from '@luutru/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { OpenSandbox } from './open-sandbox.js';

@Controller('sandbox')
export class SandboxController {
  constructor(@Inject(OpenSandbox) private readonly openSandbox: OpenSandbox) {}

  /** A tenant to try everything in, without registration: its key works for a day, and no authority sees it. */
  @Post()
  @Public()
  @ApiCreatedResponse({ type: SandboxResponse })
  async open(
    @IdempotencyKey() key: string | undefined,
    @Req() request: FastifyRequest<{ Querystring: { dryRun?: string } }>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SandboxResponse> {
    // A sandbox is a rehearsal itself, and one of a rehearsal would have no tenant to stand on.
    if (request.query.dryRun === 'true') throw new Invalid([{ path: 'dryRun', code: 'NOT_ONE_OF' }]);
    return give(reply, await this.openSandbox.run(sourceOf(request.ip), key));
  }
}
