import { Inject, Injectable } from '@nestjs/common';
import type { AlertResponse, ResolveAlertRequest } from '@luutru/contracts';
import { OfficeDb, type Principal } from '@luutru/database';
import { type AlertState, tidyText } from '@luutru/domain';
import { NotFound, Refused } from '@luutru/http';
import { Vault } from '@luutru/vault';
import { AlertsRepository } from './alerts.repository.js';
import { FindAlerts } from './find-alerts.js';

const open: readonly AlertState[] = ['new', 'assigned'];
const decided: readonly AlertState[] = ['confirmed', 'falsePositive'];

/** Takes an alert through its states: new, assigned, confirmed or false, closed. Nobody goes back. */
@Injectable()
export class WorkAlert {
  constructor(
    @Inject(OfficeDb) private readonly officeDb: OfficeDb,
    @Inject(FindAlerts) private readonly findAlerts: FindAlerts,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /** The officer takes it on, from a colleague as well. @throws Refused 409 `ALERT_DECIDED` */
  assign(officer: Principal, id: string, version: number): Promise<AlertResponse> {
    return this.move(officer, id, version, 'assigned');
  }

  /** @throws Refused 409 `ALERT_DECIDED` */
  resolve(
    officer: Principal,
    id: string,
    version: number,
    { outcome, note }: ResolveAlertRequest,
  ): Promise<AlertResponse> {
    return this.move(officer, id, version, outcome, tidyText(note));
  }

  /** @throws Refused 409 `ALERT_UNDECIDED`, or `ALERT_DECIDED` when it is closed */
  close(officer: Principal, id: string, version: number): Promise<AlertResponse> {
    return this.move(officer, id, version, 'closed');
  }

  private async move(
    officer: Principal,
    id: string,
    version: number,
    state: AlertState,
    note?: string,
  ): Promise<AlertResponse> {
    await this.officeDb.run(officer, async (transaction) => {
      const alerts = new AlertsRepository(transaction, this.vault);
      const alert = await alerts.take(id);
      if (!alert) throw new NotFound();
      if (alert.version !== version) throw new Refused(412, 'PRECONDITION_FAILED');
      const from = state === 'closed' ? decided : open;
      if (!from.includes(alert.state)) {
        throw new Refused(409, open.includes(alert.state) ? 'ALERT_UNDECIDED' : 'ALERT_DECIDED');
      }
      await alerts.move(alert, state, officer, note);
    });
    return this.findAlerts.one(officer, id);
  }
}
