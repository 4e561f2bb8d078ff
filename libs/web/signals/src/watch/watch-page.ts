import { HttpClient, HttpErrorResponse, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, input, signal } from '@angular/core';
import { Router } from '@angular/router';
import { TranslocoPipe } from '@jsverse/transloco';
import type { WatchEntryResponse, WatchList } from '@luutru/contracts';
import { type WatchState, watchStates } from '@luutru/domain';
import {
  Chip,
  DateTimePipe,
  DayPipe,
  Dialogs,
  EmptyState,
  Icon,
  type IconName,
  Loading,
  type Problem,
  ProblemPanel,
  type Tone,
  ifMatch,
  problemOf,
} from '@luutru/web-ui';
import { ProblemNotice } from '@luutru/web-ui/asking';
import { firstValueFrom } from 'rxjs';
import { LoggedNote } from '../logged-note';
import { SeverityChip } from '../severity-chip';
import { SignalTabs } from '../signal-tabs';

const SHOWN: Readonly<Record<WatchState, { tone: Tone; icon: IconName }>> = {
  proposed: { tone: 'wait', icon: 'wait' },
  active: { tone: 'good', icon: 'check-circle' },
  expired: { tone: 'neutral', icon: 'clock' },
  revoked: { tone: 'neutral', icon: 'close' },
};

/** Who is looked out for (danh sách cần chú ý): proposed by one officer, approved by another, for a time. */
@Component({
  selector: 'lt-watch-page',
  imports: [
    Chip,
    DateTimePipe,
    DayPipe,
    EmptyState,
    Icon,
    Loading,
    LoggedNote,
    ProblemNotice,
    ProblemPanel,
    SeverityChip,
    SignalTabs,
    TranslocoPipe,
  ],
  templateUrl: './watch-page.html',
  styleUrl: './watch-page.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class WatchPage {
  /** From the query of the address. */
  readonly state = input<string>();

  private readonly http = inject(HttpClient);
  private readonly router = inject(Router);
  private readonly dialogs = inject(Dialogs);
  protected readonly states = ['', ...watchStates] as const;
  protected readonly shown = SHOWN;
  protected readonly wanted = computed(() => this.state() ?? '');
  protected readonly found = httpResource<WatchList>(() => ({
    url: '/api/v1/watchlist',
    params: { limit: 200, ...(this.wanted() !== '' && { state: this.wanted() }) },
  }));
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected narrow(state: string): void {
    void this.router.navigate([], { queryParams: { state: state || null } });
  }

  protected async propose(): Promise<void> {
    const done = await this.dialogs.open(() => import('./propose-dialog').then((m) => m.ProposeDialog));
    if (done) this.found.reload();
  }

  protected async approve({ id, version }: WatchEntryResponse): Promise<void> {
    this.problem.set(undefined);
    try {
      await firstValueFrom(this.http.post(`/api/v1/watchlist/${id}/approve`, {}, ifMatch(version)));
    } catch (error) {
      if (!(error instanceof HttpErrorResponse)) throw error;
      this.problem.set(problemOf(error));
    }
    this.found.reload();
  }

  protected async revoke({ id, version, fullName }: WatchEntryResponse): Promise<void> {
    const done = await this.dialogs.open(() => import('./revoke-dialog').then((m) => m.RevokeDialog), {
      id,
      version,
      fullName,
    });
    if (done) this.found.reload();
  }
}
