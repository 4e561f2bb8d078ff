import { Controller, Get, Req, Res } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ErrorCodeList } from '@luutru/contracts';
import { errorCatalogue } from '@luutru/domain';
import { Public } from '@luutru/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { unlessKnown } from './unless-known.js';

@Controller('error-codes')
export class ErrorCodesController {
  /** Every code that the API may answer with, in both languages. */
  @Get()
  @Public()
  @ApiOkResponse({ type: ErrorCodeList })
  list(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): ErrorCodeList | undefined {
    return unlessKnown(request, reply, {
      items: Object.entries(errorCatalogue).map(([code, { vi, en }]) => ({ code, vi, en })),
      nextCursor: null,
    });
  }
}
