import { HttpClient, HttpErrorResponse, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReportList, ReportResponse, ReportSummary } from '@luutru/contracts';
import { type ReportKind, reportKinds } from '@luutru/domain';
import { Session } from '@luutru/web-session';
import {
  DayPipe,
  EmptyState,
  Icon,
  Loading,
  type Problem,
  ProblemPanel,
  problemOf,
  StateChip,
} from '@luutru/web-ui';
import { ProblemNotice } from '@luutru/web-ui/asking';
import { firstValueFrom } from 'rxjs';

import { ReportDeadline } from './deadline';
import { numberParts, reportState } from './report-state';

const PAGE = 30;

/** The weekly and monthly reports (báo cáo tuần, tháng), the newest first. */
@Component({
  selector: 'lt-reports-page',
  imports: [
    DayPipe,
    EmptyState,
    Icon,
    Loading,
    ProblemNotice,
    ProblemPanel,
    ReportDeadline,
    RouterLink,
    StateChip,
    TranslocoPipe,
  ],
  templateUrl: './reports-page.html',
  styleUrl: './reports-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReportsPage {
  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly session = inject(Session);
  protected readonly kinds = ['all', ...reportKinds] as const;
  protected readonly drafted = reportKinds;
  protected readonly stateOf = reportState;
  protected readonly partsOf = numberParts;
  protected readonly writes = computed(() => this.session.role() === 'police');

  protected readonly kind = signal<'all' | ReportKind>('all');
  /** How many are shown; more are asked for by hand. */
  private readonly limit = linkedSignal({ source: this.kind, computation: () => PAGE });
  protected readonly found = httpResource<ReportList>(() => ({
    url: '/api/v1/reports',
    params: { limit: this.limit(), ...(this.kind() !== 'all' && { kind: this.kind() }) },
  }));
  /** What was shown stays while more of it comes. */
  protected readonly shown = linkedSignal<ReportList | undefined, readonly ReportSummary[] | undefined>({
    source: () => (this.found.hasValue() ? this.found.value() : undefined),
    computation: (list, before) => list?.items ?? before?.value,
  });
  protected readonly mayMore = computed(
    () => this.found.hasValue() && this.found.value().nextCursor !== null && this.limit() < 200,
  );

  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected more(): void {
    this.limit.update((limit) => Math.min(200, limit + PAGE));
  }

  /** Opens the draft of the running period, which is made where there is none. */
  protected async draft(kind: ReportKind): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      const { id } = await firstValueFrom(this.http.post<ReportResponse>('/api/v1/reports/drafts', { kind }));
      await this.router.navigate(['/reports', id]);
    } catch (error) {
      if (!(error instanceof HttpErrorResponse)) throw error;
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
