import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import type { StayResponse } from '@luutru/contracts';
import { StateChip } from '@luutru/web-ui';

import { statusShown, syncShown, verificationShown } from './sync-words';

/** What became of a declaration: delivered or not, and once it is, what the identity check said. */
@Component({
  selector: 'lt-sync-chips',
  imports: [StateChip],
  template: `
    @for (state of states(); track state.words) {
      <lt-state-chip [state]="state" />
    }
  `,
  styles: `
    :host {
      display: inline-flex;
      flex-wrap: wrap;
      gap: 4px 6px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SyncChips {
  readonly stay = input.required<Pick<StayResponse, 'status' | 'sync'>>();
  protected readonly states = computed(() => {
    const { status, sync } = this.stay();
    return [
      ...(status === 'cancelled' ? [statusShown(status)] : []),
      syncShown(sync),
      ...(sync.status === 'delivered' && sync.verification !== 'pending' ? [verificationShown(sync)] : []),
    ];
  });
}
