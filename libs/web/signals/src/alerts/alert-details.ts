import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { DayPipe } from '@luutru/web-ui';

/** Values that are words of the rules; others are numbers and days. */
const WORDS: readonly string[] = ['match', 'kind', 'when', 'differs', 'warnings'];
const DAYS: readonly string[] = ['expiresOn', 'lastHeardOn'];

/** Why an alert was raised, in a person's words. Ids lead elsewhere and are left out. */
@Component({
  selector: 'lt-alert-details',
  imports: [DayPipe, TranslocoPipe],
  template: `
    <dl>
      @for (one of rows(); track one.name) {
        <div>
          <dt>{{ 'signals.details.' + one.name | transloco }}</dt>
          <dd>
            @for (word of one.words; track word) {
              {{ 'signals.values.' + word | transloco }}{{ $last ? '' : ', ' }}
            } @empty {
              {{ one.day ? (one.value | ltDay) : one.value }}
            }
          </dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      gap: 4px;
    }
    dl > div {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 8px;
    }
    dt {
      color: var(--lt-ink-faint);
    }
    dt::after {
      content: ':';
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AlertDetails {
  readonly of = input.required<Readonly<Record<string, string>>>();
  protected readonly rows = computed(() =>
    Object.entries(this.of())
      .filter(([name]) => !name.endsWith('Id'))
      .map(([name, value]) => ({
        name,
        value,
        words: WORDS.includes(name) ? value.split(' ').filter(Boolean) : [],
        day: DAYS.includes(name),
      })),
  );
}
