import { Controller, Get, Inject, ServiceUnavailableException } from '@nestjs/common';
import { WorkerDb } from '@luutru/database';

/** For whoever watches the process. The population database is no part of it: the worker waits for that by itself. */
@Controller('health')
export class HealthController {
  constructor(@Inject(WorkerDb) private readonly workerDb: WorkerDb) {}

  @Get('live')
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** 200 while the database answers. */
  @Get('ready')
  async ready(): Promise<{ status: 'ok' }> {
    try {
      await this.workerDb.run(async () => undefined);
    } catch {
      throw new ServiceUnavailableException({ status: 'unavailable' });
    }
    return { status: 'ok' };
  }
}
