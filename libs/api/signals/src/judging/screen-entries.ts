import { Inject, Injectable } from '@nestjs/common';
import { WorkerDb } from '@luutru/database';
import { localDate, watchListHit } from '@luutru/domain';
import { ActiveRules } from './active-rules.js';
import { CaseFile, subjectOf } from './case-file.js';
import { FactsRepository } from './facts.repository.js';
import { raiseAlerts } from './raise-alerts.js';
import { unscreened } from './watch-entries.js';

/** Compares a newly approved entry with who is here already; who comes later is compared when declared. */
@Injectable()
export class ScreenEntries {
  constructor(@Inject(WorkerDb) private readonly workerDb: WorkerDb) {}

  /** @returns how many entries were screened */
  run(): Promise<number> {
    return this.workerDb.run(async (transaction) => {
      const today = localDate(transaction.now.getTime());
      const entries = await unscreened(transaction, today);
      if (!entries.length) return 0;
      const stays = await new FactsRepository(transaction).presentLike(
        entries.flatMap(({ persons }) => [...persons]),
        entries.flatMap(({ dateOfBirth }) => dateOfBirth ?? []),
      );
      const file = new CaseFile(await ActiveRules.read(transaction, today));
      for (const stay of stays) {
        for (const entry of entries) {
          const subject = { ...subjectOf(stay), otherUnits: [entry.unitCode] };
          file.ask(
            'WATCHLIST_HIT',
            subject,
            (threshold) => watchListHit(stay, entry, threshold),
            entry.severity,
          );
        }
      }
      await raiseAlerts(transaction, file.raised);
      await transaction.query('update app.watch_entry set screened = true where id = any($1)', [
        entries.map(({ id }) => id),
      ]);
      return entries.length;
    });
  }
}
