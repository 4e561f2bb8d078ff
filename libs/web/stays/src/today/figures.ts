import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { TodayResponse } from '@luutru/contracts';
import { Icon, type IconName, type Tone } from '@luutru/web-ui';

interface Figure {
  readonly key: string;
  /** Undefined until it is known. */
  readonly value: number | undefined;
  readonly icon: IconName;
  readonly tone: Tone;
  readonly filter: Readonly<Record<string, string>>;
}

/** The day in six numbers; each leads to the stays that it counts. */
@Component({
  selector: 'lt-figures',
  imports: [Icon, RouterLink, TranslocoPipe],
  template: `
    <ul [attr.aria-label]="'stays.today.figures.label' | transloco">
      @for (figure of figures(); track figure.key) {
        <li>
          <a routerLink="/stays" [queryParams]="figure.filter" [class]="figure.tone">
            <span class="label">
              <lt-icon [name]="figure.icon" />{{ 'stays.today.figures.' + figure.key | transloco }}
            </span>
            <span class="value">{{ figure.value ?? '–' }}</span>
          </a>
        </li>
      }
    </ul>
  `,
  styleUrl: './figures.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Figures {
  /** Absent while it is on its way: the places are there before the numbers. */
  readonly today = input<TodayResponse>();

  protected readonly figures = computed<readonly Figure[]>(() => {
    const today = this.today();
    const arrivals: Figure['filter'] = today ? { from: today.date, to: today.date } : {};
    const present = { status: 'present' };
    const alarming = (value: number | undefined, tone: Tone): Tone => (value ? tone : 'neutral');
    const { late, syncPending, syncParked } = today ?? {};
    return [
      { key: 'arrived', value: today?.arrived, icon: 'arrive', tone: 'neutral', filter: arrivals },
      { key: 'inHouse', value: today?.inHouse, icon: 'bed', tone: 'neutral', filter: present },
      { key: 'dueToLeave', value: today?.dueToLeave, icon: 'leave', tone: 'neutral', filter: present },
      { key: 'late', value: late, icon: 'alert', tone: alarming(late, 'bad'), filter: arrivals },
      {
        key: 'syncPending',
        value: syncPending,
        icon: 'wait',
        tone: alarming(syncPending, 'wait'),
        filter: {},
      },
      { key: 'syncParked', value: syncParked, icon: 'pause', tone: alarming(syncParked, 'bad'), filter: {} },
    ];
  });
}
