import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  Injector,
  afterNextRender,
  computed,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Announcer, Loading, ProblemPanel } from '@luutru/web-ui';

import { ErrorKinds } from './error-kinds-list';
import { RejectedRows } from './rejected-rows';
import { RepairRow } from './repair-row';

/** Rows that are drawn at once. */
const STEP = 25;

/** The rows to mend, and what is wrong with them by kind. Enter: next wrong cell. Ctrl+Enter: file the row. */
@Component({
  selector: 'lt-repair-grid',
  imports: [ErrorKinds, Loading, ProblemPanel, RepairRow, TranslocoPipe],
  templateUrl: './repair-grid.html',
  styleUrl: './repair-grid.scss',
  host: { '(keydown.enter)': 'goOn($event)' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RepairGrid {
  /** Fields of the import's columns, in the order of the sheet. */
  readonly paths = input.required<readonly string[]>();
  readonly importId = input.required<string>();
  readonly mended = output();

  protected readonly store = inject(RejectedRows);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef).nativeElement;
  private readonly injector = inject(Injector);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  protected readonly filingAll = signal(false);
  private readonly drawn = linkedSignal({ source: this.store.kind, computation: () => STEP });
  protected readonly shown = computed(() => this.store.rows().slice(0, this.drawn()));
  protected readonly rest = computed(() => this.store.rows().length - this.shown().length);

  protected drawMore(): void {
    this.drawn.update((count) => count + STEP);
  }

  protected async file(row: number): Promise<void> {
    const right = await this.store.file(row);
    if (right) {
      this.announcer.say(this.transloco.translate('imports.repair.filed', { row }));
      this.mended.emit();
    }
    afterNextRender(
      () => {
        if (right) this.focusAfter(this.elementOf(row));
        else this.wrongCells(this.elementOf(row))[0]?.focus();
      },
      { injector: this.injector },
    );
  }

  protected async fileAll(): Promise<void> {
    if (this.filingAll()) return;
    this.filingAll.set(true);
    let filed = 0;
    for (const row of this.store.edited()) filed += (await this.store.file(row)) ? 1 : 0;
    this.filingAll.set(false);
    this.announcer.say(this.transloco.translate('imports.repair.filedAll', { count: filed }));
    if (filed > 0) this.mended.emit();
  }

  /** From a cell to the next that is wrong, and from the last to the first. */
  protected goOn(event: Event): void {
    const { target } = event;
    if (!(event instanceof KeyboardEvent) || !(target instanceof HTMLInputElement)) return;
    if (event.ctrlKey || event.metaKey || event.isComposing) return;
    event.preventDefault();
    this.focusAfter(target);
  }

  private focusAfter(place: Element | null): void {
    const cells = this.wrongCells(this.host);
    const next = cells.find(
      (cell) => place && place.compareDocumentPosition(cell) === Node.DOCUMENT_POSITION_FOLLOWING,
    );
    const cell = next ?? cells[0];
    cell?.focus();
    cell?.select();
  }

  private elementOf(row: number): Element | null {
    return this.host.querySelector(`[data-row="${row}"]`);
  }

  private wrongCells(within: Element | null): readonly HTMLInputElement[] {
    return [...(within?.querySelectorAll<HTMLInputElement>('input[data-wrong]') ?? [])];
  }
}
