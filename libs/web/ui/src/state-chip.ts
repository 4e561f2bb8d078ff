import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import { Chip } from './chip';
import type { Shown } from './tone';

/** A state as it is shown: of a stay, its delivery, a trip, a passenger, a paper. */
@Component({
  selector: 'lt-state-chip',
  imports: [Chip, TranslocoPipe],
  template: `<lt-chip [tone]="state().tone" [icon]="state().icon">{{ state().words | transloco }}</lt-chip>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StateChip {
  readonly state = input.required<Shown>();
}
