import {
  ChangeDetectionStrategy,
  Component,
  type ElementRef,
  input,
  output,
  signal,
  viewChild,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { Icon } from '@luutru/web-ui';

/** Takes one file: dropped, or chosen with a button. */
@Component({
  selector: 'lt-drop-zone',
  imports: [Icon, TranslocoPipe],
  template: `
    <div
      class="zone"
      [class.over]="over()"
      (dragover)="$event.preventDefault(); over.set(!busy())"
      (dragleave)="over.set(false)"
      (drop)="drop($event)"
    >
      <span class="mark"><lt-icon name="upload" /></span>
      @if (busy(); as name) {
        <p role="status">
          <strong>{{ 'imports.upload.sending' | transloco: { name } }}</strong>
        </p>
      } @else {
        <p class="mouse">
          <strong>{{ 'imports.upload.drop' | transloco }}</strong>
        </p>
        <button type="button" class="button primary large" (click)="picker.click()">
          {{ 'imports.upload.choose' | transloco }}
        </button>
      }
      <p class="small faint">{{ 'imports.upload.limits' | transloco }}</p>
      <input
        #picker
        type="file"
        hidden
        accept=".xlsx,.csv"
        [attr.aria-label]="'imports.upload.choose' | transloco"
        (change)="pick()"
      />
    </div>
  `,
  styleUrl: './drop-zone.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DropZone {
  /** Name of the file that is being sent; empty while none is. */
  readonly busy = input('');
  readonly chosen = output<File>();
  protected readonly over = signal(false);
  private readonly pickerRef = viewChild.required<ElementRef<HTMLInputElement>>('picker');

  protected pick(): void {
    const picker = this.pickerRef().nativeElement;
    this.take(picker.files);
    // The same file may be chosen again after it was mended.
    picker.value = '';
  }

  protected drop(event: DragEvent): void {
    event.preventDefault();
    this.over.set(false);
    this.take(event.dataTransfer?.files);
  }

  private take(files: FileList | null | undefined): void {
    const file = files?.[0];
    if (file && !this.busy()) this.chosen.emit(file);
  }
}
