import { Inject, Injectable } from '@nestjs/common';
import type { ExtendStayRequest, StayResponse } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { day, formatInstant, ruleSetAt } from '@luutru/domain';
import { type Answer, attemptOf, Invalid, Refused } from '@luutru/http';
import { ChangeStay } from './change-stay.js';
import { dateOf } from './new-stay.js';

/** The guest stays longer, or leaves earlier than planned (gia hạn). From day 30 on it is temporary residence. */
@Injectable()
export class ExtendStay {
  constructor(@Inject(ChangeStay) private readonly change: ChangeStay) {}

  /** @throws Refused 409 when the guest is not present; Invalid for a departure before the arrival */
  run(
    principal: Principal,
    id: string,
    version: number,
    request: ExtendStayRequest,
    key?: string,
  ): Promise<Answer<StayResponse>> {
    const attempt = attemptOf(principal.tenantId ?? '', key, `POST /stays/${id}/extend`, request);
    const until = dateOf(request.expectedDepartureAt);
    return this.change.run(principal, { id, version, kind: 'extended', attempt }, ({ row }) => {
      if (row.status !== 'present') throw new Refused(409, 'STAY_NOT_PRESENT');
      const length = until.getTime() - row.arrived_at.getTime();
      if (length <= 0) throw new Invalid([{ path: 'expectedDepartureAt', code: 'DEPARTURE_BEFORE_ARRIVAL' }]);
      const { temporaryResidenceDays } = ruleSetAt(row.arrived_at.getTime());
      const others = row.warnings.filter((code) => code !== 'STAY_OVER_30_DAYS');
      return {
        changed: {
          expected_departure_at: until,
          warnings: length >= temporaryResidenceDays * day ? [...others, 'STAY_OVER_30_DAYS'] : others,
        },
        changes: [
          {
            path: 'expectedDepartureAt',
            from: row.expected_departure_at && formatInstant(row.expected_departure_at.getTime()),
            to: formatInstant(until.getTime()),
          },
        ],
      };
    });
  }
}
