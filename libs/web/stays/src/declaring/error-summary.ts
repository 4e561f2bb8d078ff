import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@luutru/web-ui';

export interface SummaryLine {
  /** Id of the field, undefined where the form has none for it. */
  readonly field?: string;
  readonly words: string;
}

/** Everything that is wrong, above the form, each line leading to its field. */
@Component({
  selector: 'lt-error-summary',
  imports: [Icon, TranslocoPipe],
  template: `
    <section aria-labelledby="summary-title">
      <h2 id="summary-title">
        <lt-icon name="alert" />{{
          (lines().length === 1 ? 'stays.summary.one' : 'stays.summary.many')
            | transloco: { count: lines().length }
        }}
      </h2>
      <ul>
        @for (line of lines(); track line.words) {
          <li>
            @if (line.field; as field) {
              <a [href]="'#' + field" (click)="$event.preventDefault(); choose()(field)">{{ line.words }}</a>
            } @else {
              {{ line.words }}
            }
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    section {
      padding: 14px 18px;
      border: 2px solid var(--lt-bad);
      border-radius: var(--lt-radius);
      background: var(--lt-surface);
    }
    h2 {
      display: flex;
      align-items: center;
      gap: 10px;
      color: var(--lt-bad);
      font-size: 1rem;
    }
    ul {
      display: grid;
      gap: 4px;
      margin-top: 8px;
      padding-inline-start: 30px;
      list-style: disc;
    }
    a {
      color: var(--lt-bad);
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ErrorSummary {
  readonly lines = input.required<readonly SummaryLine[]>();
  /** Goes to a field. */
  readonly choose = input.required<(field: string) => void>();
}
