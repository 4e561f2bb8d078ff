import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { form, submit } from '@angular/forms/signals';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import type { WatchEntryResponse } from '@luutru/contracts';
import { ifMatch } from '@luutru/web-ui';
import { AskDialog, ProblemNotice } from '@luutru/web-ui/asking';
import { CATALOGUE_ERRORS, judged, needed } from '@luutru/web-ui/catalogue';
import { TextField } from '@luutru/web-ui/fields';
import { firstValueFrom } from 'rxjs';

const SHORTEST = 5;

/** Takes an entry of the watch-list back (thu hồi), with a reason. */
@Component({
  selector: 'lt-revoke-dialog',
  imports: [
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    ProblemNotice,
    TextField,
    TranslocoPipe,
  ],
  providers: [CATALOGUE_ERRORS],
  template: `
    <form novalidate (submit)="$event.preventDefault(); confirm()">
      <h2 mat-dialog-title>{{ 'signals.revoke.title' | transloco: { name: entry.fullName } }}</h2>
      <mat-dialog-content>
        <div class="body">
          <lt-text-field
            name="revoke-reason"
            autocapitalize="sentences"
            [field]="fields.reason"
            [label]="'signals.propose.reason' | transloco"
          />
          <lt-problem-notice [of]="failure()" />
        </div>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button type="button" class="button" mat-dialog-close>{{ 'signals.back' | transloco }}</button>
        <button type="submit" class="button danger" [attr.aria-disabled]="fields().submitting()">
          {{ 'signals.revoke.confirm' | transloco }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styleUrl: '../dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RevokeDialog extends AskDialog<WatchEntryResponse> {
  private readonly http = inject(HttpClient);
  protected readonly entry = inject<Pick<WatchEntryResponse, 'id' | 'version' | 'fullName'>>(MAT_DIALOG_DATA);
  private readonly model = signal({ reason: '' });
  protected readonly fields = form(this.model, (path) => {
    needed(path.reason);
    judged(path.reason, 'TOO_SHORT', (text) => text.length >= SHORTEST);
  });

  protected async confirm(): Promise<void> {
    const { id, version } = this.entry;
    const url = `/api/v1/watchlist/${id}/revoke`;
    const body = () => ({ reason: this.model().reason.trim() });
    await submit(this.fields, () =>
      this.ask(
        () => firstValueFrom(this.http.post<WatchEntryResponse>(url, body(), ifMatch(version))),
        this.fields,
      ),
    );
  }
}
