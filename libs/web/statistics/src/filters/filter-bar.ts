import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { sectors } from '@luutru/domain';
import { Icon, Viewport, formatDay } from '@luutru/web-ui';

import { COMPARISONS } from '../model/filters';
import { indicatorWords } from '../model/key-figures';
import { PRESETS } from '../model/ranges';
import { CodeNames } from './code-names';
import { CustomRange } from './custom-range';
import { FilterState } from './filter-state';

/** What the figures below are of; on a phone one line that opens. */
@Component({
  selector: 'lt-filter-bar',
  imports: [CustomRange, Icon, TranslocoPipe],
  templateUrl: './filter-bar.html',
  styleUrl: './filter-bar.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FilterBar {
  protected readonly state = inject(FilterState);
  protected readonly names = inject(CodeNames);
  protected readonly viewport = inject(Viewport);
  protected readonly presets = PRESETS;
  protected readonly sectors = sectors;
  protected readonly comparisons = COMPARISONS;
  protected readonly words = indicatorWords;
  protected readonly opened = signal(false);
  protected readonly shown = computed(() => this.opened() || !this.viewport.narrow());
  /** The fields of the days are there when the range was chosen by days, or is about to be. */
  protected readonly byDays = linkedSignal(() => this.state.filters().preset === undefined);
  protected readonly span = computed(() => {
    const { from, to } = this.state.range();
    return `${formatDay(from)} – ${formatDay(to)}`;
  });

  protected chooseRange(value: string): void {
    const preset = PRESETS.find((one) => one === value);
    this.byDays.set(preset === undefined);
    if (preset) this.state.change({ preset });
  }

  protected chooseSector(value: string): void {
    this.state.change({ sector: sectors.find((one) => one === value), figure: undefined });
  }

  protected chooseFigure(value: string): void {
    const [first] = this.state.columns();
    const figure = this.state.columns().find((one) => one === value);
    this.state.change({ figure: figure === first ? undefined : figure });
  }

  protected chooseUnits(value: string): void {
    const units = value === '2025' ? '2025' : '2023';
    this.state.change({ units, ...(units === '2025' && { unitCode: undefined }) });
  }

  protected chooseComparison(value: string): void {
    this.state.change({ compare: COMPARISONS.find((one) => one === value) ?? 'before' });
  }
}
