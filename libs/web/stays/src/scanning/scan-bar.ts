import {
  ChangeDetectionStrategy,
  Component,
  ElementRef,
  computed,
  effect,
  inject,
  output,
  untracked,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Dialogs, type GoodScan, Icon, Notice, ScanReader } from '@luutru/web-ui';

import { DescribeCode } from '../declaring/describe-code';
import { ScanInbox } from './scan-inbox';

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

  private readonly dialogs = inject(Dialogs);
  private readonly inbox = inject(ScanInbox);
  private readonly describe = inject(DescribeCode);
  private readonly field = viewChild.required<ElementRef<HTMLInputElement>>('field');
  private readonly reader = new ScanReader();

  protected readonly errors = this.reader.errors;
  protected readonly errorWords = computed(() => this.errors().map((code) => this.describe.describe(code)));
  protected readonly warningWords = computed(() =>
    this.reader.warnings().map((code) => this.describe.describe(code)),
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
    this.reader.clear();
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

  private read(payload: string): void {
    const result = this.reader.read(payload);
    const input = this.field().nativeElement;
    // What cannot be read stays in the field, for a person to mend or to scan over.
    input.value = result ? '' : payload;
    if (!result) input.select();
    else if (result !== 'repeated') this.scanned.emit(result);
  }
}
