import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';

import { TranslocoPipe } from '@jsverse/transloco';
import { DateTimePipe } from '@luutru/web-ui';

import { queryFor } from '../figures/base-query';
import { type Figures, askFigures } from '../figures/figures';
import { KeyFigureCards } from '../figures/key-figure-cards';
import { FilterState } from '../filters/filter-state';
import { AgePanel } from '../panels/age-panel';
import { DayPanel } from '../panels/day-panel';
import { GroupPanel } from '../panels/group-panel';
import { TradePanel } from '../panels/trade-panel';
import { UnitPanel } from '../panels/unit-panel';

/** Figures first, then charts, then the map, of whatever the page's filters choose. */
@Component({
  selector: 'lt-dashboard',
  imports: [
    AgePanel,
    DateTimePipe,
    DayPanel,
    GroupPanel,
    KeyFigureCards,
    TradePanel,
    TranslocoPipe,
    UnitPanel,
  ],
  template: `
    <lt-key-figure-cards [now]="now" [before]="before" [year]="year" />
    <div class="panels">
      <!-- All coach firms are of one kind. -->
      <lt-day-panel
        [class]="state.sector() === 'transport' ? 'whole' : 'wide'"
        [now]="now"
        [earlier]="earlier()"
      />
      @if (!state.sector()) {
        <lt-trade-panel />
      } @else if (state.sector() !== 'transport') {
        <lt-group-panel by="facilityKind" />
      }
      <lt-unit-panel class="half" />
      <lt-age-panel class="half" />
      <lt-group-panel class="half" by="nationality" />
      <lt-group-panel class="half" by="reason" />
    </div>
    @if (now.shown(); as shown) {
      <p class="as-of small faint">
        {{ 'statistics.asOf' | transloco: { at: (shown.asOf | ltDateTime) } }}
      </p>
    }
  `,
  styleUrl: './dashboard.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Dashboard {
  protected readonly state = inject(FilterState);
  // The same answer gives the key figures by its sums and the line by its rows.
  protected readonly now = askFigures(() => queryFor(this.state, 'day'));
  protected readonly before = askFigures(() => queryFor(this.state, 'day', { range: this.state.before() }));
  protected readonly year = askFigures(() => queryFor(this.state, 'day', { range: this.state.yearBefore() }));
  protected readonly earlier = computed<Figures>(() =>
    this.state.filters().compare === 'year' ? this.year : this.before,
  );
}
