import { Injectable, inject } from '@angular/core';
import type { StayResponse } from '@luutru/contracts';
import type { EndReason } from '@luutru/domain';
import { Dialogs } from '@luutru/web-ui';

import { EndedStays } from './ended-stays';

/** What the dialog of a check-out is opened with. */
export interface CheckOutData {
  readonly stay: StayResponse;
  /** How it ended, where that is known already. */
  readonly endReason?: EndReason;
}

/** Asks for the time of leaving and checks the guest out. */
@Injectable({ providedIn: 'root' })
export class CheckOutAction {
  private readonly dialogs = inject(Dialogs);
  private readonly ended = inject(EndedStays);

  /** @returns the stay after it, or undefined when nothing was done. */
  async run(stay: StayResponse, endReason?: EndReason): Promise<StayResponse | 'changed' | undefined> {
    const result = await this.dialogs.open<StayResponse | 'changed'>(
      () => import('./check-out-dialog').then((m) => m.CheckOutDialog),
      { stay, endReason } satisfies CheckOutData,
    );
    if (typeof result === 'object') this.ended.add(result);
    return result;
  }
}
