import { Inject, Injectable } from '@nestjs/common';
import type { CheckOutRequest, StayResponse } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { formatInstant, judgeCheckOut } from '@luutru/domain';
import { type Answer, attemptOf, Invalid, Refused } from '@luutru/http';
import { ChangeStay } from './change-stay.js';
import { dateOf } from './new-stay.js';

/** The guest has left (trả phòng). */
@Injectable()
export class CheckOutStay {
  constructor(@Inject(ChangeStay) private readonly change: ChangeStay) {}

  /** @throws Refused 409 when the guest is not present; Invalid for a time before the arrival or in the future */
  run(
    principal: Principal,
    id: string,
    version: number,
    request: CheckOutRequest,
    key?: string,
  ): Promise<Answer<StayResponse>> {
    const attempt = attemptOf(principal.tenantId ?? '', key, `POST /stays/${id}/check-out`, request);
    return this.change.run(principal, { id, version, kind: 'checkedOut', attempt }, (row, now) => {
      if (row.status !== 'present') throw new Refused(409, 'STAY_NOT_PRESENT');
      const departedAt = dateOf(request.departedAt);
      const { errors } = judgeCheckOut({
        arrivedAt: row.arrived_at.getTime(),
        departedAt: departedAt.getTime(),
        now: now.getTime(),
      });
      if (errors.length) throw new Invalid([...errors]);
      return {
        changed: { status: 'departed', departed_at: departedAt },
        changes: [
          { path: 'status', from: row.status, to: 'departed' },
          { path: 'departedAt', from: null, to: formatInstant(departedAt.getTime()) },
        ],
      };
    });
  }
}
