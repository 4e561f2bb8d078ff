import { NgComponentOutlet } from '@angular/common';
import { HttpErrorResponse } from '@angular/common/http';
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
  viewChild,
} from '@angular/core';
import { type FieldTree, type ValidationError, submit } from '@angular/forms/signals';
import { Router } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { Workplace } from '@luutru/web-session';
import {
  Announcer,
  Countries,
  type GoodScan,
  Icon,
  Language,
  LaterWords,
  Notice,
  type Problem,
  problemOf,
  Shortcuts,
  TimePipe,
} from '@luutru/web-ui';
import { DESCRIBE_ERROR } from '@luutru/web-ui/fields';

import { ScanBar } from '../scanning/scan-bar';
import { termsOf } from '../terms';
import { DeclareDraft } from './declare-draft';
import type { Beginning } from './declare-start';
import { declareForm } from './declare-form';
import { DescribeCode } from './describe-code';
import type { Draft } from './draft';
import { fieldOf } from './draft-request';
import { DueHint } from './due-hint';
import type { SummaryLine } from './error-summary';
import { FIELD_ORDER, type ShownField, labelKey } from './field-order';
import { type Filed, FiledStays } from './filed-stays';
import { Filing } from './filing';
import { GuestFields } from './guest-fields';
import { nextStop } from './next-stop';
import { Rooms } from './rooms';
import { StayFields } from './stay-fields';

