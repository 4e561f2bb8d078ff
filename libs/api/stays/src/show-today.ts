import { Inject, Injectable } from '@nestjs/common';
import type { TodayResponse } from '@luutru/contracts';
import { type Principal, TenantDb } from '@luutru/database';
import { addDays, dueAt, formatInstant, instantAt, localDate, ruleSetAt } from '@luutru/domain';
import { StaysRepository } from './stays.repository.js';

/** The desk's day in figures, by Việt Nam's calendar. */
@Injectable()
export class ShowToday {
  constructor(@Inject(TenantDb) private readonly tenantDb: TenantDb) {}

  run(principal: Principal): Promise<TodayResponse> {
    return this.tenantDb.run(principal, async (transaction) => {
      const now = transaction.now.getTime();
      const date = localDate(now);
      const row = await new StaysRepository(transaction).today(
        new Date(instantAt(date, 0)),
        new Date(instantAt(addDays(date, 1), 0)),
      );
      return {
        date,
        generatedAt: formatInstant(now),
        nextDueAt: formatInstant(dueAt(now, ruleSetAt(now))),
        arrived: row.arrived,
        inHouse: row.in_house,
        dueToLeave: row.due_to_leave,
        late: row.late,
        syncPending: row.sync_pending,
        syncParked: row.sync_parked,
      };
    });
  }
}
