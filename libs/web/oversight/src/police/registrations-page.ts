import { HttpClient, HttpErrorResponse, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { RegistrationList, RegistrationResponse } from '@luutru/contracts';
import {
  Announcer,
  Dialogs,
  EmptyState,
  Loading,
  type Problem,
  ProblemPanel,
  problemOf,
} from '@luutru/web-ui';
import { ProblemNotice } from '@luutru/web-ui/asking';
import { firstValueFrom } from 'rxjs';

import { RegistrationCard } from './registration-card';

const STATUSES = ['pending', 'approved', 'rejected'] as const;

/** Who asks to be let in, in the officer's unit (duyệt hồ sơ): approved, or rejected with a reason. */
@Component({
  selector: 'lt-registrations-page',
  imports: [EmptyState, Loading, ProblemNotice, ProblemPanel, RegistrationCard, TranslocoPipe],
  templateUrl: './registrations-page.html',
  styleUrl: './police.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RegistrationsPage {
  private readonly http = inject(HttpClient);
  private readonly dialogs = inject(Dialogs);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  protected readonly statuses = STATUSES;
  protected readonly status = signal<(typeof STATUSES)[number]>('pending');
  protected readonly found = httpResource<RegistrationList>(() => ({
    url: '/api/v1/registrations',
    params: { status: this.status(), limit: 100 },
  }));
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly busy = signal('');

  protected async approve({ id, facility }: RegistrationResponse): Promise<void> {
    if (this.busy()) return;
    this.busy.set(id);
    this.problem.set(undefined);
    try {
      await firstValueFrom(this.http.post(`/api/v1/registrations/${id}/approve`, {}));
      this.announcer.say(this.transloco.translate('oversight.approvals.approved', { name: facility.name }));
    } catch (error) {
      if (!(error instanceof HttpErrorResponse)) throw error;
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set('');
    }
    this.found.reload();
  }

  protected async reject({ id, facility }: RegistrationResponse): Promise<void> {
    const done = await this.dialogs.open(() => import('./reason-dialog').then((m) => m.ReasonDialog), {
      what: 'reject',
      name: facility.name,
      url: `/api/v1/registrations/${id}/reject`,
    });
    if (done) this.found.reload();
  }
}
