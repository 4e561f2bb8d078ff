import { httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  DestroyRef,
  Injector,
  afterNextRender,
  computed,
  effect,
  inject,
  input,
  signal,
  untracked,
} from '@angular/core';
import { type FieldTree, type ValidationError, submit } from '@angular/forms/signals';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { StayResponse } from '@luutru/contracts';
import {
  Announcer,
  DateTimePipe,
  Icon,
  Language,
  Loading,
  Notice,
  type Problem,
  ProblemPanel,
  Shortcuts,
} from '@luutru/web-ui';
import { DESCRIBE_ERROR } from '@luutru/web-ui/fields';

import { DeclareDraft } from '../declaring/declare-draft';
import { declareForm } from '../declaring/declare-form';
import { DescribeCode } from '../declaring/describe-code';
import { DoubtFields } from '../declaring/doubt-fields';
import { fieldOf } from '../declaring/draft-request';
import { ErrorSummary, type SummaryLine } from '../declaring/error-summary';
import { FIELD_ORDER, type ShownField, labelKey } from '../declaring/field-order';
import { GuestFields } from '../declaring/guest-fields';
import { HospitalFields } from '../declaring/hospital-fields';
import { StayFields } from '../declaring/stay-fields';
import { VisaFields } from '../declaring/visa-fields';
import { nextStop } from '../declaring/next-stop';
import { termsOf } from '../terms';
import { Amendment } from './amendment';
import { ClashTable } from './clash-table';

