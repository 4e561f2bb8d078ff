import { Inject, Injectable } from '@nestjs/common';
import { type ReturnStayRequest, type StayResponse } from '@luutru/contracts';
import { PoliceDb, type Principal } from '@luutru/database';
import { formatInstant, isDeclarationPath, tidyText } from '@luutru/domain';
import { type Answer, attemptOf, Invalid, NotFound, Refused } from '@luutru/http';
import { ChangeStay } from './change-stay.js';
import { dateOf } from './new-stay.js';

/**
 * The police give a declaration back for correction (trả lại để sửa), with fields, reason and time. The facility's
 * PATCH answers it. Its lateness was fixed when it was filed, so that none runs meanwhile.
 */
@Injectable()
export class ReturnStay {
  constructor(
    @Inject(PoliceDb) private readonly policeDb: PoliceDb,
    @Inject(ChangeStay) private readonly change: ChangeStay,
  ) {}

  /**
   * @throws NotFound outside the officer's unit; Refused 409 for a cancelled stay; Invalid for an unknown field or a
   *   time that has passed
   */
  async run(
    principal: Principal,
    id: string,
    version: number,
    request: ReturnStayRequest,
    key?: string,
  ): Promise<Answer<StayResponse>> {
    const [found] = await this.policeDb.run(principal, (transaction) =>
      transaction.query<{ tenant_id: string }>('select tenant_id from app.stay where id = $1', [id]),
    );
    if (!found) throw new NotFound();
    const unknown = request.fields.filter((path) => !isDeclarationPath(path));
    if (unknown.length) throw new Invalid([{ path: 'fields', code: 'FIELD_UNKNOWN' }]);
    // The door of the police has shown that the stay lies in the officer's unit; the tenant's own door writes it.
    const asTenant = { ...principal, tenantId: found.tenant_id };
    const attempt = attemptOf(found.tenant_id, key, `POST /stays/${id}/return`, request);
    const dueAt = dateOf(request.dueAt);
    return this.change.run(asTenant, { id, version, kind: 'returned', attempt }, ({ row, now }) => {
      if (row.status === 'cancelled') throw new Refused(409, 'STAY_CANCELLED');
      if (dueAt <= now) throw new Invalid([{ path: 'dueAt', code: 'CORRECTION_DUE_PAST' }]);
      const reason = tidyText(request.reason);
      return {
        changed: {
          correction_fields: request.fields,
          correction_reason: reason,
          correction_due_at: dueAt,
          correction_returned_at: now,
        },
        changes: [
          { path: 'correction.fields', from: null, to: request.fields.join(', ') },
          { path: 'correction.reason', from: null, to: reason },
          { path: 'correction.dueAt', from: null, to: formatInstant(dueAt.getTime()) },
        ],
      };
    });
  }
}
