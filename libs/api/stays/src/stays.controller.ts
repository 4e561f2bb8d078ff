import { Body, Controller, Get, HttpCode, Inject, Patch, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { ViewsPersons } from '@luutru/access-log';
import {
  CancelStayRequest,
  CheckOutRequest,
  DeclareStayRequest,
  ExtendStayRequest,
  HistoryResponse,
  ListStaysQuery,
  MoveStayRequest,
  ReturnStayRequest,
  StayList,
  StayResponse,
  TodayResponse,
} from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { Caller, etagOf, give, IdempotencyKey, IfMatch, PathId, Permission } from '@luutru/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AmendStay } from './amend-stay.js';
import { CancelStay } from './cancel-stay.js';
import { CheckOutStay } from './check-out-stay.js';
import { DeclareStay } from './declare-stay.js';
import { ExtendStay } from './extend-stay.js';
import { FindStay } from './find-stay.js';
import { ListStays } from './list-stays.js';
import { MoveStay } from './move-stay.js';
import { ReturnStay } from './return-stay.js';
import { ShowToday } from './show-today.js';
import { UndoChange } from './undo-change.js';

@Controller('stays')
export class StaysController {
  constructor(
    @Inject(DeclareStay) private readonly declareStay: DeclareStay,
    @Inject(ListStays) private readonly listStays: ListStays,
    @Inject(FindStay) private readonly findStay: FindStay,
    @Inject(CheckOutStay) private readonly checkOutStay: CheckOutStay,
    @Inject(CancelStay) private readonly cancelStay: CancelStay,
    @Inject(ShowToday) private readonly showToday: ShowToday,
    @Inject(ExtendStay) private readonly extendStay: ExtendStay,
    @Inject(MoveStay) private readonly moveStay: MoveStay,
    @Inject(UndoChange) private readonly undoChange: UndoChange,
    @Inject(AmendStay) private readonly amendStay: AmendStay,
    @Inject(ReturnStay) private readonly returnStay: ReturnStay,
  ) {}

  @Post()
  @Permission('stays:declare')
  @ApiCreatedResponse({ type: StayResponse })
  async declare(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string | undefined,
    @Body() request: DeclareStayRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StayResponse> {
    const answer = await this.declareStay.run(caller, request, key);
    void reply.header('Location', `/api/v1/stays/${answer.body.id}`);
    return give(reply, answer);
  }

  @Get()
  @Permission('stays:read')
  @ViewsPersons({ kind: 'stays' })
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
  @Permission('stays:view')
  @ViewsPersons({ kind: 'stay' })
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
  @Permission('stays:view')
  @ViewsPersons({ kind: 'stay', of: (_, { params }) => ({ stayIds: [(params as { id: string }).id] }) })
  @ApiOkResponse({ type: HistoryResponse })
  history(@Caller() caller: Principal, @PathId() id: string): Promise<HistoryResponse> {
    return this.findStay.history(caller, id);
  }

  @Post(':id/check-out')
  @HttpCode(200)
  @Permission('stays:declare')
  @ApiOkResponse({ type: StayResponse })
  async checkOut(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string | undefined,
    @Body() request: CheckOutRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StayResponse> {
    return give(reply, await this.checkOutStay.run(caller, id, version, request, key));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Permission('stays:declare')
  @ApiOkResponse({ type: StayResponse })
  async cancel(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string | undefined,
    @Body() request: CancelStayRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StayResponse> {
    return give(reply, await this.cancelStay.run(caller, id, version, request, key));
  }

  @Post(':id/extend')
  @HttpCode(200)
  @Permission('stays:declare')
  @ApiOkResponse({ type: StayResponse })
  async extend(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string | undefined,
    @Body() request: ExtendStayRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StayResponse> {
    return give(reply, await this.extendStay.run(caller, id, version, request, key));
  }

  @Post(':id/move')
  @HttpCode(200)
  @Permission('stays:declare')
  @ApiOkResponse({ type: StayResponse })
  async move(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string | undefined,
    @Body() request: MoveStayRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StayResponse> {
    return give(reply, await this.moveStay.run(caller, id, version, request, key));
  }

  @Post(':id/undo')
  @HttpCode(200)
  @Permission('stays:declare')
  @ApiOkResponse({ type: StayResponse })
  async undo(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StayResponse> {
    return give(reply, await this.undoChange.run(caller, id, version, key));
  }

  /** A JSON merge patch (RFC 7396) of the declaration; the whole is judged as it would be. */
  @Patch(':id')
  @Permission('stays:declare')
  @ApiBody({ type: DeclareStayRequest, description: 'any part of the declaration; null empties a field' })
  @ApiOkResponse({ type: StayResponse })
  async amend(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StayResponse> {
    return give(reply, await this.amendStay.run(caller, id, version, request.body, key));
  }

  @Post(':id/return')
  @HttpCode(200)
  @Permission('stays:return')
  @ApiOkResponse({ type: StayResponse })
  async return(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string | undefined,
    @Body() request: ReturnStayRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StayResponse> {
    return give(reply, await this.returnStay.run(caller, id, version, request, key));
  }
}
