import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import { FormField, type FieldTree } from '@angular/forms/signals';

import { DESCRIBE_ERROR } from './describe-error';
import { Field, descriptionOf, wrongWords } from './field';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A native drop-down: light, at home on phones, and it can be typed into. */
@Component({
  selector: 'lt-select-field',
  imports: [Field, FormField],
  template: `
    <lt-field [field]="field()" [name]="name()" [label]="label()" [hint]="hint()">
      <select
        [formField]="field()"
        [id]="name()"
        [attr.aria-invalid]="wrong() !== ''"
        [attr.aria-describedby]="describedBy()"
      >
        @if (blank(); as words) {
          <option value="">{{ words }}</option>
        }
        @for (choice of choices(); track choice.value) {
          <option [value]="choice.value">{{ choice.label }}</option>
        }
      </select>
    </lt-field>
  `,
  styleUrl: './control.scss',
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

  private readonly describe = inject(DESCRIBE_ERROR);
  protected readonly wrong = computed(() => wrongWords(this.field(), this.describe));
  protected readonly describedBy = computed(() =>
    descriptionOf(this.name(), this.hint(), this.wrong() !== ''),
  );
}
