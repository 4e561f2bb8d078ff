import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { TripSummary } from '@luutru/contracts';
import { DateTimePipe, StateChip } from '@luutru/web-ui';

import { statusShown } from '../trip-words';

/** One trip in a list: when, which coach, where to, and how full. */
@Component({
  selector: 'lt-trip-card',
  imports: [DateTimePipe, RouterLink, StateChip, TranslocoPipe],
  template: `
    @let one = trip();
    <p class="when">
      <span class="number">{{ one.departedAt ?? one.departureAt | ltDateTime }}</span>
      <lt-state-chip [state]="statusShown(one)" />
    </p>
    <p class="what">
      <a [routerLink]="['/trips', one.id]">{{ one.route.from }} → {{ one.route.to }}</a>
      <span class="number">{{ one.plateShown }} · {{ 'trips.service.' + one.service | transloco }}</span>
    </p>
    <p class="how number">
      {{
        'trips.list.counts'
          | transloco
            : { listed: one.counts.listed, aboard: one.counts.aboard, capacity: one.seats + one.beds }
      }}
    </p>
  `,
  styleUrl: './trip-card.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TripCard {
  readonly trip = input.required<TripSummary>();
  protected readonly statusShown = statusShown;
}
