import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { TripResponse } from '@luutru/contracts';
import { DateTimePipe } from '@luutru/web-ui';

/** What is known of a trip besides its passengers. */
@Component({
  selector: 'lt-trip-facts',
  imports: [DateTimePipe, TranslocoPipe],
  template: `
    @let one = trip();
    <dl>
      <div>
        <dt>{{ 'trips.facts.departure' | transloco }}</dt>
        <dd>{{ one.departedAt ?? one.departureAt | ltDateTime }}</dd>
      </div>
      <div>
        <dt>{{ 'trips.facts.arrival' | transloco }}</dt>
        <dd>{{ one.arrivedAt ?? one.expectedArrivalAt | ltDateTime }}</dd>
      </div>
      <div>
        <dt>{{ 'trips.new.service' | transloco }}</dt>
        <dd>{{ 'trips.service.' + one.service | transloco }}</dd>
      </div>
      <div>
        <dt>{{ 'trips.new.transportOrder' | transloco }}</dt>
        <dd>{{ one.transportOrder }}</dd>
      </div>
      <div>
        <dt>{{ 'trips.facts.crew' | transloco }}</dt>
        <dd>{{ crew() }}</dd>
      </div>
      @if (one.replacedPlates.length > 0) {
        <div>
          <dt>{{ 'trips.facts.replaced' | transloco }}</dt>
          <dd>{{ one.replacedPlates.join(', ') }}</dd>
        </div>
      }
      <div class="wide">
        <dt>{{ 'trips.facts.route' | transloco }}</dt>
        <dd>{{ points() }} · {{ one.route.distanceKm }} km</dd>
      </div>
      @if (one.cancelReason; as reason) {
        <div class="wide">
          <dt>{{ 'trips.ask.cancel.reason' | transloco }}</dt>
          <dd>{{ reason }}</dd>
        </div>
      }
    </dl>
  `,
  styles: `
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 150px), 1fr));
      gap: 12px 20px;
    }
    dt {
      color: var(--lt-ink-soft);
      font-size: 0.8125rem;
    }
    dd {
      font-weight: 600;
      overflow-wrap: anywhere;
    }
    .wide {
      grid-column: 1 / -1;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TripFacts {
  readonly trip = input.required<TripResponse>();
  protected readonly crew = computed(() =>
    this.trip()
      .drivers.map(({ fullName }) => fullName)
      .join(', '),
  );
  protected readonly points = computed(() => {
    const { route, stops } = this.trip();
    return [route.from, ...stops, route.to].join(' → ');
  });
}
