import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, Notice } from '@luutru/web-ui';

import { Dashboard } from '../dashboard/dashboard';
import { FilterBar } from '../filters/filter-bar';
import { FilterState } from '../filters/filter-state';
import { MaskedStays } from './masked-stays';
import { TodayStrip } from './today-strip';

/** A department's view of its own trade (số liệu của sở): figures, charts, a map, then rows without a name or a number. */
@Component({
  selector: 'lt-department',
  imports: [Dashboard, FilterBar, Icon, MaskedStays, Notice, RouterLink, TodayStrip, TranslocoPipe],
  providers: [FilterState],
  templateUrl: './department.html',
  styleUrls: ['../dashboard/page.scss', './department.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Department {
  protected readonly state = inject(FilterState);
}
