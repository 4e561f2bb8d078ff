import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import { Skeleton } from './skeleton';

/** A skeleton that also says, to a screen reader, that something is on its way. */
@Component({
  selector: 'lt-loading',
  imports: [Skeleton, TranslocoPipe],
  template: `<p class="visually-hidden" role="status">{{ 'ui.loading' | transloco }}</p>
    <lt-skeleton [rows]="rows()" [height]="height()" />`,
  styles: `
    :host {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Loading {
  readonly rows = input(3);
  readonly height = input(44);
}
