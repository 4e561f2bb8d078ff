import { HttpErrorResponse, httpResource } from '@angular/common/http';
import {
  ChangeDetectionStrategy,
  Component,
  computed,
  effect,
  inject,
  input,
  signal,
  viewChild,
} from '@angular/core';
import { RouterLink } from '@angular/router';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ReportResponse } from '@luutru/contracts';
import { Session } from '@luutru/web-session';
import {
  Announcer,
  DateTimePipe,
  DayPipe,
  Dialogs,
  Icon,
  Loading,
  Notice,
  type Problem,
  ProblemPanel,
  problemOf,
  StateChip,
} from '@luutru/web-ui';
import { ProblemNotice } from '@luutru/web-ui/asking';
import { SaveFile } from '@luutru/web-ui/saving';

import type { Act } from './act-dialog';
import { ReportDeadline } from './deadline';
import { ReportKeyFigures } from './key-figures';
import { ReportFiguresView } from './report-figures';
import { ReportLog } from './report-log';
import { numberParts, reportState } from './report-state';
import { ReportTexts } from './report-texts';

/** How often is looked whether figures that were asked for are there. */
const LOOK_MS = 1500;

/** One report (báo cáo): its figures, its texts, what happened to it; the police lock and send it. */
@Component({
  selector: 'lt-report-page',
  imports: [
    DateTimePipe,
    DayPipe,
    Icon,
    Loading,
    Notice,
    ProblemNotice,
    ProblemPanel,
    ReportDeadline,
    ReportFiguresView,
    ReportKeyFigures,
    ReportLog,
    ReportTexts,
    RouterLink,
    StateChip,
    TranslocoPipe,
  ],
  templateUrl: './report-page.html',
  styleUrl: './report-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportPage {
  private readonly session = inject(Session);
  private readonly dialogs = inject(Dialogs);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly saveFile = inject(SaveFile);
  /** From the address. */
  readonly id = input.required<string>();
  private readonly texts = viewChild(ReportTexts);

  protected readonly found = httpResource<ReportResponse>(() => `/api/v1/reports/${this.id()}`);
  protected readonly writes = computed(() => this.session.role() === 'police');
  protected readonly stateOf = reportState;
  protected readonly partsOf = numberParts;
  protected readonly forms = ['pdf', 'xlsx'] as const;
  protected readonly busy = signal('');
  protected readonly problem = signal<Problem | undefined>(undefined);

  constructor() {
    // Figures that are being gathered are looked for until they are there.
    effect((onCleanup) => {
      if (!this.found.hasValue() || !this.found.value().gathering) return;
      const timer = setTimeout(() => this.found.reload(), LOOK_MS);
      onCleanup(() => clearTimeout(timer));
    });
  }

  protected take(report: ReportResponse): void {
    this.found.set(report);
  }

  /** Locks or sends it, after what was typed is kept. */
  protected async act(what: Act['what']): Promise<void> {
    await this.texts()?.save();
    const report = this.found.value();
    if (!report) return;
    const done = await this.dialogs.open<ReportResponse>(
      () => import('./act-dialog').then((m) => m.ActDialog),
      { what, report } satisfies Act,
    );
    if (done) {
      this.take(done);
      this.announcer.say(this.transloco.translate(`reports.${what}.done`));
    } else this.found.reload();
  }

  protected async save({ number }: ReportResponse, form: 'pdf' | 'xlsx'): Promise<void> {
    if (this.busy()) return;
    this.busy.set(form);
    this.problem.set(undefined);
    try {
      await this.saveFile.run(`/api/v1/reports/${this.id()}.${form}`, `bao-cao-${number}.${form}`);
    } catch (error) {
      if (!(error instanceof HttpErrorResponse)) throw error;
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set('');
    }
  }
}
