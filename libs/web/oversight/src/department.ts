import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { DepartmentToday } from '@luutru/contracts';
import { Session } from '@luutru/web-session';
import { Icon, Loading, Notice, ProblemPanel, TimePipe, formatDay } from '@luutru/web-ui';

import { DistrictBars } from './district-bars';
import { MaskedStays } from './masked-stays';

/** A department's view of its own trade (số liệu của sở): figures first, then rows without a name or a number. */
@Component({
  selector: 'lt-department',
  imports: [DistrictBars, Icon, Loading, MaskedStays, Notice, ProblemPanel, TimePipe, TranslocoPipe],
  templateUrl: './department.html',
  styleUrl: './department.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Department {
  private readonly session = inject(Session);
  protected readonly today = httpResource<DepartmentToday>(() => '/api/v1/department/today');
  protected readonly sector = computed(() => {
    const user = this.session.user();
    return user?.scope?.sector ?? user?.sector ?? 'accommodation';
  });
  protected readonly dateWords = computed(() =>
    this.today.hasValue() ? formatDay(this.today.value().date) : '',
  );
  protected readonly figures = computed(() => {
    if (!this.today.hasValue()) return [];
    const { arrivals, inHouse, domestic, international } = this.today.value();
    return [
      { key: 'arrivals', value: arrivals, icon: 'arrive' },
      { key: 'inHouse', value: inHouse, icon: 'bed' },
      { key: 'domestic', value: domestic, icon: 'group' },
      { key: 'international', value: international, icon: 'globe' },
    ] as const;
  });
}
