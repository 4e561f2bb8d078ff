import { HttpClient, HttpErrorResponse, httpResource } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, DOCUMENT, computed, inject, signal } from '@angular/core';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { StatementLink, StatementLinkCreated, StatementLinkList, StayResponse } from '@luutru/contracts';
import { Announcer, DateTimePipe, Icon, newKey, type Problem, problemOf, ServerClock } from '@luutru/web-ui';
import { ProblemNotice } from '@luutru/web-ui/asking';
import { firstValueFrom } from 'rxjs';

/** How long a link may open, hours. */
const HOURS = [24, 72, 168] as const;

/** A link by which the guest reads what was declared and who looked (liên kết cho khách); shown once, revoked at any time. */
@Component({
  selector: 'lt-statement-dialog',
  imports: [
    DateTimePipe,
    Icon,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    ProblemNotice,
    TranslocoPipe,
  ],
  templateUrl: './statement-dialog.html',
  styleUrls: ['./dialog.scss', './statement-dialog.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class StatementDialog {
  protected readonly stay = inject<StayResponse>(MAT_DIALOG_DATA);
  private readonly http = inject(HttpClient);
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly announcer = inject(Announcer);
  private readonly transloco = inject(TranslocoService);
  private readonly clock = inject(ServerClock);
  private readonly links = `/api/v1/stays/${this.stay.id}/statement-links`;
  /** One dialog asks for one link, however often the request is sent. */
  private key = newKey();

  protected readonly choices = HOURS;
  protected readonly hours = signal<number>(HOURS[0]);
  protected readonly busy = signal(false);
  protected readonly problem = signal<Problem | undefined>(undefined);
  protected readonly made = signal<StatementLinkCreated | undefined>(undefined);
  protected readonly address = computed(() => {
    const link = this.made();
    return link && new URL(link.url, this.window?.location.origin).href;
  });
  private readonly given = httpResource<StatementLinkList>(() => this.links);
  /** Those that still open. */
  protected readonly open = computed<readonly StatementLink[]>(() => {
    const now = this.clock.read().getTime();
    const items = this.given.hasValue() ? this.given.value().items : [];
    return items.filter(({ revokedAt, expiresAt }) => revokedAt === null && Date.parse(expiresAt) > now);
  });

  protected create(): Promise<void> {
    return this.attempt(async () => {
      const headers = { 'Idempotency-Key': this.key };
      const body = { expiresInHours: this.hours() };
      this.made.set(
        await firstValueFrom(this.http.post<StatementLinkCreated>(this.links, body, { headers })),
      );
      this.key = newKey();
    });
  }

  protected revoke(link: StatementLink): Promise<void> {
    return this.attempt(async () => {
      await firstValueFrom(this.http.delete(`${this.links}/${link.id}`));
      if (this.made()?.id === link.id) this.made.set(undefined);
      this.announcer.say(this.transloco.translate('stays.statement.revoked'));
    });
  }

  protected async copy(address: string): Promise<void> {
    // Without permission, or over plain HTTP, there is no clipboard: the link can be selected by hand.
    const done = await this.window?.navigator.clipboard?.writeText(address).then(
      () => true,
      () => false,
    );
    if (done) this.announcer.say(this.transloco.translate('stays.statement.copied'));
  }

  private async attempt(work: () => Promise<void>): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    this.problem.set(undefined);
    try {
      await work();
      this.given.reload();
    } catch (error) {
      if (!(error instanceof HttpErrorResponse)) throw error;
      this.problem.set(problemOf(error));
    } finally {
      this.busy.set(false);
    }
  }
}
