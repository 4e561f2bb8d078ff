import { Body, Controller, Get, Inject, Patch, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { ChangeStaffRequest, NewStaffRequest, StaffList, StaffResponse } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { Caller, etagOf, give, IdempotencyKey, IfMatch, PathId, Permission } from '@luutru/http';
import type { FastifyReply } from 'fastify';
import { KeepStaff } from './keep-staff.js';

@Controller('staff')
export class StaffController {
  constructor(@Inject(KeepStaff) private readonly keepStaff: KeepStaff) {}

  @Get()
  @Permission('staff:keep')
  @ApiOkResponse({ type: StaffList })
  list(@Caller() caller: Principal): Promise<StaffList> {
    return this.keepStaff.list(caller);
  }

  @Post()
  @Permission('staff:keep')
  @ApiCreatedResponse({ type: StaffResponse })
  async add(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string | undefined,
    @Body() request: NewStaffRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffResponse> {
    return give(reply, await this.keepStaff.add(caller, request, key));
  }

  @Patch(':id')
  @Permission('staff:keep')
  @ApiOkResponse({ type: StaffResponse })
  async change(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IfMatch() version: number,
    @Body() request: ChangeStaffRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StaffResponse> {
    const body = await this.keepStaff.change(caller, id, version, request);
    void reply.header('ETag', etagOf(body.version));
    return body;
  }
}
