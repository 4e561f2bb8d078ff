import { HttpClient } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { form, submit, validate } from '@angular/forms/signals';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import type { StaffResponse } from '@luutru/contracts';
import { isStrongPassword } from '@luutru/domain';
import { ifMatch } from '@luutru/web-ui';
import { AskDialog, ProblemNotice } from '@luutru/web-ui/asking';
import { CATALOGUE_ERRORS, needed } from '@luutru/web-ui/catalogue';
import { TextField } from '@luutru/web-ui/fields';
import { firstValueFrom } from 'rxjs';

import { PasswordRules } from '../password-rules';

/** A new password for who forgot theirs; their sessions end. */
@Component({
  selector: 'lt-password-dialog',
  imports: [
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    PasswordRules,
    ProblemNotice,
    TextField,
    TranslocoPipe,
  ],
  providers: [CATALOGUE_ERRORS],
  template: `
    <form novalidate (submit)="$event.preventDefault(); confirm()">
      <h2 mat-dialog-title>{{ 'onboarding.staff.resetOf' | transloco: { name: person.displayName } }}</h2>
      <mat-dialog-content>
        <div class="body">
          <lt-text-field
            name="new-password"
            type="password"
            autocomplete="new-password"
            [field]="fields.password"
            [label]="'onboarding.staff.newPassword' | transloco"
          />
          <lt-password-rules [password]="model().password" />
          <lt-problem-notice [of]="failure()" />
        </div>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button type="button" class="button" mat-dialog-close>{{ 'onboarding.cancel' | transloco }}</button>
        <button type="submit" class="button primary" [attr.aria-disabled]="fields().submitting()">
          {{ 'onboarding.staff.reset' | transloco }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styleUrl: '../dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class PasswordDialog extends AskDialog<StaffResponse> {
  private readonly http = inject(HttpClient);
  protected readonly person = inject<StaffResponse>(MAT_DIALOG_DATA);
  protected readonly model = signal({ password: '' });
  protected readonly fields = form(this.model, (path) => {
    needed(path.password);
    validate(path.password, ({ value }) =>
      value() === '' || isStrongPassword(value()) ? undefined : { kind: 'PASSWORD_WEAK' },
    );
  });

  protected async confirm(): Promise<void> {
    const { id, version } = this.person;
    await submit(this.fields, () =>
      this.ask(
        () =>
          firstValueFrom(
            this.http.patch<StaffResponse>(`/api/v1/staff/${id}`, this.model(), ifMatch(version)),
          ),
        this.fields,
      ),
    );
  }
}
