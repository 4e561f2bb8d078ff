import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { StayResponse } from '@luutru/contracts';
import { DateTimePipe, Icon, Notice, ServerClock } from '@luutru/web-ui';

import { PathWords } from './path-words';

/** What the police ask to be mended (trả lại để sửa), until when, and the way to mend it. */
@Component({
  selector: 'lt-correction-banner',
  imports: [DateTimePipe, Icon, Notice, RouterLink, TranslocoPipe],
  template: `
    <lt-notice tone="bad">
      <h2>
        {{
          (overdue() ? 'stays.correction.overdue' : 'stays.correction.title')
            | transloco: { time: (correction().dueAt | ltDateTime) }
        }}
      </h2>
      <p>{{ 'stays.correction.reason' | transloco }}: {{ correction().reason }}</p>
      <p>
        {{ 'stays.correction.fields' | transloco }}: <strong>{{ fields() }}</strong>
      </p>
      <a actions class="button" [routerLink]="['/stays', stayId(), 'amend']">
        <lt-icon name="edit" />{{ 'stays.correction.mend' | transloco }}
      </a>
    </lt-notice>
  `,
  styles: `
    h2 {
      font-size: 1rem;
    }
    p {
      margin-top: 2px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CorrectionBanner {
  readonly correction = input.required<NonNullable<StayResponse['correction']>>();
  readonly stayId = input.required<string>();
  private readonly clock = inject(ServerClock);
  private readonly pathWords = inject(PathWords);
  protected readonly overdue = computed(
    () => this.clock.now().getTime() > Date.parse(this.correction().dueAt),
  );
  protected readonly fields = computed(() =>
    this.correction()
      .fields.map((path) => this.pathWords.name(path))
      .join(', '),
  );
}
