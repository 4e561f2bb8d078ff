import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Cron, CronExpression } from '@nestjs/schedule';
import { type Transaction, WorkerDb } from '@luutru/database';
import { logger } from '@luutru/http';

const monthsAhead = 12;
/** Rows of one delete, so that none holds its locks for long. */
const purgedAtOnce = 5000;

/** What must be done from time to time, by whichever worker comes first. */
@Injectable()
export class Housekeeping implements OnApplicationBootstrap {
  constructor(@Inject(WorkerDb) private readonly workerDb: WorkerDb) {}

  async onApplicationBootstrap(): Promise<void> {
    await this.makePartitions();
  }

  /** A year ahead, so that a worker that was away for weeks does no harm. */
  @Cron(CronExpression.EVERY_DAY_AT_3AM)
  makePartitions(): Promise<void> {
    return this.alone('partitions', async (transaction) => {
      const [row] = await transaction.query<{ made: number }>('select app.ensure_partitions($1) as made', [
        monthsAhead,
      ]);
      if (row?.made) logger.info({ made: row.made }, 'partitions made');
    });
  }

  /** Answers to repeated requests are kept for 48 hours; row-level security shows this role no younger ones. */
  @Cron(CronExpression.EVERY_HOUR)
  async purgeIdempotency(): Promise<void> {
    let purged = purgedAtOnce;
    while (purged === purgedAtOnce) {
      purged = 0;
      await this.alone('idempotency', async (transaction) => {
        const rows = await transaction.query(
          `delete from app.idempotency where (tenant_id, key) in (
             select tenant_id, key from app.idempotency
              where created_at < now() - interval '48 hours' order by created_at limit $1)
           returning 1`,
          [purgedAtOnce],
        );
        purged = rows.length;
      });
    }
  }

  /** Another worker at the same chore is enough; a failure is mended by the next time. */
  private async alone(chore: string, work: (transaction: Transaction) => Promise<void>): Promise<void> {
    try {
      await this.workerDb.run(async (transaction) => {
        const [row] = await transaction.query<{ mine: boolean }>(
          'select pg_try_advisory_xact_lock(hashtext($1)) as mine',
          [`luutru housekeeping ${chore}`],
        );
        if (row?.mine) await work(transaction);
      });
    } catch (error) {
      const { code } = error as { code?: unknown };
      logger.warn({ chore, code: typeof code === 'string' ? code : null }, 'housekeeping failed');
    }
  }
}
