import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReportSummary } from '@luutru/contracts';
import { DateTimePipe, Icon, ServerClock } from '@luutru/web-ui';

import { timeLeft } from './time-left';

/** When a report is due, and how long that is; nothing once it is sent. */
@Component({
  selector: 'lt-report-deadline',
  imports: [DateTimePipe, Icon, TranslocoPipe],
  template: `
    @if (of().sentAt; as at) {
      <lt-icon name="check" /><span>{{ 'reports.sentAt' | transloco: { at: at | ltDateTime } }}</span>
    } @else {
      <lt-icon [name]="left().key === 'over' ? 'alert' : 'clock'" />
      <span>
        {{ 'reports.due' | transloco: { at: of().deadline | ltDateTime } }}
        <strong>{{
          'reports.left.' + left().key | transloco: { large: left().large, small: left().small }
        }}</strong>
      </span>
    }
  `,
  host: {
    '[class.near]': 'left().near && !of().sentAt',
    '[class.over]': 'left().key === "over" && !of().sentAt',
  },
  styles: `
    :host {
      display: inline-flex;
      align-items: start;
      gap: 7px;
      color: var(--lt-ink-soft);
    }
    lt-icon {
      margin-top: 3px;
    }
    :host(.near) {
      color: var(--lt-accent);
    }
    :host(.over) {
      color: var(--lt-bad);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportDeadline {
  private readonly clock = inject(ServerClock);
  readonly of = input.required<Pick<ReportSummary, 'deadline' | 'sentAt'>>();
  protected readonly left = computed(() => timeLeft(this.of().deadline, this.clock.now()));
}
