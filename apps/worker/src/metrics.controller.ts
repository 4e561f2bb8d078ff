import { Controller, Get, Inject, NotFoundException, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Metrics } from './metrics.js';

const loopback = new Set(['127.0.0.1', '::1', '::ffff:127.0.0.1']);

/** Prometheus' text format, for this machine alone unless `OPEN_METRICS=1`. */
@Controller('metrics')
export class MetricsController {
  constructor(@Inject(Metrics) private readonly metrics: Metrics) {}

  @Get()
  async show(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    if (process.env['OPEN_METRICS'] !== '1' && !loopback.has(request.ip)) throw new NotFoundException();
    void reply.type(this.metrics.registry.contentType);
    return this.metrics.registry.metrics();
  }
}
