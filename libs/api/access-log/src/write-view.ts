import { createHmac, createSecretKey, type KeyObject } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { inEarnest, OfficeDb, type Principal } from '@luutru/database';
import { type AccessKind, judgeAccess } from '@luutru/domain';
import { Keys, Vault } from '@luutru/vault';
import { v7 } from 'uuid';
import { sealReason } from './sealed-reason.js';
import type { Reason, Viewed } from './viewed.js';
import { viewsBefore } from './views-before.js';

/** A view as it is written down. */
export interface View extends Viewed, Reason {
  kind: AccessKind;
  /** Method and path of the route, with its parameters as names. */
  route: string;
  /** The network address that asked; only its fingerprint is kept. */
  source?: string;
}

/** A link that a guest opens is nobody's account. */
const guest = { userId: null, displayName: '', role: 'guest' as const, tenantId: null };

/** Writes one view down, with what is odd about it. */
@Injectable()
export class WriteView {
  private readonly sourceKey: KeyObject;

  constructor(
    @Inject(OfficeDb) private readonly officeDb: OfficeDb,
    @Inject(Vault) private readonly vault: Vault,
    @Inject(Keys) keys: Keys,
  ) {
    this.sourceKey = createSecretKey(keys.purposeKey('access-source'));
  }

  /** @param actor undefined for the guest who reads the own statement */
  run(actor: Principal | undefined, view: View): Promise<void> {
    // A rehearsed search shows a person as any other does, so its view is kept.
    return inEarnest(() => this.write(actor, view));
  }

  private async write(actor: Principal | undefined, view: View): Promise<void> {
    const { userId, displayName, role, tenantId } = actor ?? guest;
    const { kind, route, stayIds = [], personIds = [], shown = stayIds.length } = view;
    const caseNumber = view.caseNumber || null;
    const id = v7();
    await this.officeDb.run(undefined, async (transaction) => {
      const before = await viewsBefore(transaction, { userId, role }, view);
      const at = transaction.now.getTime();
      await transaction.query(
        `insert into app.access_log (id, at, actor_id, actor_name, actor_role, actor_tenant_id, actor_unit_code, actor_sector,
           kind, route, reason_sealed, case_named, source_hash, stay_ids, person_ids, shown, flags)
         values ($1, now(), $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
        [
          id,
          userId,
          displayName,
          role,
          tenantId ?? null,
          actor?.scope?.unitCode ?? null,
          actor?.scope?.sector ?? null,
          kind,
          route,
          sealReason(this.vault, id, { purpose: view.purpose || null, caseNumber }),
          caseNumber !== null,
          view.source === undefined ? null : this.fingerprint(view.source),
          stayIds,
          personIds,
          shown,
          judgeAccess({ kind, role, at, caseNumber, shown, before }),
        ],
        'write-view',
      );
    });
  }

  private fingerprint(source: string): Buffer {
    return createHmac('sha256', this.sourceKey).update(source).digest().subarray(0, 16);
  }
}
