import { ChangeDetectionStrategy, Component, computed, effect, inject } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { MapLevel } from '@luutru/domain';
import { Language } from '@luutru/web-ui';

import { queryFor } from '../figures/base-query';
import { askFigures } from '../figures/figures';
import { CodeNames } from '../filters/code-names';
import { FilterState } from '../filters/filter-state';
import { AreaMap } from '../map/area-map';
import { type Outlines, OfficialMaps } from '../map/official-maps';
import { TileMap } from '../map/tile-map';
import type { FigureRow, FiguresQuery } from '../model/indicators';
import { indicatorWords } from '../model/key-figures';
import { OTHERS, orderRows } from '../model/order-rows';
import { Panel } from '../panel/panel';
import { Bars } from './bars';

/** A figure by district or commune: on the official map where there is one, on tiles, or as a list. */
@Component({
  selector: 'lt-unit-panel',
  imports: [AreaMap, Bars, Panel, TileMap, TranslocoPipe],
  providers: [OfficialMaps],
  template: `
    <lt-panel
      [heading]="'statistics.panels.' + level() | transloco: { figure: (words() | transloco) }"
      [keyHeading]="'statistics.keys.' + level() | transloco"
      [figures]="figures"
      [columns]="state.columns()"
      [nameOf]="nameOf"
      [rows]="order().all"
      [query]="query()"
    >
      @if (outlines(); as drawn) {
        <lt-area-map
          [name]="map()"
          [outlines]="drawn"
          [rows]="order().all"
          [figure]="state.figure()"
          [nameOf]="nameOf"
        />
      } @else if (level() === 'district') {
        <lt-tile-map
          [rows]="order().all"
          [figure]="state.figure()"
          (chosen)="state.change({ unitCode: $event })"
        />
      } @else {
        <lt-bars [rows]="order().drawn" [figure]="state.figure()" [nameOf]="nameOf" />
      }
    </lt-panel>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class UnitPanel {
  private readonly names = inject(CodeNames);
  private readonly maps = inject(OfficialMaps);
  private readonly language = inject(Language);
  private readonly transloco = inject(TranslocoService);
  protected readonly state = inject(FilterState);

  /** Districts were until June 2025; a chosen one is shown by its communes. */
  protected readonly level = computed<'district' | 'commune'>(() => {
    const { units, unitCode } = this.state.filters();
    return units === '2023' && !unitCode ? 'district' : 'commune';
  });
  protected readonly map = computed<MapLevel>(() => {
    if (this.level() === 'district') return 'district';
    return this.state.filters().units === '2025' ? 'commune2025' : 'commune2023';
  });
  protected readonly query = computed<FiguresQuery>(() => ({
    ...queryFor(this.state, 'unit'),
    level: this.level(),
  }));
  protected readonly figures = askFigures(() => this.query());
  protected readonly words = computed(() => indicatorWords(this.state.figure(), this.state.sector()));
  protected readonly order = computed(() =>
    orderRows(this.figures.shown()?.rows ?? [], 'unit', this.state.figure()),
  );
  /** The official map, cut to the communes of a chosen district. */
  protected readonly outlines = computed<Outlines | undefined>(() => {
    const all = this.maps.has(this.map()) ? this.maps.outlines() : undefined;
    if (!all || !this.state.filters().unitCode) return all;
    const codes = new Set(this.order().all.map(({ key }) => key));
    const features = all.features.filter(({ properties }) => codes.has(properties.code));
    return features.length > 0 ? { ...all, features } : undefined;
  });

  constructor() {
    effect(() => this.maps.want(this.map()));
  }

  protected readonly nameOf = ({ key, label }: FigureRow): string =>
    key === OTHERS
      ? this.transloco.translate('statistics.others', {}, this.language.code())
      : (label ?? this.names.unit(key, this.state.filters().units));
}
