import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  output,
  signal,
  untracked,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { type Code, type Guest, type Scan, localDate, scan } from '@luutru/domain';
import { Dialogs, Icon, Notice, ServerClock } from '@luutru/web-ui';

import { DescribeCode } from '../declaring/describe-code';
import { ScanInbox } from './scan-inbox';
import { isUnfinishedZone } from './unfinished-zone';

export type GoodScan = Extract<Scan, { guest: Guest }>;

/** The same card twice within this time is one scan, milliseconds. */
const REPEAT_MS = 5000;

/** Where scans come in: the keys of a USB scanner, a paste, typing, or the camera. */
@Component({
  selector: 'lt-scan-bar',
  imports: [Icon, Notice, TranslocoPipe],
  templateUrl: './scan-bar.html',
  styleUrl: './scan-bar.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ScanBar {
  readonly scanned = output<GoodScan>();

  private readonly clock = inject(ServerClock);
  private readonly dialogs = inject(Dialogs);
  private readonly inbox = inject(ScanInbox);
  private readonly describe = inject(DescribeCode);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private last = { payload: '', at: 0 };

  protected readonly errors = signal<readonly Code[]>([]);
  protected readonly warnings = signal<readonly Code[]>([]);
  protected readonly errorWords = computed(() => this.errors().map((code) => this.describe.describe(code)));
  protected readonly warningWords = computed(() =>
    this.warnings().map((code) => this.describe.describe(code)),
  );

  constructor() {
    effect(() => {
      if (this.inbox.payload() === undefined) return;
      const payload = this.inbox.take();
      if (payload !== undefined) untracked(() => this.read(payload));
    });
  }

  focus(): void {
    this.field().nativeElement.focus();
  }

  clear(): void {
    this.field().nativeElement.value = '';
    this.errors.set([]);
    this.warnings.set([]);
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

  private read(payload: string): void {
    const now = this.clock.read().getTime();
    const repeated = payload === this.last.payload && now - this.last.at < REPEAT_MS;
    const result = scan(payload, localDate(now));
    this.field().nativeElement.value = '';
    if ('errors' in result) {
      this.errors.set(result.errors.map(({ code }) => code));
      this.warnings.set([]);
      // What was read stays in the field, for a person to mend or to scan over.
      this.field().nativeElement.value = payload;
      this.field().nativeElement.select();
      return;
    }
    this.errors.set([]);
    this.warnings.set(result.warnings);
    if (repeated) return;
    this.last = { payload, at: now };
    this.scanned.emit(result);
  }
}
