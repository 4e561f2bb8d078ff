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
import { ifMatch } from '@luutru/web-ui';
import { AskDialog, ProblemNotice } from '@luutru/web-ui/asking';
import { CATALOGUE_ERRORS, judged, needed } from '@luutru/web-ui/catalogue';
import { TextField } from '@luutru/web-ui/fields';
import { firstValueFrom } from 'rxjs';

/** What is decided against somebody, who is told why. */
export interface Asked {
  /** Part of the words: `reject` or `suspend`. */
  readonly what: 'reject' | 'suspend';
  readonly name: string;
  readonly url: string;
  /** Version that was read, where the decision must not overwrite another's. */
  readonly version?: number;
}

const SHORTEST = 3;

/** Decides with a reason (từ chối, tạm dừng): the facility reads it. */
@Component({
  selector: 'lt-reason-dialog',
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
      <h2 mat-dialog-title>{{ 'oversight.' + asked.what + '.title' | transloco: { name: asked.name } }}</h2>
      <mat-dialog-content>
        <div class="body">
          <p>{{ 'oversight.' + asked.what + '.text' | transloco }}</p>
          <lt-text-field
            name="reason"
            autocapitalize="sentences"
            [field]="fields.reason"
            [label]="'oversight.reason' | transloco"
          />
          <lt-problem-notice [of]="failure()" />
        </div>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button type="button" class="button" mat-dialog-close>{{ 'oversight.back' | transloco }}</button>
        <button type="submit" class="button danger" [attr.aria-disabled]="fields().submitting()">
          {{ 'oversight.' + asked.what + '.confirm' | transloco }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styleUrl: './dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ReasonDialog extends AskDialog<object> {
  private readonly http = inject(HttpClient);
  protected readonly asked = inject<Asked>(MAT_DIALOG_DATA);
  private readonly model = signal({ reason: '' });
  protected readonly fields = form(this.model, (path) => {
    needed(path.reason);
    judged(path.reason, 'TOO_SHORT', (text) => text.length >= SHORTEST);
  });

  protected async confirm(): Promise<void> {
    const { url, version } = this.asked;
    const options = version === undefined ? {} : ifMatch(version);
    const body = () => ({ reason: this.model().reason.trim() });
    await submit(this.fields, () =>
      this.ask(() => firstValueFrom(this.http.post<object>(url, body(), options)), this.fields),
    );
  }
}
