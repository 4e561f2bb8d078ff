import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon, Notice } from '@luutru/web-ui';

import { CodeNames, PROVINCE } from '../filters/code-names';
import { FilterBar } from '../filters/filter-bar';
import { FilterState } from '../filters/filter-state';
import { Dashboard } from './dashboard';

/** The province at a glance (tổng quan), for its leaders. */
@Component({
  selector: 'lt-leader-page',
  imports: [Dashboard, FilterBar, Icon, Notice, TranslocoPipe],
  providers: [FilterState],
  template: `
    <div class="page">
      <div class="head">
        <h1>
          {{ 'statistics.leader.heading' | transloco }}
          <span class="place">{{ place() }}</span>
        </h1>
        <button
          type="button"
          class="button compact"
          [attr.aria-label]="'statistics.refresh' | transloco"
          (click)="state.refresh()"
        >
          <lt-icon name="refresh" /><span class="words">{{ 'statistics.refresh' | transloco }}</span>
        </button>
      </div>
      <lt-filter-bar />
      <lt-dashboard />
      <lt-notice icon="lock">{{ 'statistics.leader.note' | transloco }}</lt-notice>
    </div>
  `,
  styleUrl: './page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LeaderPage {
  private readonly names = inject(CodeNames);
  protected readonly state = inject(FilterState);

  protected place(): string {
    const { unitCode, units } = this.state.filters();
    return this.names.unit(unitCode ?? PROVINCE, units);
  }
}
