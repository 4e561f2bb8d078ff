import { httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { StayList } from '@luutru/contracts';
import { relations } from '@luutru/domain';
import { Workplace } from '@luutru/web-session';
import { Language } from '@luutru/web-ui';
import { SelectField, TextField } from '@luutru/web-ui/fields';

import type { Draft } from './draft';

/** What only a hospital asks: the insurance number, and of a caregiver whose relative they are. No diagnosis, ever. */
@Component({
  selector: 'lt-hospital-fields',
  imports: [SelectField, TextField, TranslocoPipe],
  template: `
    @let f = fields();
    @if (caregiver()) {
      <lt-select-field
        class="span-8"
        name="patientStayId"
        [field]="f.patientStayId"
        [label]="'stays.declare.patient' | transloco"
        [choices]="patients()"
        [blank]="'stays.declare.choose' | transloco"
      />
      <lt-select-field
        class="span-4"
        name="patientRelation"
        [field]="f.patientRelation"
        [label]="'stays.declare.relation' | transloco"
        [choices]="relationChoices()"
      />
    } @else {
      <lt-text-field
        class="span-4"
        name="healthInsuranceNumber"
        autocapitalize="characters"
        [field]="f.healthInsuranceNumber"
        [label]="'stays.declare.healthInsuranceNumber' | transloco"
        [hint]="'stays.clinic.optional' | transloco"
      />
    }
  `,
  styleUrl: './field-grid.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class HospitalFields {
  readonly fields = input.required<FieldTree<Draft>>();
  private readonly workplace = inject(Workplace);
  private readonly language = inject(Language);
  private readonly transloco = inject(TranslocoService);
  protected readonly caregiver = computed(() => this.fields().reason().value() === 'caregiver');

  private readonly present = httpResource<StayList>(() => {
    const facilityId = this.workplace.facility()?.id;
    if (!this.caregiver() || facilityId === undefined) return undefined;
    return { url: '/api/v1/stays', params: { facilityId, status: 'present', limit: 200 } };
  });
  protected readonly patients = computed(() =>
    (this.present.hasValue() ? this.present.value().items : [])
      .filter(({ reason }) => reason !== 'caregiver')
      .map(({ id, guest, place }) => ({
        value: id,
        label: place ? `${guest.fullName} · ${place}` : guest.fullName,
      })),
  );
  protected readonly relationChoices = computed(() => {
    const language = this.language.code();
    return relations.map((value) => ({
      value,
      label: this.transloco.translate(`stays.relations.${value}`, {}, language),
    }));
  });
}
