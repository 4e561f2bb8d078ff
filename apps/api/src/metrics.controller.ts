import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { NotFound, Public } from '@luutru/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { registry } from './metrics.js';
import type { Settings } from './settings.js';

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Prometheus' text format, for this machine alone unless configured otherwise. */
@ApiExcludeController()
@Controller('metrics')
export class MetricsController {
  constructor(@Inject('settings') private readonly settings: Settings) {}

  @Get()
  @Public()
  async show(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (!this.settings.openMetrics && !loopback.has(request.ip)) throw new NotFound();
    void reply.type(registry.contentType);
    return registry.metrics();
  }
}
