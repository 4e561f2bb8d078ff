import { ChangeDetectionStrategy, Component } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { SyncResponse } from '@luutru/contracts';
import { StateChip } from '@luutru/web-ui';

import { syncShown, verificationShown } from '../sync-words';

const NOTHING: SyncResponse = {
  status: 'pending',
  verification: 'pending',
  mismatched: [],
  deliveredAt: null,
  verifiedAt: null,
  attempts: 0,
};

/** What the signs beside a guest mean. */
@Component({
  selector: 'lt-sync-legend',
  imports: [StateChip, TranslocoPipe],
  template: `
    <details class="card">
      <summary>{{ 'stays.legend.title' | transloco }}</summary>
      <dl>
        @for (state of states; track state.words) {
          <div>
            <dt><lt-state-chip [state]="state" /></dt>
            <dd>{{ state.words + 'Text' | transloco }}</dd>
          </div>
        }
      </dl>
    </details>
  `,
  styles: `
    summary {
      padding: 14px 20px;
      font-weight: 600;
      cursor: pointer;
    }
    dl {
      display: grid;
      gap: 12px;
      padding: 4px 20px 18px;
    }
    dd {
      margin-top: 4px;
      color: var(--lt-ink-soft);
      font-size: 0.875rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SyncLegend {
  protected readonly states = [
    syncShown(NOTHING),
    syncShown({ ...NOTHING, status: 'delivered' }),
    syncShown({ ...NOTHING, status: 'parked' }),
    verificationShown({ ...NOTHING, verification: 'verified' }),
    verificationShown({ ...NOTHING, verification: 'mismatch' }),
    verificationShown({ ...NOTHING, verification: 'notFound' }),
  ];
}