/** Declaring a guest (khai báo lưu trú): one screen, by scanner, camera or keyboard. */
@Component({
  selector: 'lt-declare',
  imports: [
    DueHint,
    GuestFields,
    Icon,
    NgComponentOutlet,
    Notice,
    ScanBar,
    StayFields,
    TimePipe,
    TranslocoPipe,
  ],
  providers: [{ provide: DESCRIBE_ERROR, useFactory: () => inject(DescribeCode).ofError }],
  templateUrl: './declare.html',
  styleUrl: './declare.scss',
  host: { '(keydown.escape)': 'goBack()' },
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class Declare {
  protected readonly draft = inject(DeclareDraft);
  protected readonly workplace = inject(Workplace);
  protected readonly filing = inject(Filing);
  protected readonly filedStays = inject(FiledStays);
  protected readonly terms = termsOf(this.draft.sector());
  private readonly rooms = inject(Rooms);
  private readonly countries = inject(Countries);
  private readonly describe = inject(DescribeCode);
  private readonly language = inject(Language);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  private readonly owner = inject(DestroyRef);
  private readonly laterWords = inject(LaterWords);
  private readonly scanBar = viewChild.required(ScanBar);

  protected readonly fields = declareForm();
  // From the address: what a declaration is begun with on a ward.
  readonly start = input<string>();
  readonly beside = input<string>();
  readonly place = input<string>();

  /** Parts that a fresh form does not show; fetched right after it, so that they are there in an outage too. */
  protected readonly later = signal<typeof import('./later-parts') | undefined>(undefined);
  protected readonly summaryShown = signal(false);
  protected readonly nextStop = nextStop;
  protected readonly chooseField = (field: string): void => this.focusField(field);
  /** What the server said of fields that the form does not have. */
  private readonly elsewhere = signal<readonly string[]>([]);
  protected readonly away = signal<Problem | undefined>(undefined);
  protected readonly refused = signal<string | undefined>(undefined);

  protected readonly summary = computed<readonly SummaryLine[]>(() => [
    ...FIELD_ORDER.flatMap((field) => {
      const error = this.fields[field]().errors()[0];
      return error ? [{ field, words: this.named(field, this.describe.ofError(error)) }] : [];
    }),
    ...this.elsewhere().map((words) => ({ words })),
  ]);

  constructor() {
    inject(Shortcuts).add(
      [
        { key: 'enter', control: true, does: 'stays.keys.file', run: () => void this.file() },
        { key: 'escape', does: 'stays.keys.back', run: () => this.goBack() },
      ],
      this.owner,
    );
    afterNextRender(() => {
      if (this.draft.captured() === undefined) this.scanBar().focus();
      void this.countries.load();
      void Promise.all([import('./later-parts'), this.laterWords.load()]).then(([parts]) =>
        this.later.set(parts),
      );
    });
    effect(() => {
      const filed = this.filedStays.takenBack();
      if (filed) untracked(() => this.restore(filed));
    });
    effect(() => {
      const start = this.start();
      const [beside, place] = [this.beside() ?? '', this.place() ?? ''];
      if (start) untracked(() => void this.begin({ start, beside, place }));
    });
    // The name of the country is text of the form, and follows the language like every other word.
    effect(() => {
      this.language.code();
      untracked(() => this.renameNationality());
    });
  }

  protected fill({ guest, captureMethod }: GoodScan): void {
    this.draft.takeScan(guest, captureMethod);
    this.announcer.say(this.transloco.translate('stays.scan.done', { name: guest.fullName }));
    afterNextRender(() => this.focusRoom(), { injector: this.injector });
  }

  protected async file(): Promise<void> {
    if (this.fields().submitting()) return;
    this.refused.set(undefined);
    this.elsewhere.set([]);
    const accepted = await submit(this.fields, () => this.send());
    if (accepted && this.elsewhere().length === 0) return;
    this.summaryShown.set(true);
    this.announcer.say(this.transloco.translate('stays.summary.many', { count: this.summary().length }));
    const first = this.summary()[0]?.field;
    if (first) afterNextRender(() => this.focusField(first), { injector: this.injector });
  }

  protected goBack(): void {
    void this.router.navigateByUrl('/');
  }

  protected clear(): void {
    this.draft.startAfresh();
    this.makeReady();
  }

  private async begin(beginning: Beginning): Promise<void> {
    const { DeclareStart } = await import('./declare-start');
    const next = await this.injector.get(DeclareStart).begin(beginning);
    if (next) afterNextRender(() => this.focusField(next), { injector: this.injector });
  }

  private restore({ draft, captured }: Filed): void {
    this.draft.model.set(draft);
    this.draft.captured.set(captured);
    afterNextRender(() => this.focusField('number'), { injector: this.injector });
  }

  private focusField(field: string): void {
    const known = FIELD_ORDER.find((name) => name === field);
    if (known) this.fields[known]().focusBoundControl();
  }

  private async send(): Promise<ValidationError.WithOptionalFieldTree[] | undefined> {
    try {
      const draft = this.draft.model();
      const captured = this.draft.captured();
      const stay = await this.filing.file(this.draft.body());
      this.away.set(undefined);
      this.filedStays.add({ stay, draft, captured });
      this.announcer.say(
        this.transloco.translate('stays.filed.announced', {
          name: stay.guest.fullName,
          number: stay.receipt.number,
        }),
      );
      // Filed is filed, also for a person who has gone on to another page meanwhile.
      this.draft.startAfresh();
      if (!this.owner.destroyed) afterNextRender(() => this.makeReady(), { injector: this.injector });
      return undefined;
    } catch (error) {
      if (!(error instanceof HttpErrorResponse)) throw error;
      return this.explain(problemOf(error));
    }
  }

  /**
   * Shows why the server did not take it. Only errors of fields are given back to the form: they hold until the
   * field is changed, and anything else may be sent again as it is.
   */
  private explain(problem: Problem): ValidationError.WithOptionalFieldTree[] | undefined {
    this.away.set(problem.kind === 'refused' ? undefined : problem);
    if (problem.kind !== 'refused') return undefined;
    const found = problem.fields.map((wrong) => ({ ...wrong, field: fieldOf(wrong.path) }));
    if (found.length === 0) this.refused.set(this.describe.describe(problem.code, problem.detail));
    const unknown = found.filter(({ field }) => field === undefined);
    this.elsewhere.set(unknown.map(({ code, message }) => this.describe.describe(code, message)));
    const errors = found.flatMap(({ field, code, message }) =>
      field === undefined
        ? []
        : [{ kind: code, message, fieldTree: this.fields[field] as FieldTree<unknown> }],
    );
    return errors.length === 0 ? undefined : errors;
  }

  /** The form as if just opened, for the next guest. */
  private makeReady(): void {
    this.scanBar().clear();
    // Leaving a field marks it as touched: the focus goes first.
    this.scanBar().focus();
    this.fields().reset();
    this.summaryShown.set(false);
    this.refused.set(undefined);
    this.away.set(undefined);
    this.rooms.reload();
  }

  private named(field: ShownField, words: string): string {
    const label = labelKey(field, this.draft.model().documentType);
    return `${this.transloco.translate(label, {}, this.language.code())}: ${words}`;
  }

  private focusRoom(): void {
    this.focusField('place' satisfies keyof Draft);
    const element = document.activeElement;
    if (element instanceof HTMLInputElement) element.select();
  }

  private renameNationality(): void {
    const { nationality } = this.draft.model();
    const code = this.countries.codeOf(nationality);
    if (code) this.draft.model.update((draft) => ({ ...draft, nationality: this.countries.nameOf(code) }));
  }
}
