import { Controller, Get, Inject } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PlatformDb } from '@luutru/database';
import { Public, Refused } from '@luutru/http';
import { migrations } from '../../../migrations/index.ts';

/** For whoever watches the process. The population database is no part of it: declarations go on without. */
@ApiExcludeController()
@Controller('health')
export class HealthController {
  constructor(@Inject(PlatformDb) private readonly platformDb: PlatformDb) {}

  @Get('live')
  @Public()
  live(): { status: 'ok' } {
    return { status: 'ok' };
  }

  /** 200 only when the database is there and migrated as far as this build knows. */
  @Get('ready')
  @Public()
  async ready(): Promise<{ status: 'ok' }> {
    const [row] = await this.platformDb.run((transaction) =>
      transaction.query<{ present: boolean }>(
        'select exists (select from app.migration where name = $1) as present',
        [migrations.at(-1)?.name],
      ),
    );
    if (!row?.present) throw new Refused(503, 'UNAVAILABLE', { retryAfterSeconds: 5 });
    return { status: 'ok' };
  }
}
