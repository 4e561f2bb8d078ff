import { Inject, Injectable } from '@nestjs/common';
import type { AlertList, AlertResponse, AlertsQuery } from '@luutru/contracts';
import { OfficeDb, type Principal } from '@luutru/database';
import { formatInstant } from '@luutru/domain';
import { defaultLimit, NotFound, pageOf, readCursor } from '@luutru/http';
import { Vault } from '@luutru/vault';
import { alertSummary } from './alert.response.js';
import { AlertsRepository } from './alerts.repository.js';
import { CaseStays } from './case-stays.js';

/** The alerts of an officer's unit, and one with all that belongs to its case. */
@Injectable()
export class FindAlerts {
  constructor(
    @Inject(OfficeDb) private readonly officeDb: OfficeDb,
    @Inject(CaseStays) private readonly caseStays: CaseStays,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  async run(officer: Principal, query: AlertsQuery): Promise<AlertList> {
    const limit = query.limit ?? defaultLimit;
    const after = readCursor(query.cursor);
    const rows = await this.officeDb.run(officer, (transaction) =>
      new AlertsRepository(transaction, this.vault).page(query, after, limit + 1),
    );
    const names = await this.caseStays.names(officer, rows);
    return pageOf(
      rows,
      limit,
      ({ raised_at: at, id }) => ({ at, id }),
      (row) => alertSummary(row, names),
    );
  }

  /** @throws NotFound outside the officer's unit */
  async one(officer: Principal, id: string): Promise<AlertResponse> {
    const { row, history } = await this.officeDb.run(officer, async (transaction) => {
      const alerts = new AlertsRepository(transaction, this.vault);
      const found = await alerts.find(id);
      if (!found) throw new NotFound();
      const events = await alerts.history(id);
      return {
        row: found,
        history: events.map((event) => ({
          state: event.state,
          at: formatInstant(event.at.getTime()),
          by: event.actor_name,
          note: alerts.noteOf(id, event),
        })),
      };
    });
    const names = await this.caseStays.names(officer, [row]);
    return { ...alertSummary(row, names), stays: await this.caseStays.find(officer, row.stay_ids), history };
  }
}
