import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReportEvent } from '@luutru/contracts';
import { DateTimePipe } from '@luutru/web-ui';

/** What happened to a report, and by whom (nhật ký). */
@Component({
  selector: 'lt-report-log',
  imports: [DateTimePipe, TranslocoPipe],
  template: `
    <div class="card-head">
      <h2>{{ 'reports.log.title' | transloco }}</h2>
    </div>
    <ol class="card-body">
      @for (event of of(); track $index) {
        <li>
          <span class="number faint">{{ event.at | ltDateTime }}</span>
          <span
            ><strong>{{ 'reports.log.' + event.kind | transloco }}</strong>
            {{ event.by ?? ('reports.log.system' | transloco) }}</span
          >
        </li>
      }
    </ol>
  `,
  styles: `
    :host {
      display: block;
    }
    ol {
      display: grid;
      gap: 8px;
    }
    li {
      display: flex;
      flex-wrap: wrap;
      gap: 2px 16px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportLog {
  readonly of = input.required<readonly ReportEvent[]>();
}
