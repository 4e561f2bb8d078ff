import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DistrictFigures } from '@luutru/contracts';

/** Guests in house by district: a table whose last column is also a bar, so that the two are one. */
@Component({
  selector: 'lt-district-bars',
  imports: [TranslocoPipe],
  template: `
    <section class="card" aria-labelledby="district-title">
      <div class="card-head">
        <h2 id="district-title">{{ 'statistics.districts.title' | transloco }}</h2>
        <p class="legend small" aria-hidden="true">
          <span class="domestic"></span>{{ 'statistics.department.figures.domestic' | transloco }}
          <span class="international"></span>{{ 'statistics.department.figures.international' | transloco }}
        </p>
      </div>
      @if (districts().length > 0) {
        <div
          class="scroll"
          tabindex="0"
          role="group"
          [attr.aria-label]="'statistics.districts.title' | transloco"
        >
          <table class="rows" aria-labelledby="district-title">
            <thead>
              <tr>
                <th scope="col">{{ 'statistics.districts.name' | transloco }}</th>
                <th scope="col" class="end">{{ 'statistics.department.figures.arrivals' | transloco }}</th>
                <th scope="col" class="end">{{ 'statistics.department.figures.domestic' | transloco }}</th>
                <th scope="col" class="end">
                  {{ 'statistics.department.figures.international' | transloco }}
                </th>
                <th scope="col" class="end">{{ 'statistics.department.figures.inHouse' | transloco }}</th>
                <td class="bar-head" aria-hidden="true"></td>
              </tr>
            </thead>
            <tbody>
              @for (row of rows(); track row.code) {
                <tr>
                  <th scope="row">{{ row.name }}</th>
                  <td class="end">{{ row.arrivals }}</td>
                  <td class="end">{{ row.domestic }}</td>
                  <td class="end">{{ row.international }}</td>
                  <td class="end strong">{{ row.inHouse }}</td>
                  <td class="bar" aria-hidden="true">
                    <span class="domestic" [style.width.%]="row.domesticShare"></span>
                    <span class="international" [style.width.%]="row.internationalShare"></span>
                  </td>
                </tr>
              }
            </tbody>
          </table>
        </div>
      } @else {
        <p class="card-body lead">{{ 'statistics.districts.empty' | transloco }}</p>
      }
    </section>
  `,
  styleUrl: './district-bars.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DistrictBars {
  readonly districts = input.required<readonly DistrictFigures[]>();

  protected readonly rows = computed(() => {
    const most = Math.max(1, ...this.districts().map(({ inHouse }) => inHouse));
    return [...this.districts()]
      .sort((a, b) => b.inHouse - a.inHouse || a.name.localeCompare(b.name, 'vi'))
      .map((row) => ({
        ...row,
        domesticShare: (100 * row.domestic) / most,
        internationalShare: (100 * row.international) / most,
      }));
  });
}
