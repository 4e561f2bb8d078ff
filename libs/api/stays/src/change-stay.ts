import { Inject, Injectable } from '@nestjs/common';
import type { StayResponse } from '@luutru/contracts';
import { type Principal, TenantDb, type Transaction } from '@luutru/database';
import type { JournalKind } from '@luutru/domain';
import { FacilitiesRepository, type FacilityRow } from '@luutru/facilities';
import { type Answer, type Attempt, NotFound, recall, Refused, remember } from '@luutru/http';
import { type Change, Journal } from '@luutru/journal';
import { Vault } from '@luutru/vault';
import { v7 } from 'uuid';
import { openGuest, type SealedGuest } from './sealed-guest.js';
import type { StayRow } from './stay.row.js';
import { openStay } from './stay.response.js';
import { staySnapshot } from './stay.snapshot.js';
import { StaysRepository } from './stays.repository.js';

/** What a change does to a stay, decided on the locked row. */
export interface Alteration {
  changed: Partial<StayRow>;
  changes: Change[];
  /** The guest under seal, where it differs; `changed` has it sealed. */
  guest?: SealedGuest;
  /** Whether the population database is to be asked anew who this is. */
  identityChanged?: boolean;
}

/** What a decision may look at: the locked row, its guest, its facility, the database's clock. */
export interface Present {
  row: StayRow;
  guest: SealedGuest;
  facility: FacilityRow;
  now: Date;
}

/** Which change, of which version of which stay. Without an attempt nothing is remembered. */
export interface Asked {
  id: string;
  version: number;
  kind: JournalKind;
  attempt?: Attempt;
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
    change: Asked,
    decide: (present: Present) => Alteration,
  ): Promise<Answer<StayResponse>> {
    return this.tenantDb.run(principal, (transaction) => this.within(transaction, principal, change, decide));
  }

  /** The same inside a transaction that has more to do. */
  async within(
    transaction: Transaction,
    principal: Principal,
    change: Asked,
    decide: (present: Present) => Alteration,
  ): Promise<Answer<StayResponse>> {
    const stays = new StaysRepository(transaction);
    // The lock comes first: a repeated request waits for the one under way, then finds its answer.
    const row = await stays.lock(change.id);
    if (!row) throw new NotFound();
    const given = change.attempt && (await recall<StayResponse>(transaction, this.vault, change.attempt));
    if (given) return given;
    if (row.version !== change.version) throw new Refused(412, 'PRECONDITION_FAILED');
    const facility = await new FacilitiesRepository(transaction).byId(row.facility_id);
    if (!facility) throw new Error('A stay without its facility');
    const sealed = openGuest(this.vault, row);
    const decided = decide({ row, guest: sealed, facility, now: transaction.now });
    const { changed, changes, guest = sealed } = decided;
    const after = { ...row, ...changed, version: row.version + 1 };
    await stays.update(row, { ...changed, version: after.version });
    if (decided.identityChanged) {
      await stays.verifyAgain(row);
      Object.assign(after, { verification: 'pending', verified_at: null, mismatched: [] });
    }
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
      { stay: staySnapshot(after, guest, facility), changes },
    );
    const body = openStay(this.vault, after);
    if (change.attempt) await remember(transaction, this.vault, change.attempt, { status: 200, body });
    return { status: 200, body, replayed: false };
  }
}
