import { Controller, Get } from '@nestjs/common';
import { RouteConfig } from '@nestjs/platform-fastify';
import { DataSource } from 'typeorm';
import { PrepareDatabase } from './prepare-database.js';
import { unavailable } from './problem.js';

@Controller('health')
export class HealthController {
  constructor(
    private readonly database: PrepareDatabase,
    private readonly dataSource: DataSource,
  ) {}

  /** The process answers. */
  @Get('live')
  @RouteConfig({ unsigned: true })
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** The register is complete and the database within reach. */
  @Get('ready')
  @RouteConfig({ unsigned: true })
  async ready(): Promise<{ status: 'ok' }> {
    if (!this.database.ready) throw unavailable();
    await this.dataSource.query('SELECT 1');
    return { status: 'ok' };
  }
}
