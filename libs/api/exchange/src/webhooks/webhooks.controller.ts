import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse } from '@nestjs/swagger';
import { CreateWebhookRequest, WebhookCreated, WebhookList } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { Caller, give, IdempotencyKey, PathId, Permission } from '@luutru/http';
import type { FastifyReply } from 'fastify';
import { ManageWebhooks } from './manage-webhooks.js';

@Controller('webhooks')
export class WebhooksController {
  constructor(@Inject(ManageWebhooks) private readonly webhooks: ManageWebhooks) {}

  @Post()
  @Permission('webhooks:manage')
  @ApiCreatedResponse({ type: WebhookCreated })
  async create(
    @Caller() caller: Principal,
    @IdempotencyKey() key: string | undefined,
    @Body() { url }: CreateWebhookRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WebhookCreated> {
    return give(reply, await this.webhooks.run(caller, url, key));
  }

  @Get()
  @Permission('webhooks:manage')
  @ApiOkResponse({ type: WebhookList })
  list(@Caller() caller: Principal): Promise<WebhookList> {
    return this.webhooks.list(caller);
  }

  @Delete(':id')
  @HttpCode(204)
  @Permission('webhooks:manage')
  @ApiNoContentResponse()
  remove(@Caller() caller: Principal, @PathId() id: string): Promise<void> {
    return this.webhooks.remove(caller, id);
  }
}
