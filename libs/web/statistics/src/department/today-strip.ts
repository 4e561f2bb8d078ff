import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DepartmentToday } from '@luutru/contracts';
import { Loading, ProblemPanel, TimePipe, formatDay } from '@luutru/web-ui';

import { FilterState } from '../filters/filter-state';
import { Numbers } from '../model/numbers';
import { DistrictBars } from './district-bars';

const FIGURES = ['arrivals', 'inHouse', 'domestic', 'international'] as const;

/** Today as it is this minute, counted from the stays themselves; by district when it is opened. */
@Component({
  selector: 'lt-today-strip',
  imports: [DistrictBars, Loading, ProblemPanel, TimePipe, TranslocoPipe],
  templateUrl: './today-strip.html',
  styleUrl: './today-strip.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TodayStrip {
  private readonly state = inject(FilterState);
  protected readonly numbers = inject(Numbers);
  protected readonly figures = FIGURES;
  protected readonly today = httpResource<DepartmentToday>(() => {
    this.state.asked();
    return { url: '/api/v1/department/today' };
  });
  protected readonly dateWords = computed(() =>
    this.today.hasValue() ? formatDay(this.today.value().date) : '',
  );
}
