import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';

import { DateMask } from './date-mask';
import { DESCRIBE_ERROR } from './describe-error';
import { Field, descriptionOf, wrongWords } from './field';
import { Icon } from './icon';

/** A labelled text field that shows, once left, the first thing wrong with what was typed. */
@Component({
  selector: 'lt-text-field',
  imports: [DateMask, Field, FormField, Icon, TranslocoPipe],
  template: `
    <lt-field [field]="field()" [name]="name()" [label]="label()" [hint]="hint()">
      <div [class.with-button]="type() === 'password'">
        <input
          [formField]="field()"
          [id]="name()"
          [type]="revealed() ? 'text' : type()"
          [attr.inputmode]="inputmode()"
          [attr.autocomplete]="autocomplete()"
          [attr.autocapitalize]="autocapitalize()"
          [attr.list]="list()"
          [attr.aria-invalid]="wrong() !== ''"
          [attr.aria-describedby]="describedBy()"
          [ltDateMask]="mask()"
          spellcheck="false"
        />
        @if (type() === 'password') {
          <button
            type="button"
            class="reveal"
            [attr.aria-pressed]="revealed()"
            [attr.aria-label]="'ui.showPassword' | transloco"
            (click)="revealed.set(!revealed())"
          >
            <lt-icon [name]="revealed() ? 'eye-off' : 'eye'" />
          </button>
        }
      </div>
    </lt-field>
  `,
  styleUrl: './control.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class TextField {
  readonly field = input.required<FieldTree<string>>();
  /** The element's id, to which an error summary links. */
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly type = input<'text' | 'password' | 'tel'>('text');
  readonly inputmode = input<'numeric' | 'tel' | 'text'>();
  readonly autocomplete = input('off');
  readonly autocapitalize = input<'off' | 'words' | 'characters' | 'sentences'>('off');
  /** Id of a `datalist` with proposals. */
  readonly list = input<string>();
  readonly mask = input<'none' | 'day' | 'minute'>('none');

  private readonly describe = inject(DESCRIBE_ERROR);
  protected readonly revealed = signal(false);
  protected readonly wrong = computed(() => wrongWords(this.field(), this.describe));
  protected readonly describedBy = computed(() =>
    descriptionOf(this.name(), this.hint(), this.wrong() !== ''),
  );
}
