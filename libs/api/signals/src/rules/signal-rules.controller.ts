import { Body, Controller, Get, Inject, Param, Patch, Res } from '@nestjs/common';
import { ApiOkResponse, ApiParam } from '@nestjs/swagger';
import { SetSignalRuleRequest, SignalRuleList, SignalRuleResponse } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { signalCodes } from '@luutru/domain';
import { Caller, give, IfMatch, Permission } from '@luutru/http';
import type { FastifyReply } from 'fastify';
import { KeepRules } from './keep-rules.js';

@Controller('signal-rules')
export class SignalRulesController {
  constructor(@Inject(KeepRules) private readonly keepRules: KeepRules) {}

  @Get()
  @Permission('signal-rules:read')
  @ApiOkResponse({ type: SignalRuleList })
  list(@Caller() caller: Principal): Promise<SignalRuleList> {
    return this.keepRules.list(caller);
  }

  /** The police of the province alone; takes effect with the next stay that is judged. */
  @Patch(':code')
  @Permission('signal-rules:set')
  @ApiParam({ name: 'code', schema: { type: 'string', enum: [...signalCodes] } })
  @ApiOkResponse({ type: SignalRuleResponse })
  async set(
    @Caller() caller: Principal,
    @Param('code') code: string,
    @IfMatch() version: number,
    @Body() request: SetSignalRuleRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignalRuleResponse> {
    return give(reply, { body: await this.keepRules.set(caller, code, version, request), replayed: false });
  }
}
