import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import { CodeNames } from '../filters/code-names';
import { type FigureRow, type IndicatorName, formOf } from '../model/indicators';
import { Numbers } from '../model/numbers';
import { MapLegend } from './map-legend';
import { boundsOf, shadeOf } from './steps';
import { linesOf } from './titles';
import { MAP_HEIGHT, MAP_WIDTH, OUTLINE, TILES, centreOf } from './tiles';

/**
 * The districts as tiles, shaded by a figure: no free outline of them is to be had. A tile leads to its district; the
 * figure stands on it, so that colour says nothing alone.
 */
@Component({
  selector: 'lt-tile-map',
  imports: [MapLegend, TranslocoPipe],
  templateUrl: './tile-map.html',
  styleUrl: './tile-map.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TileMap {
  readonly rows = input.required<readonly FigureRow[]>();
  readonly figure = input.required<IndicatorName>();
  readonly chosen = output<string>();

  private readonly numbers = inject(Numbers);
  private readonly names = inject(CodeNames);
  protected readonly viewBox = `0 0 ${MAP_WIDTH.toFixed(0)} ${MAP_HEIGHT}`;
  protected readonly outline = OUTLINE;

  protected readonly bounds = computed(() => {
    const values = this.rows().flatMap((row) => row[this.figure()] ?? []);
    return boundsOf(values, formOf(this.figure()) === 'count');
  });
  protected readonly tiles = computed(() => {
    const [figure, bounds] = [this.figure(), this.bounds()];
    return TILES.map((tile) => {
      const row = this.rows().find(({ key }) => key === tile.code) ?? { key: tile.code, [figure]: 0 };
      const { x, y } = centreOf(tile);
      const name = row.label ?? this.names.unit(tile.code);
      const value = row[figure];
      return {
        code: tile.code,
        name,
        lines: linesOf(name),
        written: this.numbers.figure(row, figure),
        shade: typeof value === 'number' && value > 0 ? shadeOf(value, bounds) : 'none',
        at: `translate(${x.toFixed(1)} ${y.toFixed(1)})`,
      };
    });
  });

  protected choose(event: Event, code: string): void {
    event.preventDefault();
    this.chosen.emit(code);
  }
}
