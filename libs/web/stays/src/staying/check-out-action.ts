import { Injectable, inject } from '@angular/core';
import type { StayResponse } from '@luutru/contracts';
import { Dialogs } from '@luutru/web-ui';

/** Asks for the time of leaving and checks the guest out. */
@Injectable({ providedIn: 'root' })
export class CheckOutAction {
  private readonly dialogs = inject(Dialogs);

  /** @returns the stay after it, or undefined when nothing was done. */
  run(stay: StayResponse): Promise<StayResponse | 'changed' | undefined> {
    return this.dialogs.open(() => import('./check-out-dialog').then((m) => m.CheckOutDialog), stay);
  }
}
