import type { Transaction } from '@luutru/database';
import type { Verification } from '@luutru/domain';

/** A stay that changed since the rules were last asked about it. */
export interface Claim {
  tenant_id: string;
  stay_id: string;
  last_sequence: number;
  verification: Verification['result'];
  mismatched: string[];
}

/**
 * Takes changed stays that nobody else is at, the oldest first, and marks them as judged: in the same transaction as
 * the alerts, so that both are kept or neither. The limit stands in the text, for the plan's sake.
 */
export const claimChanged = (transaction: Transaction, limit: number): Promise<Claim[]> =>
  transaction.query<Claim>(
    `with due as materialized (
       select tenant_id, stay_id from app.delivery
        where judged_sequence < last_sequence or judged_verification <> verification
        order by stay_id limit ${Math.trunc(limit)} for update skip locked)
     update app.delivery d set judged_sequence = d.last_sequence, judged_verification = d.verification
       from due where d.tenant_id = due.tenant_id and d.stay_id = due.stay_id
     returning d.tenant_id, d.stay_id, d.last_sequence, d.verification, d.mismatched`,
    [],
    `claim-${Math.trunc(limit)}-changed`,
  );
