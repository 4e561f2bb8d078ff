import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Chip } from '@luutru/web-ui';

import type { Shown } from './sync-words';

/** A state of a stay: how far it was delivered, what the identity check said, whether the guest is here. */
@Component({
  selector: 'lt-state-chip',
  imports: [Chip, TranslocoPipe],
  template: `<lt-chip [tone]="state().tone" [icon]="state().icon">{{ state().words | transloco }}</lt-chip>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StateChip {
  readonly state = input.required<Shown>();
}
