import { HttpClient, HttpErrorResponse, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { TranslocoPipe } from '@jsverse/transloco';
import type { FacilityList, FacilityResponse } from '@luutru/contracts';
import { isCode, message } from '@luutru/domain';
import {
  Chip,
  Dialogs,
  EmptyState,
  Icon,
  Language,
  Loading,
  type Problem,
  ProblemPanel,
  type Tone,
  ifMatch,
  problemOf,
} from '@luutru/web-ui';
import { ProblemNotice } from '@luutru/web-ui/asking';
import { firstValueFrom } from 'rxjs';

const TONES: Readonly<Record<string, Tone>> = { active: 'good', pending: 'wait', suspended: 'bad' };

/** The facilities of the officer's unit (cơ sở): approved, suspended with a reason, resumed. */
@Component({
  selector: 'lt-facilities-page',
  imports: [Chip, EmptyState, Icon, Loading, ProblemNotice, ProblemPanel, TranslocoPipe],
  templateUrl: './facilities-page.html',
  styleUrl: './police.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class FacilitiesPage {
  private readonly http = inject(HttpClient);
  private readonly dialogs = inject(Dialogs);
  private readonly language = inject(Language);
  protected readonly found = httpResource<FacilityList>(() => '/api/v1/facilities');
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected tone({ status }: FacilityResponse): Tone {
    return TONES[status] ?? 'neutral';
  }

  protected words(code: string): string {
    return isCode(code) ? message(code, this.language.code()) : code;
  }

  /** @param action `approve` a further facility of a tenant, or `resume` one that was suspended */
  protected async decide({ id, version }: FacilityResponse, action: 'approve' | 'resume'): Promise<void> {
    this.problem.set(undefined);
    try {
      await firstValueFrom(this.http.post(`/api/v1/facilities/${id}/${action}`, {}, ifMatch(version)));
    } catch (error) {
      if (!(error instanceof HttpErrorResponse)) throw error;
      this.problem.set(problemOf(error));
    }
    this.found.reload();
  }

  protected async suspend({ id, name, version }: FacilityResponse): Promise<void> {
    const done = await this.dialogs.open(() => import('./reason-dialog').then((m) => m.ReasonDialog), {
      what: 'suspend',
      name,
      url: `/api/v1/facilities/${id}/suspend`,
      version,
    });
    if (done) this.found.reload();
  }
}
