import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Language } from '@luutru/web-ui';

import { Chart, type Drawing } from '../chart/chart';
import { drawPyramid } from '../chart/draw-pyramid';
import { queryFor } from '../figures/base-query';
import { askFigures } from '../figures/figures';
import { FilterState } from '../filters/filter-state';
import { byAge, partsOf, pyramidOf, sideOf } from '../model/ages';
import type { FigureRow } from '../model/indicators';
import { PERSON_COLUMNS, indicatorWords } from '../model/key-figures';
import { Numbers } from '../model/numbers';
import { Panel } from '../panel/panel';
import { SexShare } from './sex-share';

/** Guests by age and sex, as a pyramid, and the share of each sex below. */
@Component({
  selector: 'lt-age-panel',
  imports: [Chart, Panel, SexShare, TranslocoPipe],
  template: `
    <lt-panel
      [heading]="'statistics.panels.age' | transloco: { figure: (words() | transloco) }"
      [keyHeading]="'statistics.keys.age' | transloco"
      [figures]="figures"
      [columns]="columns"
      [nameOf]="nameOf"
      [rows]="rows()"
      [query]="query()"
    >
      <p class="sides small" aria-hidden="true">
        <span>{{ 'ui.sexes.male' | transloco }}</span>
        <span>{{ 'statistics.keys.ageGroup' | transloco }}</span>
        <span>{{ 'ui.sexes.female' | transloco }}</span>
      </p>
      <div class="chart" [ltChart]="drawing()"></div>
      <lt-sex-share />
    </lt-panel>
  `,
  styles: `
    .sides {
      display: grid;
      grid-template-columns: 1fr 76px 1fr;
      margin-bottom: 4px;
      color: var(--lt-ink-soft);
      font-weight: 600;
      text-align: center;
    }
    .chart {
      flex: 1;
      min-height: 240px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AgePanel {
  private readonly state = inject(FilterState);
  private readonly numbers = inject(Numbers);
  private readonly language = inject(Language);
  private readonly transloco = inject(TranslocoService);

  protected readonly columns = PERSON_COLUMNS;
  protected readonly query = computed(() => queryFor(this.state, 'ageGroupSex'));
  protected readonly figures = askFigures(() => this.query());
  protected readonly words = computed(() => indicatorWords(this.state.personFigure(), this.state.sector()));
  protected readonly rows = computed(() => byAge(this.figures.shown()?.rows ?? []));

  protected readonly drawing = computed<Drawing>(() => {
    const figure = this.state.personFigure();
    const side = (row: FigureRow | undefined) => ({
      value: sideOf(row, figure),
      written: row ? this.numbers.figure(row, figure) : this.numbers.write(0),
    });
    return drawPyramid(
      pyramidOf(this.rows()).map(({ age, male, female }) => ({
        age: this.ageWords(age),
        male: side(male),
        female: side(female),
      })),
    );
  });

  protected readonly nameOf = ({ key }: FigureRow): string => {
    const { age, sex } = partsOf(key);
    return `${this.ageWords(age)}, ${this.say(`ui.sexes.${sex}`)}`;
  };

  /** `25-34` as `25–34`, `65+` as `65 and older`. */
  private ageWords(age: string): string {
    if (age === 'unknown') return this.say('statistics.unknown');
    return age.endsWith('+')
      ? `${age.slice(0, -1)} ${this.say('statistics.andOlder')}`
      : age.replace('-', '–');
  }

  private say(key: string): string {
    return this.transloco.translate(key, {}, this.language.code());
  }
}
