import { ChangeDetectionStrategy, Component, computed, inject, input, output } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import { isCode, message } from '@luutru/domain';
import { Language, Notice } from '@luutru/web-ui';

/** Codes for which there are steps to take, one after the other. */
const WITH_STEPS: readonly string[] = [
  'EXTERNAL_LINK_REFUSED',
  'FILE_ENCRYPTED',
  'FILE_TOO_LARGE',
  'FILE_TYPE',
  'MACRO_REFUSED',
  'TOO_MANY_ROWS',
  'ZIP_BOMB',
];

/** Why a file was not taken, and what to do about it. */
@Component({
  selector: 'lt-import-refusal',
  imports: [Notice, TranslocoPipe],
  template: `
    <lt-notice [tone]="repeated() ? 'warn' : 'bad'">
      <strong>{{ words() }}</strong>
      @if (steps()) {
        <p>{{ 'imports.steps.' + code() | transloco }}</p>
      }
      @if (repeated()) {
        <button actions type="button" class="button" (click)="again.emit()">
          {{ 'imports.upload.again' | transloco }}
        </button>
      }
    </lt-notice>
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ImportRefusal {
  readonly code = input.required<string>();
  /** The server's words, for a code that this client does not know. */
  readonly detail = input('');
  readonly again = output();
  private readonly language = inject(Language);
  protected readonly repeated = computed(() => this.code() === 'IMPORT_REPEATED');
  protected readonly steps = computed(() => WITH_STEPS.includes(this.code()));
  protected readonly words = computed(() => {
    const code = this.code();
    return isCode(code) ? message(code, this.language.code()) : this.detail() || code;
  });
}
