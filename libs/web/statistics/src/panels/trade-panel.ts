import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type Sector, sectors } from '@luutru/domain';
import { Language } from '@luutru/web-ui';

import { queryFor } from '../figures/base-query';
import { type Figures, askFigures } from '../figures/figures';
import { FilterState } from '../filters/filter-state';
import type { FigureRow, Statistics } from '../model/indicators';
import { indicatorWords } from '../model/key-figures';
import { Panel } from '../panel/panel';
import { Bars } from './bars';

/** The trades beside each other, for those who see all of them. */
@Component({
  selector: 'lt-trade-panel',
  imports: [Bars, Panel, TranslocoPipe],
  template: `
    <lt-panel
      [heading]="'statistics.panels.trade' | transloco: { figure: (words() | transloco) }"
      [keyHeading]="'statistics.keys.trade' | transloco"
      [figures]="figures"
      [columns]="state.columns()"
      [nameOf]="nameOf"
      [query]="query()"
    >
      <lt-bars [rows]="shown()?.rows ?? []" [figure]="state.figure()" [nameOf]="nameOf" [step]="58" />
    </lt-panel>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TradePanel {
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);
  protected readonly state = inject(FilterState);
  protected readonly query = computed(() => queryFor(this.state, 'facilityKind'));
  protected readonly words = computed(() => indicatorWords(this.state.figure(), undefined));

  private readonly trades = sectors.map((sector) => ({
    sector,
    figures: askFigures(() => queryFor(this.state, 'facilityKind', { sector })),
  }));
  private readonly whole = askFigures(() => this.query());

  /** A row a trade: the sums of each. */
  protected readonly shown = computed<Statistics | undefined>(() => {
    const whole = this.whole.shown();
    const rows = this.trades.flatMap(({ sector, figures }): FigureRow[] => {
      const answer = figures.shown();
      return answer ? [{ ...answer.totals, key: sector }] : [];
    });
    return whole && rows.length === sectors.length ? { ...whole, rows } : undefined;
  });
  protected readonly figures: Figures = {
    shown: this.shown,
    loading: computed(() => this.trades.some(({ figures }) => figures.loading())),
    error: computed(() =>
      [...this.trades.map(({ figures }) => figures), this.whole].find((one) => one.error())?.error(),
    ),
    reload: () => this.state.refresh(),
  };

  protected readonly nameOf = ({ key }: FigureRow): string =>
    this.transloco.translate(`session.sectors.${key as Sector}`, {}, this.language.code());
}
