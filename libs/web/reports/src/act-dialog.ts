import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import type { ReportResponse } from '@luutru/contracts';
import { ifMatch } from '@luutru/web-ui';
import { AskDialog, ProblemNotice } from '@luutru/web-ui/asking';
import { firstValueFrom } from 'rxjs';

/** What cannot be taken back: a report is locked, or sent. */
export interface Act {
  readonly what: 'lock' | 'submit';
  readonly report: Pick<ReportResponse, 'id' | 'version'>;
}

/** Asks once more before a report is locked or sent, and does it. */
@Component({
  selector: 'lt-act-dialog',
  imports: [MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle, ProblemNotice, TranslocoPipe],
  template: `
    <h2 mat-dialog-title>{{ 'reports.' + act.what + '.title' | transloco }}</h2>
    <mat-dialog-content>
      <div class="body">
        <p>{{ 'reports.' + act.what + '.text' | transloco }}</p>
        <lt-problem-notice [of]="failure()" />
      </div>
    </mat-dialog-content>
    <mat-dialog-actions align="end">
      <button type="button" class="button" mat-dialog-close>{{ 'reports.back' | transloco }}</button>
      <button type="button" class="button primary" [attr.aria-disabled]="busy()" (click)="confirm()">
        {{ 'reports.' + act.what + '.confirm' | transloco }}
      </button>
    </mat-dialog-actions>
  `,
  styles: `
    .body {
      display: grid;
      gap: 16px;
      color: var(--lt-ink);
    }
    mat-dialog-actions {
      gap: 8px;
    }
  `,
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ActDialog extends AskDialog<ReportResponse> {
  private readonly http = inject(HttpClient);
  protected readonly act = inject<Act>(MAT_DIALOG_DATA);
  protected readonly busy = signal(false);

  protected async confirm(): Promise<void> {
    if (this.busy()) return;
    this.busy.set(true);
    const { what, report } = this.act;
    await this.ask(
      () =>
        firstValueFrom(
          this.http.post<ReportResponse>(`/api/v1/reports/${report.id}/${what}`, {}, ifMatch(report.version)),
        ),
      {},
    );
    this.busy.set(false);
  }
}
