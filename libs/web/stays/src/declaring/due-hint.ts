import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { dueAt, foreignDueAt, lateness, parseInstant, ruleSetAt } from '@luutru/domain';
import { Workplace } from '@luutru/web-session';
import { DateTimePipe, Icon, ServerClock } from '@luutru/web-ui';

import { DeclareDraft } from './declare-draft';

/** When the declaration on the form is due, and whether that has passed. */
@Component({
  selector: 'lt-due-hint',
  imports: [DateTimePipe, Icon, TranslocoPipe],
  template: `
    @if (due(); as due) {
      <p [class.late]="due.late">
        <lt-icon [name]="due.late ? 'alert' : 'clock'" />
        <span>
          {{ (due.late ? 'stays.due.late' : 'stays.due.on') | transloco: { time: (due.at | ltDateTime) } }}
          @if (due.foreignAt; as foreignAt) {
            <br />{{ 'stays.due.foreign' | transloco: { time: (foreignAt | ltDateTime) } }}
          }
        </span>
      </p>
    }
  `,
  styles: `
    p {
      display: flex;
      align-items: start;
      gap: 8px;
      color: var(--lt-ink-soft);
      font-size: 0.875rem;
    }
    lt-icon {
      margin-top: 2px;
    }
    .late {
      color: var(--lt-bad);
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DueHint {
  private readonly draft = inject(DeclareDraft);
  private readonly workplace = inject(Workplace);
  private readonly clock = inject(ServerClock);

  protected readonly due = computed(() => {
    const { arrivedAt, kind } = this.draft.body();
    const arrival = typeof arrivedAt === 'string' ? parseInstant(arrivedAt) : undefined;
    if (arrival === undefined || kind !== 'overnight') return undefined;
    const ruleSet = ruleSetAt(arrival);
    const due = dueAt(arrival, ruleSet);
    const remoteArea = this.workplace.facility()?.remoteArea ?? false;
    return {
      at: new Date(due),
      late: lateness(due, this.clock.now().getTime()).late,
      foreignAt: this.draft.foreign() ? new Date(foreignDueAt(arrival, { remoteArea }, ruleSet)) : undefined,
    };
  });
}
