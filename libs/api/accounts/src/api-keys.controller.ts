import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { ApiKeyList, NewApiKeyRequest, NewApiKeyResponse } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { Caller, give, IdempotencyKey, PathId, Permission } from '@luutru/http';
import type { FastifyReply } from 'fastify';
import { KeepApiKeys } from './keep-api-keys.js';

@Controller('api-keys')
export class ApiKeysController {
  constructor(@Inject(KeepApiKeys) private readonly keepApiKeys: KeepApiKeys) {}

  @Get()
  @Permission('api-keys:keep')
  @ApiOkResponse({ type: ApiKeyList })
  list(@Caller() caller: Principal): Promise<ApiKeyList> {
    return this.keepApiKeys.list(caller);
  }

  @Post()
  @Permission('api-keys:keep')
  @ApiCreatedResponse({ type: NewApiKeyResponse })
  async add(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string | undefined,
    @Body() request: NewApiKeyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<NewApiKeyResponse> {
    return give(reply, await this.keepApiKeys.add(caller, request, key));
  }

  /** Stops within five seconds, everywhere. */
  @Delete(':id')
  @HttpCode(204)
  @Permission('api-keys:keep')
  @ApiNoContentResponse()
  revoke(@Caller() caller: Principal, @PathId() id: string): Promise<void> {
    return this.keepApiKeys.revoke(caller, id);
  }
}
