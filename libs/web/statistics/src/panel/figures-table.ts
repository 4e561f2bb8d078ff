import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { Sector } from '@luutru/domain';

import type { FigureRow, IndicatorName, Indicators } from '../model/indicators';
import { indicatorWords } from '../model/key-figures';
import { Numbers } from '../model/numbers';

/** Figures as a table: what a screen reader gets, and anybody who wants the numbers themselves. */
@Component({
  selector: 'lt-figures-table',
  imports: [TranslocoPipe],
  template: `
    <table class="rows">
      <caption class="visually-hidden">
        {{
          caption()
        }}
      </caption>
      <thead>
        <tr>
          <th scope="col">{{ keyHeading() }}</th>
          @for (column of columns(); track column) {
            <th scope="col" class="end">{{ words(column, sector()) | transloco }}</th>
          }
        </tr>
      </thead>
      <tbody>
        @for (row of rows(); track row.key) {
          <tr>
            <th scope="row">{{ nameOf()(row) }}</th>
            @for (column of columns(); track column) {
              <td class="end number">{{ numbers.figure(row, column) }}</td>
            }
          </tr>
        }
      </tbody>
      @if (totals(); as sums) {
        <tfoot>
          <tr>
            <th scope="row">{{ 'statistics.total' | transloco }}</th>
            @for (column of columns(); track column) {
              <td class="end number">{{ numbers.figure(sums, column) }}</td>
            }
          </tr>
        </tfoot>
      }
    </table>
  `,
  styles: `
    tbody th,
    tfoot th {
      background: transparent;
      border-top: 1px solid var(--lt-line);
      color: var(--lt-ink);
      font-weight: 400;
    }
    thead th {
      position: sticky;
      z-index: 1;
      top: 0;
    }
    thead th.end {
      text-align: end;
    }
    tfoot th,
    tfoot td {
      position: sticky;
      bottom: 0;
      background: var(--lt-well);
      font-weight: 600;
    }
    th,
    td {
      padding-block: 7px;
      font-size: 0.875rem;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FiguresTable {
  readonly caption = input.required<string>();
  readonly keyHeading = input.required<string>();
  readonly rows = input.required<readonly FigureRow[]>();
  readonly columns = input.required<readonly IndicatorName[]>();
  readonly nameOf = input.required<(row: FigureRow) => string>();
  readonly totals = input<Indicators>();
  readonly sector = input<Sector>();
  protected readonly numbers = inject(Numbers);
  protected readonly words = indicatorWords;
}
