import { httpResource } from '@angular/common/http';
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
import type { StayList } from '@luutru/contracts';
import { relations } from '@luutru/domain';
import { Workplace } from '@luutru/web-session';
import { Language, Notice } from '@luutru/web-ui';
import { SelectField, TextField } from '@luutru/web-ui/fields';

import { DeclareDraft } from './declare-draft';
import type { Draft } from './draft';
import { Party } from './party';

/** Shown when the rules doubt something: the guardian of a minor, or the reason for filing all the same. */
@Component({
  selector: 'lt-doubt-fields',
  imports: [Notice, SelectField, TextField, TranslocoPipe],
  template: `
    @let f = fields();
    <lt-notice class="span-12" tone="warn">{{
      (draft.minor() ? 'stays.declare.doubtMinor' : 'stays.declare.doubt') | transloco
    }}</lt-notice>
    @if (draft.minor() && guardianChoices().length > 0) {
      <lt-select-field
        class="span-8"
        name="guardianStayId"
        [field]="f.guardianStayId"
        [label]="'stays.declare.guardian' | transloco"
        [choices]="guardianChoices()"
        [blank]="'stays.declare.noGuardian' | transloco"
      />
      <lt-select-field
        class="span-4"
        name="guardianRelation"
        [field]="f.guardianRelation"
        [label]="'stays.declare.relation' | transloco"
        [choices]="relationChoices()"
      />
    }
    <lt-text-field
      class="span-12"
      name="overrideReason"
      autocapitalize="sentences"
      [field]="f.overrideReason"
      [label]="'stays.declare.overrideReason' | transloco"
      [hint]="'stays.declare.overrideHint' | transloco"
    />
  `,
  styleUrl: './field-grid.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class DoubtFields {
  readonly fields = input.required<FieldTree<Draft>>();
  protected readonly draft = inject(DeclareDraft);
  private readonly workplace = inject(Workplace);
  private readonly party = inject(Party);
  private readonly language = inject(Language);
  private readonly transloco = inject(TranslocoService);

  private readonly present = httpResource<StayList>(() => {
    const facilityId = this.workplace.facility()?.id;
    if (!this.draft.minor() || facilityId === undefined) return undefined;
    return { url: '/api/v1/stays', params: { facilityId, status: 'present', limit: 200 } };
  });
  /** Guests in house who may answer for a child: the adults are known by the desk, not by us. */
  protected readonly guardianChoices = computed(() => {
    const party = this.party.adults();
    const others = (this.present.hasValue() ? this.present.value().items : []).filter(
      ({ id }) => !party.some((one) => one.id === id),
    );
    return [...party, ...others].map(({ id, guest, place }) => ({
      value: id,
      label: place ? `${guest.fullName} · ${place}` : guest.fullName,
    }));
  });

  constructor() {
    // Of a party an adult answers for the child: proposed once, and another may be chosen.
    effect(() => {
      const [adult] = this.party.adults();
      if (!adult || !this.draft.minor()) return;
      untracked(() =>
        this.draft.model.update((model) =>
          model.guardianStayId === '' ? { ...model, guardianStayId: adult.id } : model,
        ),
      );
    });
  }

  protected readonly relationChoices = computed(() => {
    const language = this.language.code();
    return relations.map((value) => ({
      value,
      label: this.transloco.translate(`stays.relations.${value}`, {}, language),
    }));
  });
}
