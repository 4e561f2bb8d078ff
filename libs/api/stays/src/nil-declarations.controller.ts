import { Body, Controller, Get, Inject, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { NilDeclarationList, NilDeclarationRequest, NilDeclarationResponse } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { Caller, give, PathId, Permission } from '@luutru/http';
import type { FastifyReply } from 'fastify';
import { DeclareNil } from './declare-nil.js';

@Controller('facilities/:id/nil-declarations')
export class NilDeclarationsController {
  constructor(@Inject(DeclareNil) private readonly declareNil: DeclareNil) {}

  /** Said twice, it is one: the facility and the day are its key. */
  @Post()
  @Permission('stays:declare')
  @ApiCreatedResponse({ type: NilDeclarationResponse })
  async declare(
    @Caller() caller: Principal,
    @PathId() id: string,
    @Body() request: NilDeclarationRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NilDeclarationResponse> {
    return give(reply, await this.declareNil.run(caller, id, request));
  }

  @Get()
  @Permission('stays:read')
  @ApiOkResponse({ type: NilDeclarationList })
  list(@Caller() caller: Principal, @PathId() id: string): Promise<NilDeclarationList> {
    return this.declareNil.list(caller, id);
  }
}
