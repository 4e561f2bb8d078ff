import { Inject, Injectable } from '@nestjs/common';
import type { CancelStayRequest, StayResponse } from '@luutru/contracts';
import type { Principal, Transaction } from '@luutru/database';
import { judgeCancel, tidyText } from '@luutru/domain';
import { type Answer, attemptOf, Invalid, Refused } from '@luutru/http';
import { type Alteration, type Asked, ChangeStay, type Present } from './change-stay.js';

/** A declaration that should not have been made (hủy khai báo). It stays in the journal, with the reason. */
@Injectable()
export class CancelStay {
  constructor(@Inject(ChangeStay) private readonly change: ChangeStay) {}

  /** @throws Refused 409 when it is cancelled already; Invalid without a reason */
  run(
    principal: Principal,
    id: string,
    version: number,
    request: CancelStayRequest,
    key?: string,
  ): Promise<Answer<StayResponse>> {
    const reason = tidyText(request.reason);
    const attempt = attemptOf(principal.tenantId ?? '', key, `POST /stays/${id}/cancel`, request);
    return this.change.run(principal, { id, version, kind: 'cancelled', attempt }, cancelled(reason));
  }

  /** The same inside a transaction that has more to do. */
  within(
    transaction: Transaction,
    principal: Principal,
    asked: Omit<Asked, 'kind'>,
    { reason }: CancelStayRequest,
  ): Promise<Answer<StayResponse>> {
    const change = { ...asked, kind: 'cancelled' } as const;
    return this.change.within(transaction, principal, change, cancelled(tidyText(reason)));
  }
}

const cancelled =
  (reason: string) =>
  ({ row, now }: Present): Alteration => {
    const { errors } = judgeCancel({ reason });
    if (errors.length) throw new Invalid([...errors]);
    if (row.status === 'cancelled') throw new Refused(409, 'STAY_NOT_PRESENT');
    return {
      changed: { status: 'cancelled', cancel_reason: reason, ended_at: now },
      changes: [
        { path: 'status', from: row.status, to: 'cancelled' },
        { path: 'cancelReason', from: null, to: reason },
      ],
    };
  };
