import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  inject,
  input,
  linkedSignal,
  output,
  signal,
} from '@angular/core';
import { applyEach, form, submit } from '@angular/forms/signals';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FacilityResponse } from '@luutru/contracts';
import { Notice, type Problem, ifMatch, problemOf } from '@luutru/web-ui';
import { ProblemNotice } from '@luutru/web-ui/asking';
import { CATALOGUE_ERRORS, needed } from '@luutru/web-ui/catalogue';
import { TextField } from '@luutru/web-ui/fields';
import { firstValueFrom } from 'rxjs';

import { LicenceEditor } from '../licence-editor';
import { licenceBodies, licenceDrafts, licenceRules } from '../licences';

/** Name, address and licences of a facility; where it lies and what it is changes only with the police. */
@Component({
  selector: 'lt-facility-form',
  imports: [LicenceEditor, Notice, ProblemNotice, TextField, TranslocoPipe],
  providers: [CATALOGUE_ERRORS],
  template: `
    <form
      class="card"
      novalidate
      aria-labelledby="facts-title"
      (submit)="$event.preventDefault(); save()"
      (input)="saved.set(false)"
    >
      <div class="card-head">
        <h2 id="facts-title">{{ 'onboarding.facility.facts' | transloco }}</h2>
      </div>
      <div class="card-body">
        <lt-text-field
          name="facility-name"
          [field]="fields.name"
          [label]="'onboarding.register.facility' | transloco"
        />
        <lt-text-field
          name="facility-address"
          [field]="fields.address"
          [label]="'onboarding.register.address' | transloco"
        />
        <h3>{{ 'onboarding.licence.title' | transloco }}</h3>
        <lt-licence-editor [field]="fields.licences" />
        <lt-problem-notice [of]="problem()" />
        <div class="live" aria-live="polite">
          @if (saved()) {
            <lt-notice tone="good">{{ 'onboarding.facility.saved' | transloco }}</lt-notice>
          }
        </div>
        <button type="submit" class="button primary" [attr.aria-disabled]="fields().submitting()">
          {{ 'onboarding.facility.save' | transloco }}
        </button>
      </div>
    </form>
  `,
  styles: `
    .card-body {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: 14px;
    }
    .button {
      justify-self: end;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FacilityForm {
  readonly of = input.required<FacilityResponse>();
  readonly changed = output();
  private readonly http = inject(HttpClient);
  private readonly model = linkedSignal(() => ({
    name: this.of().name,
    address: this.of().address,
    licences: licenceDrafts(this.of().licences ?? []),
  }));
  protected readonly fields = form(this.model, (path) => {
    needed(path.name);
    needed(path.address);
    applyEach(path.licences, licenceRules);
  });
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly saved = signal(false);

  protected async save(): Promise<void> {
    this.problem.set(undefined);
    const sent = await submit(this.fields, async () => {
      const { name, address, licences } = this.model();
      const body = { name: name.trim(), address: address.trim(), licences: licenceBodies(licences) };
      const { id, version } = this.of();
      try {
        await firstValueFrom(this.http.patch(`/api/v1/facilities/${id}`, body, ifMatch(version)));
        this.saved.set(true);
        this.changed.emit();
      } catch (error) {
        if (!(error instanceof HttpErrorResponse)) throw error;
        this.problem.set(problemOf(error));
      }
      return undefined;
    });
    if (!sent) this.fields().errorSummary()[0]?.fieldTree().focusBoundControl();
  }
}
