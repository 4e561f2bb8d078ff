import { ChangeDetectionStrategy, Component, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import { TextField } from '@luutru/web-ui/fields';

import type { Draft } from './draft';

/** The visa of a foreigner, as the notice of foreigners (NA17) asks. Gaps are filed and mended later. */
@Component({
  selector: 'lt-visa-fields',
  imports: [TextField, TranslocoPipe],
  template: `
    @let f = fields();
    <lt-text-field
      class="span-3"
      name="visaNumber"
      autocapitalize="characters"
      [field]="f.visaNumber"
      [label]="'stays.declare.visaNumber' | transloco"
    />
    <lt-text-field
      class="span-3"
      name="visaType"
      autocapitalize="characters"
      [field]="f.visaType"
      [label]="'stays.declare.visaType' | transloco"
      [hint]="'stays.declare.visaTypeHint' | transloco"
    />
    <lt-text-field
      class="span-3"
      name="visaExpiresOn"
      mask="day"
      inputmode="numeric"
      [field]="f.visaExpiresOn"
      [label]="'stays.declare.visaExpiresOn' | transloco"
    />
    <lt-text-field
      class="span-3"
      name="entryDate"
      mask="day"
      inputmode="numeric"
      [field]="f.entryDate"
      [label]="'stays.declare.entryDate' | transloco"
    />
    <lt-text-field
      class="span-6"
      name="entryPort"
      autocapitalize="words"
      [field]="f.entryPort"
      [label]="'stays.declare.entryPort' | transloco"
      [hint]="'stays.declare.entryPortHint' | transloco"
    />
  `,
  styleUrl: './field-grid.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VisaFields {
  readonly fields = input.required<FieldTree<Draft>>();
}
