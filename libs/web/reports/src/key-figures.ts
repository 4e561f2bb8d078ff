import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReportFigures } from '@luutru/contracts';

import { GUESTS } from './figure-columns';
import { changeOf, Numbers } from './numbers';

const COMPARED = ['before', 'yearBefore'] as const;

/** What counts most, each beside the period before and the year before. */
@Component({
  selector: 'lt-report-key-figures',
  imports: [TranslocoPipe],
  templateUrl: './key-figures.html',
  styleUrl: './key-figures.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportKeyFigures {
  protected readonly numbers = inject(Numbers);
  readonly of = input.required<ReportFigures>();

  protected readonly cards = computed(() => {
    const { totals, punctuality } = this.of();
    return [
      ...GUESTS.map(({ name, form }) => ({
        name,
        words: this.numbers.write(totals[name], form),
        changes: COMPARED.flatMap((what) => {
          const change = changeOf(totals[name], this.of()[what][name]);
          return change === undefined ? [] : [{ what, up: change >= 0, words: this.signed(change) }];
        }),
      })),
      { name: 'occupancy', words: this.numbers.write(totals.occupancy, 'share'), changes: [] },
      { name: 'onTimeRate', words: this.numbers.write(punctuality.onTimeRate, 'share'), changes: [] },
    ];
  });

  /** With its sign, for whoever does not see the arrow. */
  private signed(change: number): string {
    return `${change < 0 ? '−' : '+'}${this.numbers.write(Math.abs(change), 'share')}`;
  }
}
