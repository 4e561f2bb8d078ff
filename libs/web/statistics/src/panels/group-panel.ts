import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Countries, Language } from '@luutru/web-ui';

import { queryFor } from '../figures/base-query';
import { askFigures } from '../figures/figures';
import { CodeNames } from '../filters/code-names';
import { FilterState } from '../filters/filter-state';
import type { FigureRow, IndicatorName } from '../model/indicators';
import { PERSON_COLUMNS, indicatorWords } from '../model/key-figures';
import { OTHERS, orderRows } from '../model/order-rows';
import { Panel } from '../panel/panel';
import { Bars } from './bars';

/** Groupings that are a list of bars; the words of each say by what. */
export type ListGrouping = 'facilityKind' | 'nationality' | 'reason';

/** A figure by nationality, reason or kind of facility. */
@Component({
  selector: 'lt-group-panel',
  imports: [Bars, Panel, TranslocoPipe],
  template: `
    <lt-panel
      [heading]="'statistics.panels.' + by() | transloco: { figure: (words() | transloco) }"
      [keyHeading]="'statistics.keys.' + by() | transloco"
      [figures]="figures"
      [columns]="columns()"
      [nameOf]="nameOf"
      [rows]="order().all"
      [query]="query()"
    >
      <lt-bars [rows]="order().drawn" [figure]="figure()" [nameOf]="nameOf" />
    </lt-panel>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GroupPanel {
  readonly by = input.required<ListGrouping>();

  private readonly state = inject(FilterState);
  private readonly names = inject(CodeNames);
  private readonly countries = inject(Countries);
  private readonly language = inject(Language);
  private readonly transloco = inject(TranslocoService);

  protected readonly query = computed(() => queryFor(this.state, this.by()));
  protected readonly figures = askFigures(() => this.query());
  protected readonly columns = computed(() =>
    this.by() === 'facilityKind' ? this.state.columns() : PERSON_COLUMNS,
  );
  protected readonly figure = computed<IndicatorName>(() =>
    this.by() === 'facilityKind' ? this.state.figure() : this.state.personFigure(),
  );
  protected readonly words = computed(() => indicatorWords(this.figure(), this.state.sector()));
  protected readonly order = computed(() =>
    orderRows(this.figures.shown()?.rows ?? [], this.by(), this.figure()),
  );

  constructor() {
    void this.countries.load();
  }

  protected readonly nameOf = ({ key }: FigureRow): string => {
    if (key === OTHERS || key === 'unknown') return this.say(`statistics.${key}`);
    if (this.by() === 'nationality') return this.countries.nameOf(key);
    if (this.by() === 'facilityKind') return this.names.kind(key);
    return this.say(`ui.reasons.${key}`);
  };

  private say(key: string): string {
    return this.transloco.translate(key, {}, this.language.code());
  }
}
