import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import { queryFor } from '../figures/base-query';
import { askFigures } from '../figures/figures';
import { FilterState } from '../filters/filter-state';
import { Numbers } from '../model/numbers';

/** Women, men and who is written as neither, as shares of one bar; the words beside it say the same. */
@Component({
  selector: 'lt-sex-share',
  imports: [TranslocoPipe],
  template: `
    @if (parts().length > 0) {
      <div class="bar" aria-hidden="true">
        @for (part of parts(); track part.key) {
          <span [class]="part.key" [style.flex-grow]="part.value"></span>
        }
      </div>
      <ul class="small" [attr.aria-label]="'statistics.keys.sex' | transloco">
        @for (part of parts(); track part.key) {
          <li>
            <span [class]="'mark ' + part.key"></span>{{ 'ui.sexes.' + part.key | transloco }}
            <strong>{{ part.share }}</strong>
          </li>
        }
      </ul>
    }
  `,
  styles: `
    :host {
      display: block;
      margin-top: 12px;
    }
    .bar {
      display: flex;
      gap: 2px;
      height: 14px;
      overflow: hidden;
      border-radius: 7px;
    }
    .bar span {
      flex: 0 0 auto;
      flex-basis: 0;
    }
    .female {
      background: var(--lt-primary);
    }
    .male {
      background: repeating-linear-gradient(
        135deg,
        var(--lt-accent) 0 5px,
        color-mix(in srgb, var(--lt-accent) 55%, var(--lt-surface)) 5px 9px
      );
    }
    .unspecified {
      background: var(--lt-line-strong);
    }
    ul {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 18px;
      margin-top: 8px;
      color: var(--lt-ink-soft);
    }
    li {
      display: flex;
      align-items: center;
      gap: 6px;
    }
    .mark {
      width: 12px;
      height: 12px;
      border-radius: 3px;
    }
    strong {
      color: var(--lt-ink);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SexShare {
  private readonly state = inject(FilterState);
  private readonly numbers = inject(Numbers);
  private readonly figures = askFigures(() => queryFor(this.state, 'sex'));

  protected readonly parts = computed(() => {
    const figure = this.state.personFigure() === 'averageStay' ? 'arrivals' : this.state.personFigure();
    const rows = (this.figures.shown()?.rows ?? []).filter((row) => row[figure] !== 0);
    const sum = rows.reduce((total, row) => total + (row[figure] ?? 0), 0);
    return rows.map((row) => {
      const value = row[figure] ?? 0;
      const share =
        row[figure] === null || sum === 0
          ? this.numbers.figure(row, figure)
          : this.numbers.write(value / sum, 'share');
      return { key: row.key, value, share };
    });
  });
}
