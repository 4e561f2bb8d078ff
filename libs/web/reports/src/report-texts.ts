import { HttpClient, HttpErrorResponse } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  DestroyRef,
  inject,
  input,
  linkedSignal,
  output,
  signal,
  untracked,
} from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReportResponse } from '@luutru/contracts';
import { Icon, ifMatch, type Problem, problemOf } from '@luutru/web-ui';
import { ProblemNotice } from '@luutru/web-ui/asking';
import { firstValueFrom } from 'rxjs';

export const TEXTS = ['difficulties', 'proposals'] as const;
type Texts = Record<(typeof TEXTS)[number], string>;

/** A pause in typing after which what was typed is kept. */
const PAUSE_MS = 1200;
/** Precondition failed, RFC 9110 §15.5.13. */
const CHANGED = 412;

const textsOf = ({ difficulties, proposals }: ReportResponse): Texts => ({ difficulties, proposals });

/** Difficulties and proposals: written and kept by themselves while it is a draft, read afterwards. */
@Component({
  selector: 'lt-report-texts',
  imports: [Icon, ProblemNotice, TranslocoPipe],
  templateUrl: './report-texts.html',
  styleUrl: './report-texts.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportTexts {
  private readonly http = inject(HttpClient);
  protected readonly names = TEXTS;
  readonly of = input.required<ReportResponse>();
  readonly writable = input(false);
  readonly changed = output<ReportResponse>();

  private readonly id = computed(() => this.of().id);
  /** What stands in the fields; another answer about the same report does not touch it. */
  protected readonly texts = linkedSignal<string, Texts>({
    source: this.id,
    computation: () => untracked(() => textsOf(this.of())),
  });
  /** What the server has of it, and the version to go on from. */
  private readonly kept = linkedSignal<string, Texts & { version: number }>({
    source: this.id,
    computation: () => untracked(() => ({ ...textsOf(this.of()), version: this.of().version })),
  });
  protected readonly saving = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly state = computed(() => {
    if (this.saving()) return 'saving';
    return TEXTS.every((name) => this.texts()[name] === this.kept()[name]) ? 'saved' : 'unsaved';
  });
  private timer: ReturnType<typeof setTimeout> | undefined;
  private running: Promise<void> | undefined;

  constructor() {
    inject(DestroyRef).onDestroy(() => clearTimeout(this.timer));
  }

  protected type(name: (typeof TEXTS)[number], text: string): void {
    this.texts.update((texts) => ({ ...texts, [name]: text }));
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.save(), PAUSE_MS);
  }

  /** Keeps what is not kept yet, and what is typed meanwhile; resolves when nothing is under way any more. */
  save(): Promise<void> {
    clearTimeout(this.timer);
    this.running ??= this.keep().finally(() => (this.running = undefined));
    return this.running;
  }

  private async keep(): Promise<void> {
    while (this.state() === 'unsaved') {
      const texts = this.texts();
      this.saving.set(true);
      this.problem.set(undefined);
      try {
        const report = await this.send(texts);
        this.kept.set({ ...texts, version: report.version });
        this.changed.emit(report);
      } catch (error) {
        if (!(error instanceof HttpErrorResponse)) throw error;
        this.problem.set(problemOf(error));
        return;
      } finally {
        this.saving.set(false);
      }
    }
  }

  /** A version that is no more may be our own change, of which the answer was lost: then all is well. */
  private async send(texts: Texts): Promise<ReportResponse> {
    const url = `/api/v1/reports/${this.id()}`;
    const options = ifMatch(this.kept().version);
    try {
      return await firstValueFrom(this.http.patch<ReportResponse>(url, texts, options));
    } catch (error) {
      if (!(error instanceof HttpErrorResponse) || error.status !== CHANGED) throw error;
      const report = await firstValueFrom(this.http.get<ReportResponse>(url));
      if (TEXTS.some((name) => report[name] !== texts[name])) throw error;
      return report;
    }
  }
}
