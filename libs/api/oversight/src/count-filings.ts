import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Cron } from '@nestjs/schedule';
import { WorkerDb } from '@luutru/database';
import { logger } from '@luutru/http';

/**
 * Counts the days that are over, for the compliance list: all of them at start and every night, a month a transaction,
 * so that days which a worker missed and rows which were restored are counted too. Days that are not counted yet are
 * read from the stays themselves, so that a worker that is away makes the list slower and never wrong.
 */
@Injectable()
export class CountFilings implements OnApplicationBootstrap {
  constructor(@Inject(WorkerDb) private readonly workerDb: WorkerDb) {}

  onApplicationBootstrap(): void {
    void this.run();
  }

  @Cron('15 0 * * *', { timeZone: 'Asia/Ho_Chi_Minh' })
  async run(): Promise<void> {
    try {
      const months = await this.workerDb.run((transaction) =>
        transaction.query<{ month: string }>('select app.filing_months() as month'),
      );
      for (const { month } of months) await this.count(month);
    } catch (error) {
      const { code } = error as { code?: unknown };
      logger.warn({ code: typeof code === 'string' ? code : null }, 'filings not counted');
    }
  }

  private count(month: string): Promise<unknown> {
    return this.workerDb.run((transaction) => transaction.query('select app.count_filings($1)', [month]));
  }
}
