import { ChangeDetectionStrategy, Component, inject } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';

import { hasCell } from './error-kinds';
import { RejectedRows } from './rejected-rows';

/** What is wrong, by kind and with counts; one is chosen to see its rows only. */
@Component({
  selector: 'lt-error-kinds',
  imports: [TranslocoPipe],
  template: `
    <section class="card" aria-labelledby="kinds-title">
      <h3 id="kinds-title">{{ 'imports.kinds.title' | transloco }}</h3>
      <ul>
        <li>
          <button type="button" [attr.aria-pressed]="!rows.kind()" (click)="rows.kind.set(undefined)">
            <strong>{{ 'imports.kinds.all' | transloco }}</strong>
          </button>
        </li>
        @for (kind of rows.kinds(); track kind.key) {
          <li>
            <button
              type="button"
              [attr.aria-pressed]="rows.kind() === kind.key"
              (click)="rows.kind.set(kind.key)"
            >
              <span class="words">
                @if (hasCell(kind)) {
                  <strong>{{ 'imports.fields.' + kind.path | transloco }}</strong>
                }
                <span class="small">{{ kind.message }}</span>
              </span>
              <span class="count">{{ kind.count }}</span>
            </button>
          </li>
        }
      </ul>
    </section>
  `,
  styles: `
    section {
      overflow: hidden;
    }
    h3 {
      padding: 12px 16px;
    }
    button {
      display: flex;
      align-items: start;
      justify-content: space-between;
      gap: 12px;
      width: 100%;
      min-height: 44px;
      padding: 10px 16px;
      border: 0;
      border-top: 1px solid var(--lt-line);
      background: transparent;
      text-align: start;
      cursor: pointer;
    }
    button:hover {
      background: var(--lt-well);
    }
    button:focus-visible {
      outline-offset: -2px;
    }
    button[aria-pressed='true'] {
      background: var(--lt-primary-soft);
      color: var(--lt-on-primary-soft);
      box-shadow: inset 4px 0 0 var(--lt-primary);
    }
    .words {
      display: grid;
    }
    .count {
      min-width: 28px;
      padding: 1px 8px;
      border-radius: 999px;
      background: var(--lt-bad-soft);
      color: var(--lt-on-bad-soft);
      font-weight: 600;
      text-align: center;
    }
    @media (width < 960px) {
      ul {
        max-height: 240px;
        overflow-y: auto;
      }
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ErrorKinds {
  protected readonly rows = inject(RejectedRows);
  protected readonly hasCell = hasCell;
}
