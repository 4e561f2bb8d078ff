import { Inject, Injectable } from '@nestjs/common';
import type { MoveStayRequest, StayResponse } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { formatInstant, minute, ruleSetAt, tidyText } from '@luutru/domain';
import { type Answer, attemptOf, Invalid, Refused } from '@luutru/http';
import { ChangeStay } from './change-stay.js';
import { dateOf } from './new-stay.js';

/** The guest takes another room, bed or seat (đổi phòng). */
@Injectable()
export class MoveStay {
  constructor(@Inject(ChangeStay) private readonly change: ChangeStay) {}

  /** @throws Refused 409 when the guest is not present; Invalid for a time before the arrival or in the future */
  run(
    principal: Principal,
    id: string,
    version: number,
    request: MoveStayRequest,
    key?: string,
  ): Promise<Answer<StayResponse>> {
    const attempt = attemptOf(principal.tenantId ?? '', key, `POST /stays/${id}/move`, request);
    const place = tidyText(request.place);
    return this.change.run(principal, { id, version, kind: 'moved', attempt }, ({ row, now }) => {
      if (row.status !== 'present') throw new Refused(409, 'STAY_NOT_PRESENT');
      if (place === '') throw new Invalid([{ path: 'place', code: 'REQUIRED' }]);
      const at = request.at ? dateOf(request.at) : now;
      const latest = now.getTime() + ruleSetAt(now.getTime()).clockSkewMinutes * minute;
      if (at < row.arrived_at || at.getTime() > latest)
        throw new Invalid([{ path: 'at', code: 'STAY_LATER_CHANGED' }]);
      return {
        changed: { place },
        changes: [
          { path: 'place', from: row.place, to: place },
          { path: 'movedAt', from: null, to: formatInstant(at.getTime()) },
        ],
      };
    });
  }
}
