import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';

import { Chart, type Drawing } from '../chart/chart';
import { drawAreas } from '../chart/draw-areas';
import { type FigureRow, type IndicatorName, formOf } from '../model/indicators';
import { Numbers } from '../model/numbers';
import { MapLegend } from './map-legend';
import type { Outlines } from './official-maps';
import { boundsOf } from './steps';
import { withoutTitle } from './titles';

/** The official outlines of units, shaded by a figure. */
@Component({
  selector: 'lt-area-map',
  imports: [Chart, MapLegend],
  template: `
    <div class="map" [ltChart]="drawing()" [ltChartMap]="{ name: name(), outlines: outlines() }"></div>
    <lt-map-legend [bounds]="bounds()" [figure]="figure()" />
  `,
  styles: `
    :host {
      display: flex;
      flex: 1;
      flex-direction: column;
      gap: 8px;
    }
    .map {
      flex: 1;
      min-height: 300px;
    }
    @media (width < 720px) {
      .map {
        min-height: 200px;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AreaMap {
  readonly rows = input.required<readonly FigureRow[]>();
  readonly figure = input.required<IndicatorName>();
  readonly nameOf = input.required<(row: FigureRow) => string>();
  readonly outlines = input.required<Outlines>();
  /** Under which echarts keeps the outlines. */
  readonly name = input.required<string>();

  private readonly numbers = inject(Numbers);
  protected readonly bounds = computed(() =>
    boundsOf(
      this.rows().flatMap((row) => row[this.figure()] ?? []),
      formOf(this.figure()) === 'count',
    ),
  );
  protected readonly drawing = computed<Drawing>(() => {
    const [figure, nameOf] = [this.figure(), this.nameOf()];
    const areas = this.rows().map((row) => ({
      code: row.key,
      name: nameOf(row),
      short: withoutTitle(nameOf(row)),
      value: row[figure] ?? null,
      written: this.numbers.figure(row, figure),
    }));
    return drawAreas(this.name(), areas, this.bounds());
  });
}
