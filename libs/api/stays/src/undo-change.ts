import { Inject, Injectable } from '@nestjs/common';
import type { StayResponse } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import { type Answer, attemptOf, Refused } from '@luutru/http';
import { ChangeStay } from './change-stay.js';
import { undoableUntil } from './stay.response.js';

/** Takes back a check-out or a cancellation (hoàn tác) within ten minutes; the guest is present again. */
@Injectable()
export class UndoChange {
  constructor(@Inject(ChangeStay) private readonly change: ChangeStay) {}

  /** @throws Refused 409 `UNDO_TOO_LATE`, also for a stay that nobody ended */
  run(principal: Principal, id: string, version: number, key?: string): Promise<Answer<StayResponse>> {
    const attempt = attemptOf(principal.tenantId ?? '', key, `POST /stays/${id}/undo`, {});
    return this.change.run(principal, { id, version, kind: 'undone', attempt }, ({ row, now }) => {
      if (row.status === 'present' || !row.ended_at || now > undoableUntil(row.ended_at))
        throw new Refused(409, 'UNDO_TOO_LATE');
      return {
        changed: {
          status: 'present',
          departed_at: null,
          end_reason: null,
          cancel_reason: null,
          ended_at: null,
        },
        changes: [{ path: 'status', from: row.status, to: 'present' }],
      };
    });
  }
}
