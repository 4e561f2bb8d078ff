import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Chip } from '@luutru/web-ui';

import type { Shown } from './trip-words';

/** A state of a trip or of a passenger. */
@Component({
  selector: 'lt-shown-chip',
  imports: [Chip, TranslocoPipe],
  template: `<lt-chip [tone]="shown().tone" [icon]="shown().icon">{{ shown().words | transloco }}</lt-chip>`,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ShownChip {
  readonly shown = input.required<Shown>();
}
