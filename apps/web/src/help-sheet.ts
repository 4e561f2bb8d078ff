import { ChangeDetectionStrategy, Component, computed, inject } from '@angular/core';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import { Shortcuts } from '@luutru/web-ui';

const WRITTEN: Readonly<Record<string, string>> = { enter: 'Enter', escape: 'Esc' };

/** The keys that work on the page behind this sheet. */
@Component({
  selector: 'lt-help-sheet',
  imports: [MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, TranslocoPipe],
  template: `
    <h2 mat-dialog-title>{{ 'app.keys.title' | transloco }}</h2>
    <mat-dialog-content>
      <ul>
        @for (row of rows(); track row.does) {
          <li>
            <span>{{ row.does | transloco }}</span>
            <span>
              @for (key of row.keys; track key) {
                <kbd>{{ key }}</kbd>
              }
            </span>
          </li>
        }
      </ul>
      <p class="small faint">{{ 'app.keys.note' | transloco }}</p>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button type="button" class="button" mat-dialog-close>{{ 'ui.close' | transloco }}</button>
    </mat-dialog-actions>
  `,
  styles: `
    li {
      display: flex;
      justify-content: space-between;
      gap: 16px;
      padding-block: 9px;
      border-bottom: 1px solid var(--lt-line);
      color: var(--lt-ink);
    }
    li span:last-child {
      display: inline-flex;
      gap: 4px;
    }
    p {
      margin-top: 12px;
    }
    kbd {
      display: inline-block;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HelpSheet {
  private readonly shortcuts = inject(Shortcuts);
  protected readonly rows = computed(() => {
    const seen = new Set<string>();
    return this.shortcuts.list().flatMap(({ key, control, does }) => {
      const keys = [...(control ? ['Ctrl'] : []), WRITTEN[key] ?? key.toUpperCase()];
      const id = keys.join('+');
      if (seen.has(id)) return [];
      seen.add(id);
      return [{ keys, does }];
    });
  });
}
