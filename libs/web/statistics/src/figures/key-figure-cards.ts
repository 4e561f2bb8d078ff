import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, Loading, ProblemPanel } from '@luutru/web-ui';

import { FilterState } from '../filters/filter-state';
import { type Change, changeOf } from '../model/change';
import { type Indicators, formOf } from '../model/indicators';
import { KEY_FIGURES, type KeyFigure, indicatorWords } from '../model/key-figures';
import { MANY_DAYS, meansOfSeven } from '../model/smooth';
import { Numbers } from '../model/numbers';
import type { Figures } from './figures';
import { Sparkline } from './sparkline';

/** The six figures of a trade, each with its difference from the period and the year before, in words and by sign. */
@Component({
  selector: 'lt-key-figure-cards',
  imports: [Icon, Loading, ProblemPanel, Sparkline, TranslocoPipe],
  templateUrl: './key-figure-cards.html',
  styleUrl: './key-figure-cards.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class KeyFigureCards {
  readonly now = input.required<Figures>();
  readonly before = input.required<Figures>();
  readonly year = input.required<Figures>();

  protected readonly state = inject(FilterState);
  protected readonly numbers = inject(Numbers);

  protected readonly cards = computed(() => {
    const now = this.now().shown()?.totals;
    const sector = this.state.sector();
    if (!now) return [];
    return KEY_FIGURES[sector ?? 'all'].map((figure) => ({
      ...figure,
      words: this.wordsOf(figure),
      value: this.numbers.figure(now, figure.name),
      besideValue: figure.beside && this.numbers.figure(now, figure.beside),
      share: this.shareOf(now, figure),
      course: this.course(figure),
      changes: [
        { since: 'before', change: this.change(now, this.before().shown()?.totals, figure) },
        { since: 'year', change: this.change(now, this.year().shown()?.totals, figure) },
      ] as const,
    }));
  });
  protected readonly waiting = computed(() => !this.before().shown() || !this.year().shown());

  protected sign({ direction, amount, points }: Change): string {
    if (direction === 'same') return '=';
    const written = points ? this.numbers.write(amount * 100, 'points') : this.numbers.write(amount, 'share');
    return `${direction === 'up' ? '+' : '−'}${written}`;
  }

  /** The figure day by day, where it is known of every day. */
  private course({ name }: KeyFigure): readonly number[] | undefined {
    const rows = this.now().shown()?.rows ?? [];
    const values = rows.flatMap((row) => row[name] ?? []);
    return values.length === rows.length && values.length > 2
      ? rows.length > MANY_DAYS
        ? meansOfSeven(values).flatMap((mean) => mean ?? [])
        : values
      : undefined;
  }

  private wordsOf({ name, beside }: KeyFigure): string {
    if (beside) return 'statistics.origin';
    // What was in house at the end of a range that is over is not "now".
    if (name === 'inHouse' && !this.state.current()) return 'statistics.inHouseAtEnd';
    return indicatorWords(name, this.state.sector());
  }

  private shareOf(now: Indicators, { name, partOf }: KeyFigure): string | undefined {
    const [part, whole] = [now[name], partOf && now[partOf]];
    return typeof part === 'number' && whole ? this.numbers.write(part / whole, 'share') : undefined;
  }

  private change(now: Indicators, then: Indicators | undefined, { name }: KeyFigure): Change | undefined {
    return then && changeOf(now[name], then[name], formOf(name));
  }
}
