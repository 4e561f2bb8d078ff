import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Language, formatDay } from '@luutru/web-ui';

import { Chart, type Drawing } from '../chart/chart';
import { drawDays } from '../chart/draw-days';
import { queryFor } from '../figures/base-query';
import type { Figures } from '../figures/figures';
import { FilterState } from '../filters/filter-state';
import { type FigureRow, formOf } from '../model/indicators';
import { indicatorWords } from '../model/key-figures';
import { lengthOf } from '../model/ranges';
import { MANY_DAYS, meansOfSeven } from '../model/smooth';
import { Numbers } from '../model/numbers';
import { Panel } from '../panel/panel';

/** The figure day by day, with the earlier period behind it. */
@Component({
  selector: 'lt-day-panel',
  imports: [Chart, Panel, TranslocoPipe],
  template: `
    <lt-panel
      [heading]="'statistics.panels.day' | transloco: { figure: (words() | transloco) }"
      [keyHeading]="'statistics.keys.day' | transloco"
      [figures]="now()"
      [columns]="state.columns()"
      [nameOf]="nameOf"
      [query]="query()"
    >
      <p class="legend small" aria-hidden="true">
        <span><i class="now"></i>{{ span(state.range()) }}</span>
        <span><i class="then"></i>{{ span(state.earlier()) }}</span>
        @if (many()) {
          <span>{{ 'statistics.meansOfSeven' | transloco }}</span>
        }
      </p>
      <div class="chart" [ltChart]="drawing()"></div>
    </lt-panel>
  `,
  styles: `
    .legend {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 2px 20px;
      color: var(--lt-ink-soft);
    }
    .legend span {
      display: inline-flex;
      align-items: center;
      gap: 8px;
      white-space: nowrap;
    }
    .legend i {
      width: 18px;
      border-top: 3px solid var(--lt-primary);
    }
    .legend .then {
      border-top: 2px dashed var(--lt-accent);
    }
    .chart {
      flex: 1;
      min-height: 250px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DayPanel {
  readonly now = input.required<Figures>();
  readonly earlier = input.required<Figures>();

  private readonly numbers = inject(Numbers);
  private readonly language = inject(Language);
  private readonly transloco = inject(TranslocoService);
  protected readonly state = inject(FilterState);
  protected readonly words = computed(() => indicatorWords(this.state.figure(), this.state.sector()));
  protected readonly query = computed(() => queryFor(this.state, 'day'));

  protected readonly many = computed(() => lengthOf(this.state.range()) > MANY_DAYS);

  protected readonly drawing = computed<Drawing>(() => {
    const figure = this.state.figure();
    const values = (rows: readonly FigureRow[]): (number | null)[] => {
      const all = rows.map((row) => row[figure] ?? null);
      return this.many() ? meansOfSeven(all) : all;
    };
    const rows = this.now().shown()?.rows ?? [];
    const then = this.earlier().shown()?.rows;
    const name = (key: string): string => this.transloco.translate(key, {}, this.language.code());
    return drawDays({
      days: rows.map(({ key }) => key),
      now: { name: name('statistics.thisPeriod'), values: values(rows) },
      ...(then && {
        earlier: {
          name: name(`statistics.since.${this.state.filters().compare}`),
          values: values(then).slice(0, rows.length),
        },
      }),
      write: (value) => this.numbers.write(value, formOf(figure)),
    });
  });

  protected readonly nameOf = ({ key }: FigureRow): string => formatDay(key);

  protected span({ from, to }: { from: string; to: string }): string {
    return `${formatDay(from)} – ${formatDay(to)}`;
  }
}
