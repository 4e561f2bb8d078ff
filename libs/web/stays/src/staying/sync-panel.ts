import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { StayResponse } from '@luutru/contracts';
import { Chip, DateTimePipe, Icon, StateChip } from '@luutru/web-ui';

import { syncShown, verificationShown } from '../sync-words';

/** How far the stay has come on its way to the population database; it moves by itself. */
@Component({
  selector: 'lt-sync-panel',
  imports: [Chip, DateTimePipe, Icon, StateChip, TranslocoPipe],
  templateUrl: './sync-panel.html',
  styleUrl: './sync-panel.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SyncPanel {
  readonly stay = input.required<StayResponse>();
  /** Whether changes arrive by themselves at this moment. */
  readonly live = input.required<boolean>();
  protected readonly sync = computed(() => syncShown(this.stay().sync));
  protected readonly verification = computed(() => verificationShown(this.stay().sync));
  /** Fields at odds with the population database, as keys of their names. */
  protected readonly mismatched = computed(() =>
    this.stay().sync.mismatched.map((field) => `stays.mismatched.${field}`),
  );
}
