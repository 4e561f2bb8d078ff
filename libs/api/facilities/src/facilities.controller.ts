import { Body, Controller, Get, HttpCode, Inject, Patch, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  ChangeFacilityRequest,
  ChangePlaceRequest,
  FacilityList,
  FacilityResponse,
  NewFacilityRequest,
  NewPlacesRequest,
  PlaceList,
  PlaceResponse,
  ReasonRequest,
} from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { Caller, etagOf, give, IdempotencyKey, IfMatch, PathId, Permission } from '@luutru/http';
import type { FastifyReply } from 'fastify';
import { FindFacilities } from './find-facilities.js';
import { type Decision, KeepFacilities } from './keep-facilities.js';
import { KeepPlaces } from './keep-places.js';

@Controller('facilities')
export class FacilitiesController {
  constructor(
    @Inject(FindFacilities) private readonly findFacilities: FindFacilities,
    @Inject(KeepFacilities) private readonly keepFacilities: KeepFacilities,
    @Inject(KeepPlaces) private readonly keepPlaces: KeepPlaces,
  ) {}

  /** The tenant's own, or those in the officer's unit. */
  @Get()
  @Permission('facilities:read')
  @ApiOkResponse({ type: FacilityList })
  list(@Caller() caller: Principal): Promise<FacilityList> {
    return this.findFacilities.all(caller);
  }

  @Post()
  @Permission('facilities:keep')
  @ApiCreatedResponse({ type: FacilityResponse })
  async add(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string | undefined,
    @Body() request: NewFacilityRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FacilityResponse> {
    const answer = await this.keepFacilities.add(caller, request, key);
    void reply.header('Location', `/api/v1/facilities/${answer.body.id}`);
    return give(reply, answer);
  }

  @Get(':id')
  @Permission('facilities:read')
  @ApiOkResponse({ type: FacilityResponse })
  async find(
    @Caller() caller: Principal,
    @PathId() id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FacilityResponse> {
    return tagged(reply, await this.findFacilities.one(caller, id));
  }

  @Patch(':id')
  @Permission('facilities:keep')
  @ApiOkResponse({ type: FacilityResponse })
  async change(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IfMatch() version: number,
    @Body() request: ChangeFacilityRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FacilityResponse> {
    return tagged(reply, await this.keepFacilities.change(caller, id, version, request));
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Permission('facilities:decide')
  @ApiOkResponse({ type: FacilityResponse })
  approve(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FacilityResponse> {
    return this.decide(caller, id, version, { status: 'active', status_reason: null }, reply);
  }

  @Post(':id/suspend')
  @HttpCode(200)
  @Permission('facilities:decide')
  @ApiOkResponse({ type: FacilityResponse })
  suspend(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IfMatch() version: number,
    @Body() { reason }: ReasonRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FacilityResponse> {
    return this.decide(caller, id, version, { status: 'suspended', status_reason: reason }, reply);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @Permission('facilities:decide')
  @ApiOkResponse({ type: FacilityResponse })
  resume(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FacilityResponse> {
    return this.decide(caller, id, version, { status: 'active', status_reason: null }, reply);
  }

  @Get(':id/places')
  @Permission('facilities:places')
  @ApiOkResponse({ type: PlaceList })
  places(@Caller() caller: Principal, @PathId() id: string): Promise<PlaceList> {
    return this.keepPlaces.list(caller, id);
  }

  @Post(':id/places')
  @Permission('facilities:keep')
  @ApiCreatedResponse({ type: PlaceList })
  async addPlaces(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IdempotencyKey() key: string | undefined,
    @Body() request: NewPlacesRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PlaceList | PlaceResponse> {
    const { body, replayed } = await this.keepPlaces.add(caller, id, request, key);
    if (replayed) void reply.header('Idempotent-Replayed', 'true');
    const [only] = body.items;
    return request.items || !only ? body : only;
  }

  @Patch(':id/places/:placeId')
  @Permission('facilities:keep')
  @ApiOkResponse({ type: PlaceResponse })
  changePlace(
    @Caller() caller: Principal,
    @PathId() id: string,
    @PathId('placeId') placeId: string,
    @IfMatch() version: number,
    @Body() request: ChangePlaceRequest,
  ): Promise<PlaceResponse> {
    return this.keepPlaces.change(caller, id, placeId, version, request);
  }

  private async decide(
    caller: Principal,
    id: string,
    version: number,
    decision: Decision,
    reply: FastifyReply,
  ): Promise<FacilityResponse> {
    return tagged(reply, await this.keepFacilities.decide(caller, id, version, decision));
  }
}

function tagged(reply: FastifyReply, facility: FacilityResponse): FacilityResponse {
  void reply.header('ETag', etagOf(facility.version));
  return facility;
}
