import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';

import { Chart, type Drawing } from '../chart/chart';
import { drawBars } from '../chart/draw-bars';
import type { FigureRow, IndicatorName } from '../model/indicators';
import { Numbers } from '../model/numbers';

/** A figure of each row as lying bars, a line each. */
@Component({
  selector: 'lt-bars',
  imports: [Chart],
  template: `<div [ltChart]="drawing()" [style.height.px]="height()"></div>`,
  styles: `
    :host {
      display: flex;
      flex: 1;
      flex-direction: column;
      justify-content: center;
      min-width: 0;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Bars {
  readonly rows = input.required<readonly FigureRow[]>();
  readonly figure = input.required<IndicatorName>();
  readonly nameOf = input.required<(row: FigureRow) => string>();
  /** Height of one bar with its air, CSS pixels. */
  readonly step = input(30);

  private readonly numbers = inject(Numbers);
  protected readonly height = computed(() => Math.max(90, this.rows().length * this.step() + 8));
  protected readonly drawing = computed<Drawing>(() => {
    const [figure, nameOf] = [this.figure(), this.nameOf()];
    return drawBars(
      this.rows().map((row) => ({
        name: nameOf(row),
        value: row[figure] ?? null,
        written: this.numbers.figure(row, figure),
      })),
    );
  });
}
