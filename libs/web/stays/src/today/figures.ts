import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { TodayResponse } from '@luutru/contracts';
import { Icon, type IconName, type Tone } from '@luutru/web-ui';

interface Figure {
  readonly key: string;
  readonly value: number;
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
            <span class="value">{{ figure.value }}</span>
          </a>
        </li>
      }
    </ul>
  `,
  styleUrl: './figures.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Figures {
  readonly today = input.required<TodayResponse>();

  protected readonly figures = computed<readonly Figure[]>(() => {
    const { date, arrived, inHouse, dueToLeave, late, syncPending, syncParked } = this.today();
    const arrivals = { from: date, to: date };
    const present = { status: 'present' };
    return [
      { key: 'arrived', value: arrived, icon: 'arrive', tone: 'neutral', filter: arrivals },
      { key: 'inHouse', value: inHouse, icon: 'bed', tone: 'neutral', filter: present },
      { key: 'dueToLeave', value: dueToLeave, icon: 'leave', tone: 'neutral', filter: present },
      { key: 'late', value: late, icon: 'alert', tone: late > 0 ? 'bad' : 'neutral', filter: arrivals },
      {
        key: 'syncPending',
        value: syncPending,
        icon: 'wait',
        tone: syncPending > 0 ? 'wait' : 'neutral',
        filter: {},
      },
      {
        key: 'syncParked',
        value: syncParked,
        icon: 'pause',
        tone: syncParked > 0 ? 'bad' : 'neutral',
        filter: {},
      },
    ];
  });
}
