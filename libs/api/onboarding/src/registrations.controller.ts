import { Body, Controller, Get, HttpCode, Inject, Post, Query, Req } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse } from '@nestjs/swagger';
import {
  ReasonRequest,
  RegistrationList,
  RegistrationReceived,
  RegistrationRequest,
  RegistrationResponse,
  RegistrationsQuery,
} from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { Caller, PathId, Permission, Public, sourceOf } from '@luutru/http';
import type { FastifyRequest } from 'fastify';
import { DecideRegistration } from './decide-registration.js';
import { Register } from './register.js';

@Controller('registrations')
export class RegistrationsController {
  constructor(
    @Inject(Register) private readonly register: Register,
    @Inject(DecideRegistration) private readonly decide: DecideRegistration,
  ) {}

  @Post()
  @HttpCode(202)
  @Public()
  @ApiAcceptedResponse({ type: RegistrationReceived })
  ask(@Body() request: RegistrationRequest, @Req() { ip }: FastifyRequest): Promise<RegistrationReceived> {
    return this.register.run(request, sourceOf(ip));
  }

  @Get()
  @Permission('registrations:decide')
  @ApiOkResponse({ type: RegistrationList })
  list(@Caller() caller: Principal, @Query() query: RegistrationsQuery): Promise<RegistrationList> {
    return this.decide.list(caller, query);
  }

  @Get(':id')
  @Permission('registrations:decide')
  @ApiOkResponse({ type: RegistrationResponse })
  one(@Caller() caller: Principal, @PathId() id: string): Promise<RegistrationResponse> {
    return this.decide.one(caller, id);
  }

  @Post(':id/approve')
  @HttpCode(200)
  @Permission('registrations:decide')
  @ApiOkResponse({ type: RegistrationResponse })
  approve(@Caller() caller: Principal, @PathId() id: string): Promise<RegistrationResponse> {
    return this.decide.approve(caller, id);
  }

  @Post(':id/reject')
  @HttpCode(200)
  @Permission('registrations:decide')
  @ApiOkResponse({ type: RegistrationResponse })
  reject(
    @Caller() caller: Principal,
    @PathId() id: string,
    @Body() { reason }: ReasonRequest,
  ): Promise<RegistrationResponse> {
    return this.decide.reject(caller, id, reason);
  }
}
