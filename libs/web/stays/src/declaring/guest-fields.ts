import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  untracked,
} from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { documentTypes, parsePersonalNumber, sexes } from '@luutru/domain';
import { Countries, Language } from '@luutru/web-ui';
import { SelectField, TextField } from '@luutru/web-ui/fields';

import type { Draft } from './draft';
import { labelKey } from './field-order';
import { completeBirthDate } from './typed-dates';

/** Who the guest is. A typed personal number gives the sex and the year of birth. */
@Component({
  selector: 'lt-guest-fields',
  imports: [SelectField, TextField, TranslocoPipe],
  templateUrl: './guest-fields.html',
  styleUrl: './field-grid.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class GuestFields {
  readonly fields = input.required<FieldTree<Draft>>();

  protected readonly countries = inject(Countries);
  private readonly language = inject(Language);
  private readonly transloco = inject(TranslocoService);
  private derivedSex = '';

  protected readonly personalNumber = computed(() => {
    const fields = this.fields();
    if (fields.documentType().value() !== 'citizenId') return undefined;
    const reading = parsePersonalNumber(fields.number().value().replace(/\s/g, ''));
    return reading.ok ? reading.value : undefined;
  });
  protected readonly numberLabel = computed(() => labelKey('number', this.fields().documentType().value()));
  protected readonly numberHint = computed(() => {
    const type = this.fields().documentType().value();
    return type === 'citizenId' || type === 'passport' ? `stays.declare.numberHint.${type}` : undefined;
  });
  protected readonly sexChoices = computed(() => this.choices('ui.sexes', sexes));
  protected readonly documentChoices = computed(() => this.choices('ui.documents', documentTypes));

  constructor() {
    effect(() => {
      const sex = this.personalNumber()?.sex;
      if (sex !== undefined) untracked(() => this.deriveSex(sex));
    });
  }

  protected completeBirth(): void {
    const year = this.personalNumber()?.birthYear;
    const birth = this.fields().dateOfBirth().value;
    if (year !== undefined) birth.update((typed) => completeBirthDate(typed, year));
  }

  private deriveSex(sex: string): void {
    const { value } = this.fields().sex();
    // A sex that a person chose is theirs; the rules say when it is at odds with the number.
    if (value() === '' || value() === this.derivedSex) value.set(sex);
    this.derivedSex = sex;
  }

  private choices(scope: string, values: readonly string[]): { value: string; label: string }[] {
    const language = this.language.code();
    return values.map((value) => ({
      value,
      label: this.transloco.translate(`${scope}.${value}`, {}, language),
    }));
  }
}
