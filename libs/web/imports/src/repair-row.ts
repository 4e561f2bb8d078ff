import { ChangeDetectionStrategy, Component, computed, inject, input, output, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ImportRowResponse } from '@luutru/contracts';
import { Chip, Icon, Notice, Viewport } from '@luutru/web-ui';

import { hasCell } from './error-kinds';
import { RejectedRows } from './rejected-rows';

/** One row to mend: its cells in the order of the sheet, the wrong ones red with what is wrong below. */
@Component({
  selector: 'lt-repair-row',
  imports: [Chip, Icon, Notice, TranslocoPipe],
  templateUrl: './repair-row.html',
  styleUrl: './repair-row.scss',
  host: {
    '[class.filed]': 'filed()',
    '(keydown.control.enter)': 'ask($event)',
    '(keydown.meta.enter)': 'ask($event)',
  },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RepairRow {
  readonly row = input.required<ImportRowResponse>();
  readonly paths = input.required<readonly string[]>();
  /** The row is to be filed as it is typed. */
  readonly filing = output();

  private readonly store = inject(RejectedRows);
  private readonly viewport = inject(Viewport);
  protected readonly allShown = signal(false);
  protected readonly filed = computed(() => this.row().status === 'accepted');
  protected readonly busy = computed(() => this.store.isBusy(this.row().row));
  protected readonly problem = computed(() => this.store.problemOf(this.row().row));
  protected readonly name = computed(() => this.row().values['guest.fullName'] ?? '');
  /** What is wrong with the row as a whole. */
  protected readonly loose = computed(() => this.row().errors.filter((error) => !hasCell(error)));
  private readonly edits = computed(() => this.store.editsOf(this.row().row));

  private readonly cells = computed(() => {
    const { row, values, errors } = this.row();
    const own = errors.filter(hasCell).map(({ path }) => path);
    return [...new Set([...this.paths(), ...own])].map((path) => {
      const wrong = errors.filter((error) => error.path === path).map(({ message }) => message);
      const edit = this.edits()[path];
      const text = edit ?? values[path] ?? '';
      return { path, id: `cell-${row}-${path}`, text, wrong: wrong.join(' '), edited: edit !== undefined };
    });
  });
  /** On a phone the wrong cells first of all; the rest is a tap away. */
  protected readonly partly = computed(() => this.viewport.narrow() && !this.allShown());
  protected readonly shown = computed(() =>
    this.cells().filter(({ wrong, edited }) => !this.partly() || wrong !== '' || edited),
  );

  protected type(path: string, event: Event): void {
    if (event.target instanceof HTMLInputElement) this.store.edit(this.row(), path, event.target.value);
  }

  protected ask(event: Event): void {
    event.preventDefault();
    if (!this.filed()) this.filing.emit();
  }
}
