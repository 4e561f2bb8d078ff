import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  DOCUMENT,
  ElementRef,
  computed,
  inject,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Code, type Guest, type Scan, localDate, scan } from '@luutru/domain';
import { Dialogs, Icon, Notice, ServerClock } from '@luutru/web-ui';

import { DescribeCode } from '../describe-code';

export type GoodScan = Extract<Scan, { guest: Guest }>;

/** The same card twice within this time is one scan, milliseconds. */
const REPEAT_MS = 5000;

/** Readers type each line of a machine readable zone with Enter: of a passport two of 44, of a card three of 30. */
function isUnfinishedZone(text: string): boolean {
  const zone = text.replace(/\s/g, '').toUpperCase();
  if (!/^[PACI][A-Z0-9<]+$/.test(zone) || !zone.includes('<')) return false;
  return zone.startsWith('P') ? zone.length === 44 : zone.length === 30 || zone.length === 60;
}

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

  private readonly clock = inject(ServerClock);
  private readonly dialogs = inject(Dialogs);
  private readonly describe = inject(DescribeCode);
  private readonly document = inject(DOCUMENT);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private last = { payload: '', at: 0 };

  protected readonly errors = signal<readonly Code[]>([]);
  protected readonly warnings = signal<readonly Code[]>([]);
  protected readonly errorWords = computed(() => this.errors().map((code) => this.describe.describe(code)));
  protected readonly warningWords = computed(() =>
    this.warnings().map((code) => this.describe.describe(code)),
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
    this.errors.set([]);
    this.warnings.set([]);
  }

  /** Puts a scan back that could not be taken now. */
  keep(payload: string): void {
    this.field().nativeElement.value = payload;
    this.field().nativeElement.select();
    this.last = { payload: '', at: 0 };
  }

  protected readField(): void {
    const payload = this.field().nativeElement.value;
    if (payload.trim() === '' || isUnfinishedZone(payload)) return;
    this.read(payload);
  }

  protected async openCamera(): Promise<void> {
    const payload = await this.dialogs.open<string>(() =>
      import('@luutru/web-ui/camera').then((m) => m.CameraScan),
    );
    if (payload !== undefined) this.read(payload);
  }

  /** The text of the last good scan. */
  get payload(): string {
    return this.last.payload;
  }

  private read(payload: string): void {
    const now = this.clock.read().getTime();
    const repeated = payload === this.last.payload && now - this.last.at < REPEAT_MS;
    const result = scan(payload, localDate(now));
    if ('errors' in result) {
      this.errors.set(result.errors.map(({ code }) => code));
      this.warnings.set([]);
      this.field().nativeElement.select();
      return;
    }
    this.field().nativeElement.value = '';
    this.errors.set([]);
    this.warnings.set(result.warnings);
    if (repeated) return;
    this.last = { payload, at: now };
    this.scanned.emit(result);
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
