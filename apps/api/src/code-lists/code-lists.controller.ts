import { Controller, Get, Inject, Param, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiParam } from '@nestjs/swagger';
import { CodeListIndex, CodeListResponse } from '@luutru/contracts';
import { Public } from '@luutru/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { unlessKnown } from '../unless-known.js';
import { FindCodeLists } from './find-code-lists.js';

@Controller('code-lists')
export class CodeListsController {
  constructor(@Inject(FindCodeLists) private readonly codeLists: FindCodeLists) {}

  /** The names of the lists. */
  @Get()
  @Public()
  @ApiOkResponse({ type: CodeListIndex })
  async list(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CodeListIndex | undefined> {
    return unlessKnown(request, reply, await this.codeLists.index());
  }

  /** One list with the days on which each of its codes holds. */
  @Get(':name')
  @Public()
  @ApiParam({ name: 'name', example: 'nationalities' })
  @ApiOkResponse({ type: CodeListResponse })
  async find(
    @Param('name') name: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CodeListResponse | undefined> {
    return unlessKnown(request, reply, await this.codeLists.one(name));
  }
}
