import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import { type IndicatorName, formOf } from '../model/indicators';
import { Numbers } from '../model/numbers';
import { SHADES } from './steps';

/** What the shades of a map mean, from the lightest to the fullest. */
@Component({
  selector: 'lt-map-legend',
  imports: [TranslocoPipe],
  template: `
    @if (bounds().length > 0) {
      <ol class="small" [attr.aria-label]="'statistics.map.legend' | transloco">
        @for (shade of shades(); track shade.at) {
          <li><span [class]="'shade-' + shade.at" aria-hidden="true"></span>{{ shade.words }}</li>
        }
      </ol>
    }
  `,
  styles: `
    ol {
      display: flex;
      flex-wrap: wrap;
      justify-content: center;
      gap: 4px 14px;
      color: var(--lt-ink-soft);
    }
    li {
      display: flex;
      align-items: center;
      gap: 6px;
      white-space: nowrap;
    }
    span {
      width: 18px;
      height: 12px;
      border: 1px solid var(--lt-line);
      border-radius: 3px;
    }
    .shade-0 {
      background: color-mix(in srgb, var(--lt-primary) 10%, var(--lt-surface));
    }
    .shade-1 {
      background: color-mix(in srgb, var(--lt-primary) 26%, var(--lt-surface));
    }
    .shade-2 {
      background: color-mix(in srgb, var(--lt-primary) 45%, var(--lt-surface));
    }
    .shade-3 {
      background: color-mix(in srgb, var(--lt-primary) 80%, var(--lt-surface));
    }
    .shade-4 {
      background: var(--lt-primary);
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MapLegend {
  readonly bounds = input.required<readonly number[]>();
  readonly figure = input.required<IndicatorName>();

  private readonly numbers = inject(Numbers);
  protected readonly shades = computed(() => {
    const bounds = this.bounds();
    const write = (value = 0): string => this.numbers.write(value, formOf(this.figure()));
    return Array.from({ length: bounds.length + 1 }, (_, at) => ({
      at: Math.round((at / bounds.length) * (SHADES - 1)),
      words: at === bounds.length ? `> ${write(bounds[at - 1])}` : `≤ ${write(bounds[at])}`,
    }));
  });
}
