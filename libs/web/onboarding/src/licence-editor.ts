import { ChangeDetectionStrategy, Component, computed, inject, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Icon, Language, ServerClock, dayOf } from '@luutru/web-ui';
import { SelectField, TextField } from '@luutru/web-ui/fields';

import { LICENCE_KINDS, type LicenceDraft, emptyLicence, isExpired } from './licences';

/** The licences of a facility (giấy phép): kind, number, days; one that is out of date is marked. */
@Component({
  selector: 'lt-licence-editor',
  imports: [Icon, SelectField, TextField, TranslocoPipe],
  template: `
    @for (one of field(); track one; let at = $index) {
      <fieldset>
        <legend>{{ 'onboarding.licence.nth' | transloco: { n: at + 1 } }}</legend>
        <div class="fields">
          <lt-select-field
            class="wide"
            [name]="'licence-' + at + '-kind'"
            [field]="one.kind"
            [label]="'onboarding.licence.kind' | transloco"
            [choices]="kinds()"
          />
          <lt-text-field
            [name]="'licence-' + at + '-number'"
            [field]="one.number"
            [label]="'onboarding.licence.number' | transloco"
          />
          <lt-text-field
            mask="day"
            inputmode="numeric"
            [name]="'licence-' + at + '-issued'"
            [field]="one.issuedOn"
            [label]="'onboarding.licence.issuedOn' | transloco"
          />
          <lt-text-field
            mask="day"
            inputmode="numeric"
            [name]="'licence-' + at + '-expires'"
            [field]="one.expiresOn"
            [label]="'onboarding.licence.expiresOn' | transloco"
          />
        </div>
        @if (expired(one().value())) {
          <p class="warn small"><lt-icon name="alert" />{{ 'onboarding.licence.expired' | transloco }}</p>
        }
        <button type="button" class="button quiet compact" (click)="remove(at)">
          <lt-icon name="close" />{{ 'onboarding.licence.remove' | transloco: { n: at + 1 } }}
        </button>
      </fieldset>
    }
    <button type="button" class="button" (click)="add()">
      <lt-icon name="plus" />{{ 'onboarding.licence.add' | transloco }}
    </button>
  `,
  styles: `
    :host {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      justify-items: start;
      gap: 12px;
    }
    fieldset {
      display: grid;
      justify-items: start;
      gap: 8px;
      width: 100%;
      min-width: 0;
      margin: 0;
      padding: 12px 16px;
      border: 1px solid var(--lt-line);
      border-radius: var(--lt-radius-small);
    }
    legend {
      padding-inline: 6px;
      color: var(--lt-ink-soft);
      font-size: 0.8125rem;
      font-weight: 600;
    }
    .fields {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 150px), 1fr));
      align-items: start;
      gap: 12px;
      width: 100%;
    }
    .wide {
      grid-column: 1 / -1;
    }
    .warn {
      display: flex;
      gap: 6px;
      color: var(--lt-accent);
      font-weight: 600;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class LicenceEditor {
  readonly field = input.required<FieldTree<LicenceDraft[]>>();
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);
  private readonly clock = inject(ServerClock);
  protected readonly kinds = computed(() =>
    LICENCE_KINDS.map((value) => ({
      value,
      label: this.transloco.translate(`onboarding.licence.kinds.${value}`, {}, this.language.code()),
    })),
  );

  protected expired(one: LicenceDraft): boolean {
    return isExpired(one, dayOf(this.clock.read()));
  }

  protected add(): void {
    this.field()().value.update((all) => [...all, emptyLicence()]);
  }

  protected remove(at: number): void {
    this.field()().value.update((all) => all.filter((_, other) => other !== at));
  }
}
