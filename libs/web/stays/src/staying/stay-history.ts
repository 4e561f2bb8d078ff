import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ChangeResponse, HistoryEntry } from '@luutru/contracts';
import { isDeclarationPath } from '@luutru/domain';
import { DateTimePipe, Icon, type IconName } from '@luutru/web-ui';

import { PathWords } from './path-words';

const ICONS: Record<HistoryEntry['kind'], IconName> = {
  declared: 'receipt',
  amended: 'edit',
  extended: 'clock',
  moved: 'bed',
  checkedOut: 'leave',
  cancelled: 'close',
  undone: 'undo',
  returned: 'alert',
};

/** Everything that happened to a stay, the latest first: when, by whom, and what changed. */
@Component({
  selector: 'lt-stay-history',
  imports: [DateTimePipe, Icon, TranslocoPipe],
  template: `
    <ol>
      @for (entry of latestFirst(); track entry.version) {
        <li>
          <span class="mark"><lt-icon [name]="icons[entry.kind]" /></span>
          <div>
            <p>
              <strong>{{ 'stays.history.' + entry.kind | transloco }}</strong>
            </p>
            <p class="small faint number">{{ entry.at | ltDateTime }}</p>
            <p class="small faint">{{ entry.by }}</p>
            @if (entry.kind !== 'declared') {
              <ul class="small">
                @for (change of entry.changes; track change.path) {
                  <li>{{ describe(change) }}</li>
                }
              </ul>
            }
          </div>
        </li>
      }
    </ol>
  `,
  styles: `
    ol > li {
      position: relative;
      display: flex;
      gap: 14px;
      padding-bottom: 20px;
    }
    ol > li:last-child {
      padding-bottom: 0;
    }
    ol > li:not(:last-child)::before {
      content: '';
      position: absolute;
      inset: 34px auto 0 16px;
      border-inline-start: 2px solid var(--lt-line);
    }
    .mark {
      display: grid;
      flex: none;
      place-items: center;
      width: 34px;
      height: 34px;
      border-radius: 50%;
      background: var(--lt-primary-soft);
      color: var(--lt-on-primary-soft);
    }
    ul {
      margin-top: 4px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StayHistory {
  readonly entries = input.required<readonly HistoryEntry[]>();
  private readonly pathWords = inject(PathWords);
  protected readonly icons = ICONS;
  protected readonly latestFirst = computed(() => [...this.entries()].sort((a, b) => b.version - a.version));

  protected describe({ path, from, to }: ChangeResponse): string {
    const name = this.pathWords.name(path);
    // What came in with the change itself was nothing before.
    const before = from === null && !isDeclarationPath(path) ? '' : `${this.pathWords.value(path, from)} → `;
    return `${name}: ${before}${this.pathWords.value(path, to)}`;
  }
}
