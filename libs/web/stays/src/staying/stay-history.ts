import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ChangeResponse, HistoryEntry } from '@luutru/contracts';
import { DateTimePipe, Icon, Language, formatDateTime, formatDay, type IconName } from '@luutru/web-ui';

const ICONS: Record<HistoryEntry['kind'], IconName> = {
  declared: 'receipt',
  amended: 'refresh',
  checkedOut: 'leave',
  cancelled: 'close',
};

/** A value as the API writes it, in the form a person reads. */
function readable(value: string): string {
  if (/^\d{4}-\d\d-\d\dT/.test(value)) return formatDateTime(value);
  return /^\d{4}-\d\d-\d\d$/.test(value) ? formatDay(value) : value;
}

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
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);
  protected readonly icons = ICONS;
  protected readonly latestFirst = computed(() => [...this.entries()].sort((a, b) => b.version - a.version));

  protected describe({ path, from, to }: ChangeResponse): string {
    const name = this.words(`stays.paths.${path}`, path);
    const [before, after] = [from, to].map((value) => this.value(path, value ?? ''));
    return before ? `${name}: ${before} → ${after}` : `${name}: ${after}`;
  }

  private value(path: string, value: string): string {
    return path === 'status' ? this.words(`ui.status.${value}`, value) : readable(value);
  }

  private words(key: string, otherwise: string): string {
    const found: string = this.transloco.translate(key, {}, this.language.code());
    return found === key ? otherwise : found;
  }
}
