import { Inject, Injectable } from '@nestjs/common';
import type { StayResponse } from '@luutru/contracts';
import { type Principal, TenantDb } from '@luutru/database';
import type { JournalKind } from '@luutru/domain';
import { FacilitiesRepository } from '@luutru/facilities';
import { type Answer, type Attempt, NotFound, recall, Refused, remember } from '@luutru/http';
import { type Change, Journal } from '@luutru/journal';
import { Vault } from '@luutru/vault';
import { v7 } from 'uuid';
import { openGuest } from './sealed-guest.js';
import type { StayRow } from './stay.row.js';
import { openStay } from './stay.response.js';
import { staySnapshot } from './stay.snapshot.js';
import { StaysRepository } from './stays.repository.js';

/** What a change does to a stay, decided on the locked row. */
export interface Alteration {
  changed: Partial<StayRow>;
  changes: Change[];
}

/** One change of a stay that is there: version checked, row and journal entry written together, repeatable. */
@Injectable()
export class ChangeStay {
  constructor(
    @Inject(TenantDb) private readonly tenantDb: TenantDb,
    @Inject(Vault) private readonly vault: Vault,
  ) {}

  /**
   * @param version what the caller saw
   * @param decide throws to refuse
   * @throws NotFound; Refused 412 when the stay was changed meanwhile
   */
  run(
    principal: Principal,
    change: { id: string; version: number; kind: JournalKind; attempt: Attempt },
    decide: (row: StayRow, now: Date) => Alteration,
  ): Promise<Answer<StayResponse>> {
    return this.tenantDb.run(principal, async (transaction) => {
      const stays = new StaysRepository(transaction);
      // The lock comes first: a repeated request waits for the one under way, then finds its answer.
      const row = await stays.lock(change.id);
      if (!row) throw new NotFound();
      const given = await recall<StayResponse>(transaction, this.vault, change.attempt);
      if (given) return given;
      if (row.version !== change.version) throw new Refused(412, 'PRECONDITION_FAILED');
      const { changed, changes } = decide(row, transaction.now);
      const after = { ...row, ...changed, version: row.version + 1 };
      await stays.update(row, { ...changed, version: after.version });
      const facility = await new FacilitiesRepository(transaction).byId(row.facility_id);
      if (!facility) throw new Error('A stay without its facility');
      after.last_sequence = await new Journal(transaction, this.vault).append(
        {
          tenantId: row.tenant_id,
          stayId: row.id,
          eventId: v7(),
          kind: change.kind,
          at: transaction.now,
          actorId: principal.userId,
          actorName: principal.displayName,
        },
        { stay: staySnapshot(after, openGuest(this.vault, row), facility), changes },
      );
      const body = openStay(this.vault, after);
      await remember(transaction, this.vault, change.attempt, { status: 200, body });
      return { status: 200, body, replayed: false };
    });
  }
}
