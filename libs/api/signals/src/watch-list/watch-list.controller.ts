import { Body, Controller, Get, HttpCode, Inject, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { ViewsPersons } from '@luutru/access-log';
import {
  ProposeWatchRequest,
  RevokeWatchRequest,
  WatchEntryResponse,
  WatchList,
  WatchListQuery,
} from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { Caller, give, IdempotencyKey, IfMatch, PathId, Permission } from '@luutru/http';
import type { FastifyReply } from 'fastify';
import { KeepWatchList } from './keep-watch-list.js';
import { ProposeWatch } from './propose-watch.js';

const one = { kind: 'watchlist', of: () => ({ shown: 1 }) } as const;

@Controller('watchlist')
export class WatchListController {
  constructor(
    @Inject(KeepWatchList) private readonly keepWatchList: KeepWatchList,
    @Inject(ProposeWatch) private readonly proposeWatch: ProposeWatch,
  ) {}

  @Get()
  @Permission('watchlist:keep')
  @ViewsPersons({ kind: 'watchlist', of: ({ items }: WatchList) => ({ shown: items.length }) })
  @ApiOkResponse({ type: WatchList })
  list(@Caller() caller: Principal, @Query() query: WatchListQuery): Promise<WatchList> {
    return this.keepWatchList.list(caller, query);
  }

  /** Takes effect when another officer of the unit approves it. */
  @Post()
  @Permission('watchlist:keep')
  @ViewsPersons(one)
  @ApiCreatedResponse({ type: WatchEntryResponse })
  async propose(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string | undefined,
    @Body() request: ProposeWatchRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WatchEntryResponse> {
    return give(reply, await this.proposeWatch.run(caller, request, key));
  }

  /** 403 for the officer who proposed it. */
  @Post(':id/approve')
  @HttpCode(200)
  @Permission('watchlist:keep')
  @ViewsPersons(one)
  @ApiOkResponse({ type: WatchEntryResponse })
  async approve(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WatchEntryResponse> {
    return give(reply, { body: await this.keepWatchList.approve(caller, id, version), replayed: false });
  }

  @Post(':id/revoke')
  @HttpCode(200)
  @Permission('watchlist:keep')
  @ViewsPersons(one)
  @ApiOkResponse({ type: WatchEntryResponse })
  async revoke(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IfMatch() version: number,
    @Body() { reason }: RevokeWatchRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WatchEntryResponse> {
    return give(reply, {
      body: await this.keepWatchList.revoke(caller, id, version, reason),
      replayed: false,
    });
  }
}
