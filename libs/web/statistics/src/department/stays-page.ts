import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { toSignal } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { stayStatuses } from '@luutru/domain';
import { Notice } from '@luutru/web-ui';

import { FilterState } from '../filters/filter-state';
import { ListFilter } from '../filters/list-filter';
import { MaskedStays } from './masked-stays';

/** The stays of the department's trade, masked, by arrival, district and state; each view is logged. */
@Component({
  selector: 'lt-stays-page',
  imports: [ListFilter, MaskedStays, Notice, TranslocoPipe],
  providers: [FilterState],
  template: `
    <div class="page">
      <div class="head">
        <h1>{{ 'statistics.rows.title' | transloco }}</h1>
      </div>
      <lt-list-filter [withUnit]="true">
        <p class="field">
          <label for="filter-status">{{ 'statistics.rows.status' | transloco }}</label>
          <select #chosen id="filter-status" (change)="choose(chosen.value)">
            <option value="" [selected]="!status()">{{ 'statistics.filters.any' | transloco }}</option>
            @for (one of statuses; track one) {
              <option [value]="one" [selected]="one === status()">
                {{ 'ui.status.' + one | transloco }}
              </option>
            }
          </select>
        </p>
      </lt-list-filter>
      <lt-masked-stays [of]="of()" />
      <lt-notice icon="eye">{{ 'statistics.rows.logged' | transloco }}</lt-notice>
    </div>
  `,
  styleUrls: ['../dashboard/page.scss', '../filters/filter-bar.scss', './department.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StaysPage {
  private readonly router = inject(Router);
  private readonly route = inject(ActivatedRoute);
  private readonly state = inject(FilterState);
  private readonly params = toSignal(this.route.queryParamMap, { requireSync: true });
  protected readonly statuses = stayStatuses;
  protected readonly status = computed(() => stayStatuses.find((one) => one === this.params().get('status')));
  protected readonly of = computed(() => {
    const { unitCode } = this.state.filters();
    const status = this.status();
    return {
      ...this.state.range(),
      ...(unitCode && { districtCode: unitCode }),
      ...(status && { status }),
    };
  });

  protected choose(status: string): void {
    void this.router.navigate([], {
      relativeTo: this.route,
      queryParams: { status: status || null },
      queryParamsHandling: 'merge',
    });
  }
}
