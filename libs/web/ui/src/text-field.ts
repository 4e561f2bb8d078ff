import { ChangeDetectionStrategy, Component, input, signal } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { MatError, MatFormField, MatHint, MatLabel, MatSuffix } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';
import { TranslocoPipe } from '@jsverse/transloco';

import { DateMask } from './date-mask';
import { FieldMessage } from './field-message';
import { Icon } from './icon';

/** A labelled text field that shows, once left, the first thing wrong with what was typed. */
@Component({
  selector: 'lt-text-field',
  imports: [
    DateMask,
    FieldMessage,
    FormField,
    Icon,
    MatError,
    MatFormField,
    MatHint,
    MatInput,
    MatLabel,
    MatSuffix,
    TranslocoPipe,
  ],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label>{{ label() }}</mat-label>
      <input
        matInput
        [formField]="field()"
        [id]="name()"
        [type]="revealed() ? 'text' : type()"
        [attr.inputmode]="inputmode()"
        [attr.autocomplete]="autocomplete()"
        [attr.autocapitalize]="autocapitalize()"
        [attr.list]="list()"
        [attr.enterkeyhint]="enterKeyHint()"
        [ltDateMask]="mask()"
        spellcheck="false"
      />
      @if (type() === 'password') {
        <button
          matSuffix
          type="button"
          class="reveal"
          [attr.aria-pressed]="revealed()"
          [attr.aria-label]="'ui.showPassword' | transloco"
          (click)="revealed.set(!revealed())"
        >
          <lt-icon [name]="revealed() ? 'eye-off' : 'eye'" />
        </button>
      }
      @if (hint(); as words) {
        <mat-hint>{{ words }}</mat-hint>
      }
      <mat-error><lt-field-message [field]="field()" /></mat-error>
    </mat-form-field>
  `,
  styles: `
    :host,
    mat-form-field {
      display: block;
      width: 100%;
    }
    .reveal {
      display: grid;
      place-items: center;
      width: 40px;
      height: 40px;
      margin-inline-end: 4px;
      border: 0;
      border-radius: var(--lt-radius-small);
      background: transparent;
      color: var(--lt-ink-soft);
      cursor: pointer;
    }
  `,
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
  readonly list = input<string>();
  readonly enterKeyHint = input<'next' | 'go' | 'done'>();
  readonly mask = input<'none' | 'day' | 'minute'>('none');
  protected readonly revealed = signal(false);
}
