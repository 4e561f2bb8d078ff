import { Controller, Headers, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ApiConsumes, ApiOkResponse, ApiBody, ApiProduces } from '@nestjs/swagger';
import type { Principal } from '@luutru/database';
import { Caller, IdempotencyKey, languageOf, linesInChunks, Permission, writeLines } from '@luutru/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DeclareStays } from './declare-stays.js';

/** Read, filed and forgotten together: ten thousand declarations at once would fill the memory. */
const chunkLines = 250;

@Controller('stays')
export class BatchController {
  constructor(@Inject(DeclareStays) private readonly declareStays: DeclareStays) {}

  /** Up to 10,000 declarations, one a line; a result for every line, in the same order. Good lines are kept. */
  @Post('batch')
  @HttpCode(200)
  @Permission('stays:declare')
  @ApiConsumes('application/x-ndjson')
  @ApiProduces('application/x-ndjson')
  @ApiBody({ schema: { type: 'string', description: 'a DeclareStayRequest a line' } })
  @ApiOkResponse({
    schema: { type: 'string', description: '{line, status: 201 | 422, id?, warnings?, errors?} a line' },
  })
  async declare(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string | undefined,
    @Headers('accept-language') language: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    let answer = '';
    let chunk = 0;
    for (const lines of linesInChunks(request, chunkLines)) {
      const filed = await this.declareStays.run(caller, lines.bodies, key && `batch ${key} ${chunk++}`);
      answer += writeLines(lines, filed, languageOf(language));
    }
    void reply.header('Content-Type', 'application/x-ndjson; charset=utf-8');
    return answer;
  }
}
