import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { CreateStatementLinkRequest, StatementLinkCreated, StatementLinkList } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { Caller, give, IdempotencyKey, PathId, Permission } from '@luutru/http';
import type { FastifyReply } from 'fastify';
import { KeepStatementLinks } from './keep-statement-links.js';

@Controller('stays/:id/statement-links')
export class StatementLinksController {
  constructor(@Inject(KeepStatementLinks) private readonly links: KeepStatementLinks) {}

  /** A link for the guest, shown this once. */
  @Post()
  @Permission('statements:issue')
  @ApiCreatedResponse({ type: StatementLinkCreated })
  async create(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() request: CreateStatementLinkRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StatementLinkCreated> {
    return give(reply, await this.links.create(caller, id, request, key));
  }

  @Get()
  @Permission('statements:issue')
  @ApiOkResponse({ type: StatementLinkList })
  list(@Caller() caller: Principal, @PathId() id: string): Promise<StatementLinkList> {
    return this.links.list(caller, id);
  }

  /** The link opens no longer, from now on. */
  @Delete(':linkId')
  @HttpCode(204)
  @Permission('statements:issue')
  @ApiNoContentResponse()
  revoke(@Caller() caller: Principal, @PathId() id: string, @PathId('linkId') linkId: string): Promise<void> {
    return this.links.revoke(caller, id, linkId);
  }
}
