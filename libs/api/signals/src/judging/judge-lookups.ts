import { Inject, Injectable } from '@nestjs/common';
import { type Transaction, WorkerDb } from '@luutru/database';
import { localDate, lookupAbuse } from '@luutru/domain';
import { ActiveRules } from './active-rules.js';
import { CaseFile } from './case-file.js';
import { raiseAlerts } from './raise-alerts.js';

interface LookingRow {
  actorId: string;
  searches: number;
  nightExports: number;
  at: Date;
}

/** Asks about those who look: many searches, or exports at night, by the log of views. */
@Injectable()
export class JudgeLookups {
  constructor(@Inject(WorkerDb) private readonly workerDb: WorkerDb) {}

  /** @returns how many alerts were raised */
  run(): Promise<number> {
    return this.workerDb.run(async (transaction) => {
      const rules = await ActiveRules.read(transaction, localDate(transaction.now.getTime()));
      const rule = rules.of('LOOKUP_ABUSE');
      if (!rule) return 0;
      const { minutes, searches, nightExports } = rule.threshold;
      const lookers = await lookersOf(transaction, minutes, searches, nightExports);
      if (!lookers.length) return 0;
      const unitCode = await provinceOf(transaction);
      const file = new CaseFile(rules);
      for (const { at, ...looker } of lookers) {
        file.ask('LOOKUP_ABUSE', { unitCode, accountId: looker.actorId }, (threshold) =>
          lookupAbuse({ ...looker, at: at.getTime() }, threshold),
        );
      }
      return raiseAlerts(transaction, file.raised);
    });
  }
}

const lookersOf = (
  transaction: Transaction,
  minutes: number,
  searches: number,
  nightExports: number,
): Promise<LookingRow[]> =>
  transaction.query<LookingRow>(
    `select * from (
       select actor_id as "actorId", count(*) filter (where kind = 'person')::int as searches,
              count(*) filter (where 'NIGHT_EXPORT' = any(flags))::int as "nightExports", max(at) as at
         from app.access_log
        where at > now() - make_interval(mins => $1) and actor_id is not null
        group by actor_id) a
      where searches >= $2 or "nightExports" >= $3`,
    [minutes, searches, nightExports],
    'signals-lookers',
  );

/** Insiders are a matter for the province alone: a unit does not audit itself. */
async function provinceOf(transaction: Transaction): Promise<string> {
  const [row] = await transaction.query<{ code: string }>(
    `select u.code from app.admin_unit u where u.level = 'province'
        and exists (select from app.admin_unit c where c.parent_code = u.code and c.parent_valid_from = u.valid_from)
      order by u.valid_from desc limit 1`,
  );
  if (!row) throw new Error('There is no province in the register of units');
  return row.code;
}
