import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@luutru/web-ui';

import { OpenTrip } from './open-trip';

/** The head count against the list, always in sight. */
@Component({
  selector: 'lt-trip-counts',
  imports: [Icon, TranslocoPipe],
  template: `
    <dl>
      @for (figure of figures(); track figure.key) {
        <div>
          <dt>{{ 'trips.counts.' + figure.key | transloco }}</dt>
          <dd>{{ figure.value }}</dd>
        </div>
      }
    </dl>
    @if (difference(); as difference) {
      <p>
        <lt-icon name="alert" />{{
          (difference > 0 ? 'trips.counts.more' : 'trips.counts.fewer') | transloco: { count: magnitude() }
        }}
      </p>
    }
  `,
  styleUrl: './trip-counts.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TripCounts {
  private readonly open = inject(OpenTrip);

  protected readonly difference = computed(() => this.open.trip()?.counts.difference ?? 0);
  protected readonly magnitude = computed(() => Math.abs(this.difference()));
  protected readonly figures = computed(() => {
    const trip = this.open.trip();
    if (!trip) return [];
    const { counts, passengers, seats, beds, status } = trip;
    const figure = (key: string, value: number | string) => ({ key, value });
    const aboard = status === 'arrived' ? counts.aboard : this.open.aboard();
    return [
      // Who never came is on the list on paper alone.
      figure('listed', passengers.filter(({ status: standing }) => standing !== 'noShow').length),
      figure('aboard', aboard),
      ...(status === 'boarding' ? [figure('capacity', seats + beds)] : []),
      ...(counts.headcountAtDeparture === null
        ? []
        : [figure('headcountAtDeparture', counts.headcountAtDeparture)]),
      ...(counts.headcountAtArrival === null
        ? []
        : [figure('headcountAtArrival', counts.headcountAtArrival)]),
    ];
  });
}
