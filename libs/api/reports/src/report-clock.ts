import { Injectable } from '@nestjs/common';
import type { Transaction } from '@luutru/database';
import type { Instant } from '@luutru/domain';

/** What time it is for a report: the database's clock, one for every process. A test puts another in its place. */
@Injectable()
export class ReportClock {
  at(transaction: Pick<Transaction, 'now'>): Instant {
    return transaction.now.getTime();
  }
}