/** Mending a declaration (sửa khai báo): the same form, filled in; what the police asked for stands out. */
@Component({
  selector: 'lt-amend',
  imports: [
    ClashTable,
    DateTimePipe,
    DoubtFields,
    ErrorSummary,
    GuestFields,
    HospitalFields,
    Icon,
    Loading,
    Notice,
    ProblemPanel,
    RouterLink,
    StayFields,
    TranslocoPipe,
    VisaFields,
  ],
  providers: [
    // A draft of its own: a guest who is being declared on the other page stays as typed.
    DeclareDraft,
    Amendment,
    {
      provide: DESCRIBE_ERROR,
      useFactory: () => {
        const [describe, transloco, language] = [
          inject(DescribeCode),
          inject(TranslocoService),
          inject(Language),
        ];
        return (error: ValidationError) =>
          error.kind === 'CORRECTION'
            ? transloco.translate('stays.correction.mark', {}, language.code())
            : describe.ofError(error);
      },
    },
  ],
  templateUrl: './amend.html',
  styleUrls: ['../declaring/declare.scss', './amend.scss'],
  host: { '(keydown.escape)': 'goBack()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Amend {
  /** Of the stay, from the address. */
  readonly id = input.required<string>();

  protected readonly draft = inject(DeclareDraft);
  protected readonly amendment = inject(Amendment);
  private readonly describeError = inject(DESCRIBE_ERROR);
  private readonly describe = inject(DescribeCode);
  private readonly language = inject(Language);
  private readonly transloco = inject(TranslocoService);
  private readonly announcer = inject(Announcer);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);

  protected readonly answer = httpResource<StayResponse>(
    () => `/api/v1/stays/${encodeURIComponent(this.id())}`,
  );
  /** Marks are a reminder, not a refusal: they go once a person files. */
  private readonly marking = signal(true);
  protected readonly fields = declareForm(() => (this.marking() ? this.amendment.asked() : []));
  protected readonly terms = computed(() => termsOf(this.amendment.stay()?.sector));
  protected readonly inHospital = computed(() => this.amendment.stay()?.sector === 'health');
  protected readonly doubtful = computed(
    () => this.draft.judgement().doubtful || this.draft.minor() || this.draft.model().overrideReason !== '',
  );
  protected readonly unchanged = computed(() => this.amendment.patch() === undefined);
  protected readonly summaryShown = signal(false);
  protected readonly failure = signal('');
  protected readonly nextStop = nextStop;
  protected readonly chooseField = (field: string): void => this.focusField(field);
  private readonly elsewhere = signal<readonly string[]>([]);

  protected readonly summary = computed<readonly SummaryLine[]>(() => [
    ...FIELD_ORDER.flatMap((field) => {
      const error = this.fields[field]().errors()[0];
      return error ? [{ field, words: `${this.label(field)}: ${this.describeError(error)}` }] : [];
    }),
    ...this.elsewhere().map((words) => ({ words })),
  ]);

  constructor() {
    inject(Shortcuts).add(
      [
        { key: 'enter', control: true, does: 'stays.amend.save', run: () => void this.file() },
        { key: 'escape', does: 'stays.amend.back', run: () => this.goBack() },
      ],
      inject(DestroyRef),
    );
    effect(() => {
      const stay = this.answer.hasValue() ? this.answer.value() : undefined;
      if (stay && untracked(this.amendment.stay) === undefined) untracked(() => void this.start(stay));
    });
  }

  protected goBack(): void {
    void this.router.navigate(['/stays', this.id()]);
  }

  /** What the police doubt may be right: an amendment that changes nothing answers them. */
  protected confirm(): Promise<void> {
    return this.file({});
  }

  protected async file(unchanged?: object): Promise<void> {
    if (this.fields().submitting()) return;
    this.failure.set('');
    this.elsewhere.set([]);
    this.marking.set(false);
    const patch = this.amendment.patch() ?? unchanged;
    if (!patch) {
      this.marking.set(true);
      this.failure.set(this.transloco.translate('stays.amend.nothing'));
      return;
    }
    const accepted = await submit(this.fields, () => this.send(patch));
    if (accepted && this.elsewhere().length === 0) return;
    this.summaryShown.set(true);
    const first = this.summary()[0]?.field;
    if (first) afterNextRender(() => this.focusField(first), { injector: this.injector });
  }

  private focusField(field: string): void {
    const known = FIELD_ORDER.find((name) => name === field);
    if (known) this.fields[known]().focusBoundControl();
  }

  protected label(field: ShownField): string {
    const key = field === 'place' ? this.terms().place : labelKey(field, this.draft.model().documentType);
    return this.transloco.translate(key, {}, this.language.code());
  }

  private async start(stay: StayResponse): Promise<void> {
    await this.amendment.start(stay);
    const asked = this.amendment.asked();
    for (const field of asked) this.fields[field]().markAsTouched();
    const first = FIELD_ORDER.find((field) => asked.includes(field)) ?? 'number';
    afterNextRender(() => this.focusField(first), { injector: this.injector });
  }

  private async send(patch: object): Promise<ValidationError.WithOptionalFieldTree[] | undefined> {
    const change = await this.amendment.send(patch);
    if ('stay' in change) {
      this.announcer.say(this.transloco.translate('stays.amend.done'));
      this.goBack();
    } else if ('problem' in change) return this.explain(change.problem);
    else this.failure.set(this.transloco.translate('stays.amend.changed'));
    return undefined;
  }

  private explain(problem: Problem): ValidationError.WithOptionalFieldTree[] | undefined {
    const found = problem.fields.map((wrong) => ({ ...wrong, field: fieldOf(wrong.path) }));
    if (found.length === 0)
      this.failure.set(
        problem.kind === 'refused'
          ? this.describe.describe(problem.code, problem.detail)
          : this.transloco.translate(`ui.problem.${problem.kind}.detail`),
      );
    const unknown = found.filter(({ field }) => field === undefined);
    this.elsewhere.set(unknown.map(({ code, message }) => this.describe.describe(code, message)));
    const errors = found.flatMap(({ field, code, message }) =>
      field === undefined
        ? []
        : [{ kind: code, message, fieldTree: this.fields[field] as FieldTree<unknown> }],
    );
    return errors.length === 0 ? undefined : errors;
  }
}
