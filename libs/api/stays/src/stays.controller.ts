import { Body, Controller, Get, HttpCode, Inject, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiHeader, ApiOkResponse } from '@nestjs/swagger';
import {
  CancelStayRequest,
  CheckOutRequest,
  DeclareStayRequest,
  HistoryResponse,
  ListStaysQuery,
  StayList,
  StayResponse,
  TodayResponse,
} from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { type Answer, Caller, etagOf, IdempotencyKey, IfMatch, PathId, Permission } from '@luutru/http';
import type { FastifyReply } from 'fastify';
import { CancelStay } from './cancel-stay.js';
import { CheckOutStay } from './check-out-stay.js';
import { DeclareStay } from './declare-stay.js';
import { FindStay } from './find-stay.js';
import { ListStays } from './list-stays.js';
import { ShowToday } from './show-today.js';

const keyHeader = {
  name: 'Idempotency-Key',
  required: false,
  description: 'same key and body: the first answer again',
};
const matchHeader = { name: 'If-Match', required: true, description: 'the ETag that the client saw' };

@Controller('stays')
export class StaysController {
  constructor(
    @Inject(DeclareStay) private readonly declareStay: DeclareStay,
    @Inject(ListStays) private readonly listStays: ListStays,
    @Inject(FindStay) private readonly findStay: FindStay,
    @Inject(CheckOutStay) private readonly checkOutStay: CheckOutStay,
    @Inject(CancelStay) private readonly cancelStay: CancelStay,
    @Inject(ShowToday) private readonly showToday: ShowToday,
  ) {}

  @Post()
  @Permission('stays:declare')
  @ApiHeader(keyHeader)
  @ApiCreatedResponse({ type: StayResponse })
  async declare(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string | undefined,
    @Body() request: DeclareStayRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StayResponse> {
    const answer = await this.declareStay.run(caller, request, key);
    void reply.header('Location', `/api/v1/stays/${answer.body.id}`);
    return send(reply, answer);
  }

  @Get()
  @Permission('stays:read')
  @ApiOkResponse({ type: StayList })
  list(@Caller() caller: Principal, @Query() query: ListStaysQuery): Promise<StayList> {
    return this.listStays.run(caller, query);
  }

  @Get('today')
  @Permission('stays:read')
  @ApiOkResponse({ type: TodayResponse })
  today(@Caller() caller: Principal): Promise<TodayResponse> {
    return this.showToday.run(caller);
  }

  @Get(':id')
  @Permission('stays:read')
  @ApiOkResponse({ type: StayResponse })
  async find(
    @Caller() caller: Principal,
    @PathId() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StayResponse> {
    const stay = await this.findStay.run(caller, id);
    void reply.header('ETag', etagOf(stay.version));
    return stay;
  }

  @Get(':id/history')
  @Permission('stays:read')
  @ApiOkResponse({ type: HistoryResponse })
  history(@Caller() caller: Principal, @PathId() id: string): Promise<HistoryResponse> {
    return this.findStay.history(caller, id);
  }

  @Post(':id/check-out')
  @HttpCode(200)
  @Permission('stays:declare')
  @ApiHeader(keyHeader)
  @ApiHeader(matchHeader)
  @ApiOkResponse({ type: StayResponse })
  async checkOut(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string | undefined,
    @Body() request: CheckOutRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StayResponse> {
    return send(reply, await this.checkOutStay.run(caller, id, version, request, key));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Permission('stays:declare')
  @ApiHeader(keyHeader)
  @ApiHeader(matchHeader)
  @ApiOkResponse({ type: StayResponse })
  async cancel(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string | undefined,
    @Body() request: CancelStayRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StayResponse> {
    return send(reply, await this.cancelStay.run(caller, id, version, request, key));
  }
}

function send(reply: FastifyReply, { body, replayed }: Answer<StayResponse>): StayResponse {
  void reply.header('ETag', etagOf(body.version));
  if (replayed) void reply.header('Idempotent-Replayed', 'true');
  return body;
}
