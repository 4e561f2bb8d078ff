import { Controller, Get, Inject, Param, Req } from '@nestjs/common';
import { ApiOkResponse, ApiParam } from '@nestjs/swagger';
import { tellViewed, ViewsPersons } from '@luutru/access-log';
import { StatementResponse } from '@luutru/contracts';
import { Public, sourceOf } from '@luutru/http';
import type { FastifyRequest } from 'fastify';
import { ShowStatement } from './show-statement.js';

@Controller('statements')
export class StatementsController {
  constructor(@Inject(ShowStatement) private readonly showStatement: ShowStatement) {}

  /** What was declared of a guest, for whoever holds the link; reading it is a view as any other. */
  @Get(':token')
  @Public()
  @ViewsPersons({ kind: 'statement' })
  @ApiParam({ name: 'token', schema: { type: 'string', minLength: 43, maxLength: 43 } })
  @ApiOkResponse({ type: StatementResponse })
  async show(@Param('token') token: string, @Req() request: FastifyRequest): Promise<StatementResponse> {
    const { statement, stayId } = await this.showStatement.run(token, sourceOf(request.ip));
    tellViewed(request, { stayIds: [stayId] });
    return statement;
  }
}
