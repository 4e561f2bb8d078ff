import { ChangeDetectionStrategy, Component, computed, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import { Icon } from './icon';
import { Notice } from './notice';
import { problemOf } from './problem';

/** A failed load where its result would stand: what happened, and a way to try again. */
@Component({
  selector: 'lt-problem-panel',
  imports: [Icon, Notice, TranslocoPipe],
  template: `
    <lt-notice tone="bad" role="alert" [icon]="problem().kind === 'unreachable' ? 'offline' : 'alert'">
      <strong>{{ 'ui.problem.' + problem().kind + '.title' | transloco }}</strong>
      <p>{{ problem().detail || ('ui.problem.' + problem().kind + '.detail' | transloco) }}</p>
      <button actions type="button" class="button compact" (click)="retry.emit()">
        <lt-icon name="refresh" />{{ 'ui.retry' | transloco }}
      </button>
    </lt-notice>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ProblemPanel {
  readonly error = input.required<unknown>();
  readonly retry = output();
  protected readonly problem = computed(() => problemOf(this.error()));
}
