import { Body, Controller, Get, HttpCode, Inject, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { ViewsPersons } from '@luutru/access-log';
import {
  ArriveRequest,
  CancelTripRequest,
  ChangeTripRequest,
  CreateTripRequest,
  DepartRequest,
  ListTripsQuery,
  TripList,
  TripResponse,
} from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { Caller, etagOf, give, IdempotencyKey, IfMatch, PathId, Permission } from '@luutru/http';
import type { FastifyReply } from 'fastify';
import { ArriveTrip } from './arrive-trip.js';
import { ChangeTrip } from './change-trip.js';
import { CreateTrip } from './create-trip.js';
import { DepartTrip } from './depart-trip.js';
import { FindTrip } from './find-trip.js';
import { viewedPassengers } from './viewed-passengers.js';

@Controller('trips')
export class TripsController {
  constructor(
    @Inject(CreateTrip) private readonly createTrip: CreateTrip,
    @Inject(FindTrip) private readonly findTrip: FindTrip,
    @Inject(ChangeTrip) private readonly changeTrip: ChangeTrip,
    @Inject(DepartTrip) private readonly departTrip: DepartTrip,
    @Inject(ArriveTrip) private readonly arriveTrip: ArriveTrip,
  ) {}

  @Post()
  @Permission('trips:write')
  @ApiCreatedResponse({ type: TripResponse })
  async create(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string | undefined,
    @Body() request: CreateTripRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TripResponse> {
    const answer = await this.createTrip.run(caller, request, key);
    void reply.header('Location', `/api/v1/trips/${answer.body.id}`);
    return give(reply, answer);
  }

  @Get()
  @Permission('trips:read')
  @ApiOkResponse({ type: TripList })
  list(@Caller() caller: Principal, @Query() query: ListTripsQuery): Promise<TripList> {
    return this.findTrip.page(caller, query);
  }

  @Get(':id')
  @Permission('trips:read')
  @ViewsPersons({ kind: 'manifest', of: viewedPassengers })
  @ApiOkResponse({ type: TripResponse })
  async find(
    @Caller() caller: Principal,
    @PathId() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TripResponse> {
    const trip = await this.findTrip.run(caller, id);
    void reply.header('ETag', etagOf(trip.version));
    return trip;
  }

  @Patch(':id')
  @Permission('trips:write')
  @ApiOkResponse({ type: TripResponse })
  async change(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IfMatch() version: number,
    @Body() request: ChangeTripRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TripResponse> {
    return give(reply, await this.changeTrip.run(caller, id, version, request));
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @Permission('trips:write')
  @ApiOkResponse({ type: TripResponse })
  async cancel(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string | undefined,
    @Body() request: CancelTripRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TripResponse> {
    return give(reply, await this.changeTrip.cancel(caller, id, version, request, key));
  }

  @Post(':id/depart')
  @HttpCode(200)
  @Permission('trips:write')
  @ApiOkResponse({ type: TripResponse })
  async depart(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string | undefined,
    @Body() request: DepartRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TripResponse> {
    return give(reply, await this.departTrip.run(caller, id, version, request, key));
  }

  @Post(':id/arrive')
  @HttpCode(200)
  @Permission('trips:write')
  @ApiOkResponse({ type: TripResponse })
  async arrive(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IfMatch() version: number,
    @IdempotencyKey() key: string | undefined,
    @Body() request: ArriveRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TripResponse> {
    return give(reply, await this.arriveTrip.run(caller, id, version, request, key));
  }
}
