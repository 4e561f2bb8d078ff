import { Body, Controller, Get, Inject, Patch, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  ChangeVehicleRequest,
  RouteList,
  RouteRequest,
  RouteResponse,
  VehicleList,
  VehicleRequest,
  VehicleResponse,
} from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { Caller, etagOf, give, IdempotencyKey, IfMatch, PathId, Permission } from '@luutru/http';
import type { FastifyReply } from 'fastify';
import { KeepFleet } from './keep-fleet.js';

@Controller()
export class FleetController {
  constructor(@Inject(KeepFleet) private readonly fleet: KeepFleet) {}

  @Get('vehicles')
  @Permission('trips:read')
  @ApiOkResponse({ type: VehicleList })
  vehicles(@Caller() caller: Principal): Promise<VehicleList> {
    return this.fleet.vehicles(caller);
  }

  @Post('vehicles')
  @Permission('trips:write')
  @ApiCreatedResponse({ type: VehicleResponse })
  async addVehicle(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string | undefined,
    @Body() request: VehicleRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VehicleResponse> {
    return give(reply, await this.fleet.addVehicle(caller, request, key));
  }

  @Patch('vehicles/:id')
  @Permission('trips:write')
  @ApiOkResponse({ type: VehicleResponse })
  async changeVehicle(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IfMatch() version: number,
    @Body() request: ChangeVehicleRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VehicleResponse> {
    const vehicle = await this.fleet.changeVehicle(caller, id, version, request);
    void reply.header('ETag', etagOf(vehicle.version));
    return vehicle;
  }

  @Get('routes')
  @Permission('trips:read')
  @ApiOkResponse({ type: RouteList })
  routes(@Caller() caller: Principal): Promise<RouteList> {
    return this.fleet.routes(caller);
  }

  @Post('routes')
  @Permission('trips:write')
  @ApiCreatedResponse({ type: RouteResponse })
  async addRoute(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string | undefined,
    @Body() request: RouteRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RouteResponse> {
    return give(reply, await this.fleet.addRoute(caller, request, key));
  }
}
