import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';
import { MatError, MatFormField, MatHint, MatLabel } from '@angular/material/form-field';
import { MatInput } from '@angular/material/input';

import { FieldMessage } from './field-message';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A native drop-down: light, at home on phones, and it can be typed into. */
@Component({
  selector: 'lt-select-field',
  imports: [FieldMessage, FormField, MatError, MatFormField, MatHint, MatInput, MatLabel],
  template: `
    <mat-form-field appearance="outline" subscriptSizing="dynamic">
      <mat-label>{{ label() }}</mat-label>
      <select matNativeControl [formField]="field()" [id]="name()">
        @if (blank(); as words) {
          <option value="">{{ words }}</option>
        }
        @for (choice of choices(); track choice.value) {
          <option [value]="choice.value">{{ choice.label }}</option>
        }
      </select>
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
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class SelectField {
  readonly field = input.required<FieldTree<string>>();
  readonly name = input.required<string>();
  readonly label = input.required<string>();
  readonly choices = input.required<readonly Choice[]>();
  /** Words of the empty choice; without them there is none. */
  readonly blank = input<string>();
  readonly hint = input<string>();
}
