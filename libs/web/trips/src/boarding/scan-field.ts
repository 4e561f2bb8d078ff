import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  DOCUMENT,
  ElementRef,
  computed,
  inject,
  output,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Dialogs, type GoodScan, Icon, Notice, ScanReader } from '@luutru/web-ui';

import { DescribeCode } from '../describe-code';

/** Where cards are scanned at the door of the coach. What is typed while nothing has the focus comes here. */
@Component({
  selector: 'lt-scan-field',
  imports: [Icon, Notice, TranslocoPipe],
  templateUrl: './scan-field.html',
  styleUrl: './scan-field.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScanField {
  readonly scanned = output<GoodScan>();

  private readonly dialogs = inject(Dialogs);
  private readonly describe = inject(DescribeCode);
  private readonly document = inject(DOCUMENT);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private readonly reader = new ScanReader();

  protected readonly errors = this.reader.errors;
  protected readonly errorWords = computed(() => this.errors().map((code) => this.describe.describe(code)));
  protected readonly warningWords = computed(() =>
    this.reader.warnings().map((code) => this.describe.describe(code)),
  );

  constructor() {
    const listen = (event: KeyboardEvent): void => this.catchStray(event);
    this.document.addEventListener('keydown', listen, { capture: true });
    inject(DestroyRef).onDestroy(() =>
      this.document.removeEventListener('keydown', listen, { capture: true }),
    );
  }

  focus(): void {
    this.field().nativeElement.focus({ preventScroll: true });
  }

  clear(): void {
    this.field().nativeElement.value = '';
    this.reader.clear();
  }

  /** Puts a scan back that could not be taken now. */
  keep(payload: string): void {
    this.field().nativeElement.value = payload;
    this.field().nativeElement.select();
    this.reader.forget();
  }

  protected readField(): void {
    const payload = this.field().nativeElement.value;
    if (!this.reader.isWaiting(payload)) this.read(payload);
  }

  protected async openCamera(): Promise<void> {
    const payload = await this.dialogs.open<string>(() =>
      import('@luutru/web-ui/camera').then((m) => m.CameraScan),
    );
    if (payload !== undefined) this.read(payload);
  }

  /** The text of the last good scan. */
  get payload(): string {
    return this.reader.payload;
  }

  private read(payload: string): void {
    const result = this.reader.read(payload);
    if (!result) {
      this.field().nativeElement.select();
      return;
    }
    this.field().nativeElement.value = '';
    if (result !== 'repeated') this.scanned.emit(result);
  }

  /** A scanner types wherever the focus is; digits and letters on a button or on nothing are meant for this field. */
  private catchStray(event: KeyboardEvent): void {
    const { key, ctrlKey, altKey, metaKey, target } = event;
    if (ctrlKey || altKey || metaKey || !/^[\p{L}\d<]$/u.test(key)) return;
    if (target instanceof HTMLElement && /^(INPUT|TEXTAREA)$/.test(target.tagName)) return;
    // Letters choose in a drop-down; no place where people get on begins with a digit.
    if (target instanceof HTMLSelectElement && !/\d/.test(key)) return;
    if (this.document.querySelector('mat-dialog-container')) return;
    // Neither a shortcut of a single letter: at the door of the coach the scanner comes first.
    event.stopPropagation();
    this.focus();
  }
}
