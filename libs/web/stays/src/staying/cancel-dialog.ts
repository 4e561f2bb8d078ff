import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { REQUIRED, form, metadata, submit, validate } from '@angular/forms/signals';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import type { StayResponse } from '@luutru/contracts';
import { judgeCancel } from '@luutru/domain';
import { Notice } from '@luutru/web-ui';
import { DESCRIBE_ERROR, TextField } from '@luutru/web-ui/fields';

import { DescribeCode } from '../declaring/describe-code';
import { ChangeDialog } from './change-dialog';

/** Why should this declaration not have been made (hủy khai báo)? The reason stays in the history. */
@Component({
  selector: 'lt-cancel-dialog',
  imports: [
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    Notice,
    TextField,
    TranslocoPipe,
  ],
  providers: [{ provide: DESCRIBE_ERROR, useFactory: () => inject(DescribeCode).ofError }],
  template: `
    <form novalidate (submit)="$event.preventDefault(); confirm()">
      <h2 mat-dialog-title>{{ 'stays.cancel.title' | transloco: { name: stay.guest.fullName } }}</h2>
      <mat-dialog-content>
        <div class="body">
          <p>{{ 'stays.cancel.text' | transloco }}</p>
          <lt-text-field
            name="reason"
            autocapitalize="sentences"
            [field]="fields.reason"
            [label]="'stays.cancel.reason' | transloco"
            [hint]="'stays.cancel.reasonHint' | transloco"
          />
          @if (failure(); as words) {
            <lt-notice tone="bad" role="alert">{{ words }}</lt-notice>
          }
        </div>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button type="button" class="button" mat-dialog-close>{{ 'stays.dialog.back' | transloco }}</button>
        <button type="submit" class="button danger" [attr.aria-disabled]="fields().submitting()">
          {{ 'stays.cancel.confirm' | transloco }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styleUrl: './dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CancelDialog extends ChangeDialog {
  protected readonly stay = inject<StayResponse>(MAT_DIALOG_DATA);
  protected readonly fields = form(signal({ reason: '' }), (path) => {
    metadata(path.reason, REQUIRED, () => true);
    validate(path.reason, ({ value }) => {
      const code = judgeCancel({ reason: value() }).errors[0]?.code;
      return code && { kind: code };
    });
  });

  protected async confirm(): Promise<void> {
    this.failure.set('');
    await submit(this.fields, async () => {
      const change = await this.changeStay.cancel(this.stay, this.fields.reason().value());
      return this.take(change, this.fields.reason);
    });
  }
}
