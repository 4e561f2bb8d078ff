import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Cron, Interval } from '@nestjs/schedule';
import { logger, refusedOf } from '@luutru/http';
import { KeepReports } from './keep-reports.js';

const lookMs = 2000;

/**
 * When reports are seen to: what is due, asked for, or to be locked within seconds, and every open draft's figures at
 * every fifth minute.
 */
@Injectable()
export class ReportSchedule implements OnApplicationBootstrap {
  private running: Promise<void> | undefined;

  constructor(@Inject(KeepReports) private readonly keepReports: KeepReports) {}

  /** What was missed while no worker ran is caught up without waiting for the next time. */
  onApplicationBootstrap(): void {
    void this.keep();
  }

  @Cron('0 */5 * * * *', { timeZone: 'Asia/Ho_Chi_Minh' })
  async keep(): Promise<void> {
    await this.running;
    await this.once(() => this.keepReports.run());
  }

  @Interval(lookMs)
  async answer(): Promise<void> {
    if (!this.running) await this.once(() => this.keepReports.answer());
  }

  /** One thing at a time; a failure is mended by the next time. */
  private async once(work: () => Promise<void>): Promise<void> {
    this.running = work().catch((error: unknown) => {
      logger.warn({ code: refusedOf(error).code }, 'reports put off');
    });
    await this.running;
    this.running = undefined;
  }
}
