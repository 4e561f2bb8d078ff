import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Notice } from './notice';
import type { Problem } from './problem';

/** Why the server did not do what was asked; what was typed is still there. */
@Component({
  selector: 'lt-problem-notice',
  imports: [Notice, TranslocoPipe],
  template: `
    <div class="live" aria-live="assertive">
      @if (of(); as found) {
        <lt-notice tone="bad">
          @if (found.status === 412) {
            {{ 'ui.changed' | transloco }}
          } @else {
            {{ found.detail || ('ui.problem.' + found.kind + '.detail' | transloco) }}
          }
        </lt-notice>
      }
    </div>
  `,
  styles: `
    :host {
      display: contents;
    }
    lt-notice {
      margin-bottom: var(--lt-notice-gap, 0);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProblemNotice {
  readonly of = input<Problem>();
}
