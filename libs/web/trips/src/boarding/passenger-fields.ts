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
import { TranslocoPipe } from '@jsverse/transloco';
import { documentTypes, parsePersonalNumber, sexes } from '@luutru/domain';
import { Countries } from '@luutru/web-ui';
import { SelectField, TextField } from '@luutru/web-ui/fields';

import { Words } from '../words';
import type { PassengerDraft } from './passenger-draft';

/** Who the passenger is, typed. A personal number gives the sex and the year of birth. */
@Component({
  selector: 'lt-passenger-fields',
  imports: [SelectField, TextField, TranslocoPipe],
  templateUrl: './passenger-fields.html',
  styleUrl: '../field-grid.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PassengerFields {
  readonly fields = input.required<FieldTree<PassengerDraft>>();

  protected readonly countries = inject(Countries);
  private readonly words = inject(Words);
  private derivedSex = '';

  private readonly personalNumber = computed(() => {
    const fields = this.fields();
    if (fields.documentType().value() !== 'citizenId') return undefined;
    const reading = parsePersonalNumber(fields.number().value().replace(/\s/g, ''));
    return reading.ok ? reading.value : undefined;
  });
  protected readonly birthYear = computed(() => this.personalNumber()?.birthYear);
  protected readonly numberLabel = computed(() => {
    const type = this.fields().documentType().value();
    return `trips.form.number.${type === 'citizenId' || type === 'passport' ? type : 'other'}`;
  });
  protected readonly sexChoices = computed(() => this.words.choices('ui.sexes', sexes));
  protected readonly documentChoices = computed(() => this.words.choices('ui.documents', documentTypes));

  constructor() {
    effect(() => {
      const sex = this.personalNumber()?.sex;
      if (sex !== undefined) untracked(() => this.deriveSex(sex));
    });
  }

  /** Day and month are enough where the number gives the year. */
  protected completeBirth(): void {
    const year = this.birthYear();
    const birth = this.fields().dateOfBirth().value;
    const [, date, month] = /^(\d{2})\/(\d{2})\/?$/.exec(birth().trim()) ?? [];
    if (year !== undefined && date !== undefined) birth.set(`${date}/${month}/${year}`);
  }

  private deriveSex(sex: string): void {
    const { value } = this.fields().sex();
    // A sex that a person chose is theirs; the rules say when it is at odds with the number.
    if (value() === '' || value() === this.derivedSex) value.set(sex);
    this.derivedSex = sex;
  }
}
