import { HttpClient, HttpHeaders } from '@angular/common/http';
import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { form, submit, validate } from '@angular/forms/signals';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import type { StaffResponse } from '@luutru/contracts';
import { isStrongPassword } from '@luutru/domain';
import { Language, newKey } from '@luutru/web-ui';
import { AskDialog, ProblemNotice } from '@luutru/web-ui/asking';
import { CATALOGUE_ERRORS, judged, needed } from '@luutru/web-ui/catalogue';
import { SelectField, TextField } from '@luutru/web-ui/fields';
import { firstValueFrom } from 'rxjs';

import { PasswordRules } from '../password-rules';
import { STAFF_ROLES, USERNAME } from './staff-roles';

/** A further person of the tenant: name, sign-in name, role, first password. */
@Component({
  selector: 'lt-add-staff-dialog',
  imports: [
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    PasswordRules,
    ProblemNotice,
    SelectField,
    TextField,
    TranslocoPipe,
  ],
  providers: [CATALOGUE_ERRORS],
  templateUrl: './add-staff-dialog.html',
  styleUrl: '../dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AddStaffDialog extends AskDialog<StaffResponse> {
  private readonly http = inject(HttpClient);
  private readonly transloco = inject(TranslocoService);
  private readonly language = inject(Language);
  private key = { of: '', value: '' };
  protected readonly model = signal({ displayName: '', username: '', role: 'declarant', password: '' });
  protected readonly fields = form(this.model, (path) => {
    for (const one of [path.displayName, path.username, path.password]) needed(one);
    judged(path.username, 'PATTERN', (text) => USERNAME.test(text));
    validate(path.password, ({ value }) =>
      value() === '' || isStrongPassword(value()) ? undefined : { kind: 'PASSWORD_WEAK' },
    );
  });
  protected readonly roles = computed(() =>
    STAFF_ROLES.map((value) => ({
      value,
      label: this.transloco.translate(`onboarding.staff.roles.${value}`, {}, this.language.code()),
    })),
  );

  protected async confirm(): Promise<void> {
    await submit(this.fields, () => {
      const { displayName, username, ...rest } = this.model();
      const body = { ...rest, displayName: displayName.trim(), username: username.trim() };
      const content = JSON.stringify(body);
      // The same content under the same key, so that a lost answer makes no second account.
      if (this.key.of !== content) this.key = { of: content, value: newKey() };
      const headers = new HttpHeaders({ 'Idempotency-Key': this.key.value });
      return this.ask(
        () => firstValueFrom(this.http.post<StaffResponse>('/api/v1/staff', body, { headers })),
        this.fields,
      );
    });
  }
}
