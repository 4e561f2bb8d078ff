import { HttpClient, HttpErrorResponse, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { ChangeStaffRequest, StaffList, StaffResponse } from '@luutru/contracts';
import {
  Announcer,
  Chip,
  DateTimePipe,
  Dialogs,
  Icon,
  Loading,
  type Problem,
  ProblemPanel,
  ifMatch,
  problemOf,
} from '@luutru/web-ui';
import { ProblemNotice } from '@luutru/web-ui/asking';
import { firstValueFrom } from 'rxjs';

import { ManageTabs } from '../manage-tabs';
import { STAFF_ROLES } from './staff-roles';

/** Who may sign in for this tenant (nhân viên), and as what. */
@Component({
  selector: 'lt-staff-page',
  imports: [Chip, DateTimePipe, Icon, Loading, ManageTabs, ProblemNotice, ProblemPanel, TranslocoPipe],
  templateUrl: './staff-page.html',
  styleUrl: '../rows.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StaffPage {
  private readonly http = inject(HttpClient);
  private readonly dialogs = inject(Dialogs);
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  protected readonly roles = STAFF_ROLES;
  protected readonly list = httpResource<StaffList>(() => '/api/v1/staff');
  protected readonly problem = signal<Problem | undefined>(undefined);

  protected async add(): Promise<void> {
    const added = await this.dialogs.open<StaffResponse>(() =>
      import('./add-staff-dialog').then((m) => m.AddStaffDialog),
    );
    if (!added) return;
    this.list.reload();
    this.announcer.say(this.transloco.translate('onboarding.staff.added', { name: added.displayName }));
  }

  protected async reset(person: StaffResponse): Promise<void> {
    const changed = await this.dialogs.open<StaffResponse>(
      () => import('./password-dialog').then((m) => m.PasswordDialog),
      person,
    );
    if (changed) this.list.reload();
  }

  protected async change({ id, version }: StaffResponse, change: ChangeStaffRequest): Promise<void> {
    this.problem.set(undefined);
    try {
      await firstValueFrom(this.http.patch(`/api/v1/staff/${id}`, change, ifMatch(version)));
    } catch (error) {
      if (!(error instanceof HttpErrorResponse)) throw error;
      this.problem.set(problemOf(error));
    }
    // Also after a refusal: what stands on the screen must be what is so.
    this.list.reload();
  }

  protected changeRole(person: StaffResponse, role: string): void {
    const known = STAFF_ROLES.find((one) => one === role);
    if (known) void this.change(person, { role: known });
  }
}
