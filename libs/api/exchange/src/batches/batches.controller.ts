import { Controller, Get, Headers, HttpCode, Inject, Post, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiBody, ApiConsumes, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import { BatchAccepted, BatchResponse, StartBatchQuery } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import {
  Caller,
  give,
  IdempotencyKey,
  languageOf,
  PathId,
  Permission,
  readLines,
  Refused,
  writeLines,
} from '@luutru/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { FindBatch } from './find-batch.js';
import { StartBatch } from './start-batch.js';

const mostBytes = 8 * 1024 * 1024;
const lines = 'application/x-ndjson';

@Controller('batches')
export class BatchesController {
  constructor(
    @Inject(StartBatch) private readonly startBatch: StartBatch,
    @Inject(FindBatch) private readonly findBatch: FindBatch,
  ) {}

  /** Up to 10,000 declarations, one a line, filed in the background; ask for its state, or be told by a webhook. */
  @Post()
  @HttpCode(202)
  @Permission('stays:declare')
  @ApiConsumes(lines)
  @ApiBody({ schema: { type: 'string', description: 'a DeclareStayRequest a line' } })
  @ApiAcceptedResponse({ type: BatchAccepted })
  async start(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string | undefined,
    @Query() { callbackUrl }: StartBatchQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BatchAccepted> {
    if (typeof request.body === 'string' && Buffer.byteLength(request.body) > mostBytes)
      throw new Refused(413, 'BODY_TOO_LARGE');
    const answer = await this.startBatch.run(caller, readLines(request), callbackUrl, key);
    void reply.header('Location', `/api/v1/batches/${answer.body.id}`);
    return give(reply, answer);
  }

  @Get(':id')
  @Permission('stays:read')
  @ApiOkResponse({ type: BatchResponse })
  find(@Caller() caller: Principal, @PathId() id: string): Promise<BatchResponse> {
    return this.findBatch.run(caller, id);
  }

  /** A result for every line, in the same order, as `POST /stays/batch` gives. */
  @Get(':id/results')
  @Permission('stays:read')
  @ApiProduces(lines)
  @ApiOkResponse({
    schema: { type: 'string', description: '{line, status: 201 | 422, id?, warnings?, errors?} a line' },
  })
  async results(
    @Caller() caller: Principal,
    @PathId() id: string,
    @Headers('accept-language') language: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const outcomes = await this.findBatch.results(caller, id);
    void reply.header('Content-Type', `${lines}; charset=utf-8`);
    const places = outcomes.map(({ line }, at) => ({ line, at }));
    return writeLines({ bodies: [], places }, outcomes, languageOf(language));
  }
}
