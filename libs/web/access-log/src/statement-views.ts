import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { StatementView } from '@luutru/contracts';
import { DayPipe } from '@luutru/web-ui';

/** Who looked, day by day: for whom they work, and no name. */
@Component({
  selector: 'lt-statement-views',
  imports: [DayPipe, TranslocoPipe],
  template: `
    <ul aria-labelledby="looked-title">
      @for (one of views(); track $index) {
        <li>
          <span class="number">{{ one.day | ltDay }}</span>
          <span>
            {{ 'accessLog.roles.' + one.role | transloco
            }}{{ one.organisation ? ', ' + one.organisation : '' }}
            @if (one.sector; as sector) {
              <span class="faint">({{ 'accessLog.sectors.' + sector | transloco }})</span>
            }
            <span class="small faint block">
              {{ 'accessLog.kinds.' + one.kind | transloco }} ·
              {{ 'accessLog.statement.times' | transloco: { count: one.times } }}
            </span>
          </span>
        </li>
      }
    </ul>
  `,
  styles: `
    li {
      display: grid;
      grid-template-columns: 104px minmax(0, 1fr);
      gap: 12px;
      padding-block: 10px;
    }
    li + li {
      border-top: 1px solid var(--lt-line);
    }
    .block {
      display: block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StatementViews {
  readonly views = input.required<readonly StatementView[]>();
}
