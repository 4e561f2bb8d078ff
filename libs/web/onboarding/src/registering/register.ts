import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  DOCUMENT,
  Injector,
  afterNextRender,
  computed,
  inject,
  signal,
} from '@angular/core';
import { type ValidationError, submit } from '@angular/forms/signals';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { RegistrationReceived } from '@luutru/contracts';
import { type Sector, facilityKindsBySector } from '@luutru/domain';
import { Brand, Preferences } from '@luutru/web-session';
import { Icon, Language, Notice, type Problem, problemOf } from '@luutru/web-ui';
import { CATALOGUE_ERRORS } from '@luutru/web-ui/catalogue';
import { SelectField, TextField } from '@luutru/web-ui/fields';
import { firstValueFrom } from 'rxjs';

import { LicenceEditor } from '../licence-editor';
import { neededLicences } from '../licences';
import { PasswordRules } from '../password-rules';
import {
  STEPS,
  type Step,
  emptyRegistration,
  registrationBody,
  registrationForm,
} from './registration-draft';
import { RegistrationReview } from './registration-review';
import { RegistrationSent } from './registration-sent';
import { fieldAt, stepOf } from './registration-fields';
import { Units } from './units';

/** A business asks to be let in (đăng ký cơ sở): four short steps, and what happens next. */
@Component({
  selector: 'lt-register',
  imports: [
    Brand,
    Icon,
    LicenceEditor,
    Notice,
    PasswordRules,
    Preferences,
    RegistrationReview,
    RegistrationSent,
    RouterLink,
    SelectField,
    TextField,
    TranslocoPipe,
  ],
  providers: [CATALOGUE_ERRORS],
  templateUrl: './register.html',
  styleUrl: './register.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Register {
  private readonly http = inject(HttpClient);
  private readonly injector = inject(Injector);
  private readonly document = inject(DOCUMENT);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);
  protected readonly units = inject(Units);

  protected readonly steps = STEPS;
  protected readonly step = signal<Step>('organisation');
  protected readonly model = signal(emptyRegistration());
  protected readonly fields = registrationForm(this.model, (typed) => this.units.codeOf(typed));
  protected readonly sent = signal<RegistrationReceived | undefined>(undefined);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly at = computed(() => STEPS.indexOf(this.step()));
  private readonly sector = computed(() => this.model().organisation.sector as Sector);
  protected readonly sectorChoices = computed(() =>
    this.choices('session.sectors', Object.keys(facilityKindsBySector)),
  );
  protected readonly kindChoices = computed(() =>
    this.choices('onboarding.kinds', facilityKindsBySector[this.sector()]),
  );

  constructor() {
    void this.units.load();
  }

  protected async next(): Promise<void> {
    const step = this.step();
    if (step === 'review') return this.send();
    // A trade has kinds and licences of its own.
    if (step === 'organisation') this.fitTrade();
    const group = this.fields[step];
    const right = await submit(group as typeof this.fields.owner, () => Promise.resolve(undefined));
    if (right && step === 'facility') this.nameUnit();
    if (right) this.go(STEPS[this.at() + 1] ?? 'review');
    else group().errorSummary()[0]?.fieldTree().focusBoundControl();
  }

  protected back(): void {
    this.go(STEPS[this.at() - 1] ?? 'organisation');
  }

  protected go(step: Step): void {
    this.step.set(step);
    afterNextRender(() => this.document.getElementById('step-title')?.focus(), { injector: this.injector });
  }

  /** A commune that was typed by its code is shown by its name from here on. */
  private nameUnit(): void {
    const code = this.units.codeOf(this.model().facility.unit);
    const unit = this.units.all().find((one) => one.code === code)?.label;
    if (unit !== undefined)
      this.model.update((draft) => ({ ...draft, facility: { ...draft.facility, unit } }));
  }

  private fitTrade(): void {
    const { kind, licences } = this.model().facility;
    const kinds: readonly string[] = facilityKindsBySector[this.sector()];
    const untouched = licences.every(({ number }) => number === '');
    this.model.update((draft) => ({
      ...draft,
      facility: {
        ...draft.facility,
        kind: kinds.includes(kind) ? kind : (kinds[0] ?? ''),
        licences: untouched ? neededLicences(this.sector()) : licences,
      },
    }));
  }

  private async send(): Promise<void> {
    this.problem.set(undefined);
    await submit(this.fields, async () => {
      const body = registrationBody(this.model(), this.units.codeOf(this.model().facility.unit) ?? '');
      try {
        this.sent.set(
          await firstValueFrom(this.http.post<RegistrationReceived>('/api/v1/registrations', body)),
        );
        this.go('review');
        return undefined;
      } catch (error) {
        if (!(error instanceof HttpErrorResponse)) throw error;
        return this.explain(problemOf(error));
      }
    });
  }

  /** The fields that the server names, in the step where they stand. */
  private explain(problem: Problem): ValidationError.WithOptionalFieldTree[] | undefined {
    const wrong = problem.fields.flatMap(({ path, code, message }) => {
      const fieldTree = fieldAt(this.fields, path);
      return fieldTree ? [{ kind: code, message, fieldTree }] : [];
    });
    const step = problem.fields.map(({ path }) => stepOf(path)).find((found) => found !== undefined);
    if (wrong.length === 0 || !step) {
      this.problem.set(problem);
      return undefined;
    }
    this.step.set(step);
    afterNextRender(() => this.fields[step]().errorSummary()[0]?.fieldTree().focusBoundControl(), {
      injector: this.injector,
    });
    return wrong;
  }

  private choices(scope: 'session.sectors' | 'onboarding.kinds', values: readonly string[]) {
    const language = this.language.code();
    return values.map((value) => ({
      value,
      label: this.transloco.translate(`${scope}.${value}`, {}, language),
    }));
  }
}
