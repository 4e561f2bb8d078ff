import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Dialogs, EmptyState, Icon, Loading, ProblemPanel } from '@luutru/web-ui';

import type { Figures } from '../figures/figures';
import { FilterState } from '../filters/filter-state';
import type { FigureRow, FiguresQuery, IndicatorName } from '../model/indicators';
import type { ExportAsked } from './export-dialog';
import { FiguresTable } from './figures-table';

let made = 0;

/**
 * A chart with its heading, its table and its export. The chart is the content; while it is seen, the table is there
 * for a screen reader.
 */
@Component({
  selector: 'lt-panel',
  imports: [EmptyState, FiguresTable, Icon, Loading, ProblemPanel, TranslocoPipe],
  templateUrl: './panel.html',
  styleUrl: './panel.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Panel {
  private readonly dialogs = inject(Dialogs);
  protected readonly state = inject(FilterState);

  readonly heading = input.required<string>();
  readonly keyHeading = input.required<string>();
  readonly figures = input.required<Figures>();
  readonly columns = input.required<readonly IndicatorName[]>();
  readonly nameOf = input.required<(row: FigureRow) => string>();
  /** The rows in the order of the table, where it is not the API's. */
  readonly rows = input<readonly FigureRow[]>();
  /** What an export asks for. */
  readonly query = input.required<FiguresQuery>();

  protected readonly id = `panel-${(made += 1)}`;
  protected readonly asTable = signal(false);
  protected readonly shownRows = computed(() => this.rows() ?? this.figures().shown()?.rows ?? []);
  protected readonly empty = computed(() => {
    const names = this.columns();
    return !this.shownRows().some((row) => names.some((name) => row[name] || row.suppressed?.includes(name)));
  });
  protected readonly withheld = computed(() =>
    this.shownRows().some((row) =>
      row.suppressed?.some((name) => this.columns().some((one) => one === name)),
    ),
  );

  protected export(): void {
    const asked: ExportAsked = { heading: this.heading(), query: this.query() };
    void this.dialogs.open(() => import('./export-dialog').then((m) => m.ExportDialog), asked);
  }
}
