import { Body, Controller, Delete, Inject, Patch, Post, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiCreatedResponse, ApiOkResponse } from '@nestjs/swagger';
import { ChangePassengerRequest, PassengerRequest, PassengerResponse, TripResponse } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import {
  Caller,
  etagOf,
  give,
  IdempotencyKey,
  IfMatch,
  languageOf,
  PathId,
  Permission,
  readLines,
  writeLines,
} from '@luutru/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { AddPassengers } from './add-passengers.js';
import { ChangePassenger } from './change-passenger.js';
import { RemovePassenger } from './remove-passenger.js';

const linesType = 'application/x-ndjson';

@Controller('trips/:id/passengers')
export class PassengersController {
  constructor(
    @Inject(AddPassengers) private readonly addPassengers: AddPassengers,
    @Inject(ChangePassenger) private readonly changePassenger: ChangePassenger,
    @Inject(RemovePassenger) private readonly removePassenger: RemovePassenger,
  ) {}

  /** One passenger as JSON, answered 201 with it; or several, one a line, answered 200 with a line each. */
  @Post()
  @Permission('trips:write')
  @ApiConsumes('application/json', linesType)
  @ApiBody({ type: PassengerRequest })
  @ApiCreatedResponse({ type: PassengerResponse })
  async add(
    @Caller() caller: Principal,
    @PathId() id: string,
    @IdempotencyKey() key: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PassengerResponse | string> {
    if (request.headers['content-type']?.startsWith(linesType)) {
      const lines = readLines(request);
      const { body, replayed } = await this.addPassengers.run(caller, id, lines.bodies, key);
      if (replayed) void reply.header('Idempotent-Replayed', 'true');
      void reply.status(200).header('ETag', etagOf(body.trip.version)).type(`${linesType}; charset=utf-8`);
      return writeLines(lines, body.outcomes, languageOf(request.headers['accept-language']));
    }
    const { body, replayed } = await this.addPassengers.one(caller, id, request.body, key);
    if (replayed) void reply.header('Idempotent-Replayed', 'true');
    void reply.header('ETag', etagOf(body.trip.version));
    return body.passenger;
  }

  @Patch(':pid')
  @Permission('trips:write')
  @ApiOkResponse({ type: TripResponse })
  async change(
    @Caller() caller: Principal,
    @PathId() id: string,
    @PathId('pid') passengerId: string,
    @IfMatch() version: number,
    @Body() request: ChangePassengerRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TripResponse> {
    return give(reply, await this.changePassenger.run(caller, id, passengerId, version, request));
  }

  @Delete(':pid')
  @Permission('trips:write')
  @ApiOkResponse({ type: TripResponse })
  async remove(
    @Caller() caller: Principal,
    @PathId() id: string,
    @PathId('pid') passengerId: string,
    @IfMatch() version: number,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<TripResponse> {
    return give(reply, await this.removePassenger.run(caller, id, passengerId, version));
  }
}
