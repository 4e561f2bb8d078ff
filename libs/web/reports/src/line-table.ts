import { ChangeDetectionStrategy, Component, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReportLine } from '@luutru/contracts';

import type { FigureColumn } from './figure-columns';
import { Numbers } from './numbers';

/** A table of a report: a line a trade, district, kind, age group or nationality. */
@Component({
  selector: 'lt-line-table',
  imports: [TranslocoPipe],
  template: `
    <div class="scroll" tabindex="0" role="region" [attr.aria-label]="title()">
      <table class="rows">
        <caption>
          {{
            title()
          }}
        </caption>
        <thead>
          <tr>
            <th scope="col">{{ heading() }}</th>
            @for (column of columns(); track column.name) {
              <th scope="col" class="end" [class.wide]="column.wide">
                {{ 'reports.figures.' + column.name | transloco }}
              </th>
            }
          </tr>
        </thead>
        <tbody>
          @for (line of lines(); track line.key) {
            <tr>
              <th scope="row">{{ names()(line) }}</th>
              @for (column of columns(); track column.name) {
                <td class="end number" [class.wide]="column.wide">
                  {{ numbers.write(line[column.name], column.form) }}
                </td>
              }
            </tr>
          }
        </tbody>
        @if (total(); as line) {
          <tfoot>
            <tr>
              <th scope="row">{{ 'reports.total' | transloco }}</th>
              @for (column of columns(); track column.name) {
                <td class="end number" [class.wide]="column.wide">
                  {{ numbers.write(line[column.name], column.form) }}
                </td>
              }
            </tr>
          </tfoot>
        }
      </table>
    </div>
  `,
  styleUrl: './line-table.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LineTable {
  protected readonly numbers = inject(Numbers);
  readonly title = input.required<string>();
  readonly heading = input.required<string>();
  readonly lines = input.required<readonly ReportLine[]>();
  readonly total = input<ReportLine>();
  readonly columns = input.required<readonly FigureColumn[]>();
  /** What a line is called, in the language on screen. */
  readonly names = input.required<(line: ReportLine) => string>();
}
