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
import type { AlertResponse } from '@luutru/contracts';
import { alertOutcomes, type AlertOutcome } from '@luutru/domain';
import { ifMatch } from '@luutru/web-ui';
import { AskDialog, ProblemNotice } from '@luutru/web-ui/asking';
import { CATALOGUE_ERRORS, judged, needed } from '@luutru/web-ui/catalogue';
import { TextField } from '@luutru/web-ui/fields';
import { firstValueFrom } from 'rxjs';

const SHORTEST = 5;

/** What an officer finds an alert to be (kết luận), with a note that is kept. */
@Component({
  selector: 'lt-resolve-dialog',
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
      <h2 mat-dialog-title>{{ 'signals.resolve.title' | transloco }}</h2>
      <mat-dialog-content>
        <div class="body">
          <fieldset>
            <legend>{{ 'signals.resolve.outcome' | transloco }}</legend>
            @for (one of outcomes; track one) {
              <label>
                <input
                  type="radio"
                  name="outcome"
                  [checked]="outcome() === one"
                  (change)="outcome.set(one)"
                />
                <span>{{ 'signals.resolve.' + one | transloco }}</span>
              </label>
            }
          </fieldset>
          <lt-text-field
            name="note"
            autocapitalize="sentences"
            [field]="fields.note"
            [label]="'signals.resolve.note' | transloco"
            [hint]="'signals.resolve.noteHint' | transloco"
          />
          <lt-problem-notice [of]="failure()" />
        </div>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button type="button" class="button" mat-dialog-close>{{ 'signals.back' | transloco }}</button>
        <button type="submit" class="button primary" [attr.aria-disabled]="fields().submitting()">
          {{ 'signals.resolve.confirm' | transloco }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styleUrl: '../dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ResolveDialog extends AskDialog<AlertResponse> {
  private readonly http = inject(HttpClient);
  private readonly alert = inject<Pick<AlertResponse, 'id' | 'version'>>(MAT_DIALOG_DATA);
  private readonly model = signal({ note: '' });
  protected readonly outcomes = alertOutcomes;
  protected readonly outcome = signal<AlertOutcome>('confirmed');
  protected readonly fields = form(this.model, (path) => {
    needed(path.note);
    judged(path.note, 'TOO_SHORT', (text) => text.length >= SHORTEST);
  });

  protected async confirm(): Promise<void> {
    const { id, version } = this.alert;
    const body = () => ({ outcome: this.outcome(), note: this.model().note.trim() });
    await submit(this.fields, () =>
      this.ask(
        () =>
          firstValueFrom(
            this.http.post<AlertResponse>(`/api/v1/alerts/${id}/resolve`, body(), ifMatch(version)),
          ),
        this.fields,
      ),
    );
  }
}
