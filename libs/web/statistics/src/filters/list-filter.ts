import { ChangeDetectionStrategy, Component, inject, input, linkedSignal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import { PRESETS } from '../model/ranges';
import { CodeNames } from './code-names';
import { CustomRange } from './custom-range';
import { FilterState } from './filter-state';

/** What a list is of: days, a district where it has one, and what the content adds. */
@Component({
  selector: 'lt-list-filter',
  imports: [CustomRange, TranslocoPipe],
  template: `
    <div id="filters" role="group" [attr.aria-label]="'statistics.filters.label' | transloco">
      <p class="field">
        <label for="filter-range">{{ 'statistics.filters.range' | transloco }}</label>
        <select #range id="filter-range" (change)="chooseRange(range.value)">
          @for (preset of presets; track preset) {
            <option [value]="preset" [selected]="!byDays() && preset === state.filters().preset">
              {{ 'statistics.presets.' + preset | transloco }}
            </option>
          }
          <option value="custom" [selected]="byDays()">{{ 'statistics.presets.custom' | transloco }}</option>
        </select>
      </p>
      @if (byDays()) {
        <lt-custom-range
          [range]="state.range()"
          (chosen)="state.change({ preset: undefined, range: $event })"
        />
      }
      @if (withUnit()) {
        <p class="field">
          <label for="filter-unit">{{ 'statistics.filters.unit' | transloco }}</label>
          <select #unit id="filter-unit" (change)="state.change({ unitCode: unit.value || undefined })">
            <option value="" [selected]="!state.filters().unitCode">
              {{ 'statistics.filters.province' | transloco }}
            </option>
            @for (one of names.districts(); track one.code) {
              <option [value]="one.code" [selected]="one.code === state.filters().unitCode">
                {{ one.vi }}
              </option>
            }
          </select>
        </p>
      }
      <ng-content />
    </div>
  `,
  styleUrl: './filter-bar.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ListFilter {
  readonly withUnit = input(false);
  protected readonly state = inject(FilterState);
  protected readonly names = inject(CodeNames);
  protected readonly presets = PRESETS;
  protected readonly byDays = linkedSignal(() => this.state.filters().preset === undefined);

  protected chooseRange(value: string): void {
    const preset = PRESETS.find((one) => one === value);
    this.byDays.set(preset === undefined);
    if (preset) this.state.change({ preset });
  }
}
