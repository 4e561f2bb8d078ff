import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { type FieldTree, REQUIRED, form, metadata, submit, validate } from '@angular/forms/signals';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import type { StayResponse } from '@luutru/contracts';
import { judgeCheckOut, parseInstant } from '@luutru/domain';
import { Notice, ServerClock, formatDateTime } from '@luutru/web-ui';
import { DESCRIBE_ERROR, TextField } from '@luutru/web-ui/fields';

import { DescribeCode } from '../declaring/describe-code';
import { readMinute } from '../declaring/typed-dates';
import { ChangeStay } from './change-stay';

/** When did the guest leave (trả phòng)? Now, usually. */
@Component({
  selector: 'lt-check-out-dialog',
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
      <h2 mat-dialog-title>{{ 'stays.checkOut.title' | transloco: { name: stay.guest.fullName } }}</h2>
      <mat-dialog-content>
        <div class="body">
          <p>{{ 'stays.checkOut.text' | transloco }}</p>
          <lt-text-field
            name="departedAt"
            mask="minute"
            inputmode="numeric"
            [field]="fields.departedAt"
            [label]="'stays.checkOut.departedAt' | transloco"
            [hint]="'stays.declare.minuteHint' | transloco"
          />
          @if (failure(); as words) {
            <lt-notice tone="bad" role="alert">{{ words }}</lt-notice>
          }
        </div>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button type="button" class="button" mat-dialog-close>{{ 'stays.dialog.back' | transloco }}</button>
        <button type="submit" class="button primary" [attr.aria-disabled]="fields().submitting()">
          {{ 'stays.checkOut.confirm' | transloco }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styleUrl: './dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CheckOutDialog {
  protected readonly stay = inject<StayResponse>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<CheckOutDialog, StayResponse | 'changed'>>(MatDialogRef);
  private readonly changeStay = inject(ChangeStay);
  private readonly clock = inject(ServerClock);
  private readonly describe = inject(DescribeCode);

  protected readonly failure = signal('');
  protected readonly fields = form(signal({ departedAt: formatDateTime(this.clock.read()) }), (path) => {
    metadata(path.departedAt, REQUIRED, () => true);
    validate(path.departedAt, ({ value }) => this.judge(value()));
  });

  protected async confirm(): Promise<void> {
    this.failure.set('');
    await submit(this.fields, async () => {
      const change = await this.changeStay.checkOut(this.stay, readMinute(this.fields.departedAt().value()));
      if ('stay' in change) this.dialog.close(change.stay);
      else if ('changed' in change) this.dialog.close('changed');
      else {
        const wrong = change.problem.fields[0];
        if (!wrong) this.failure.set(change.problem.detail || this.describe.describe(change.problem.code));
        else
          return {
            kind: wrong.code,
            message: wrong.message,
            fieldTree: this.fields.departedAt as FieldTree<unknown>,
          };
      }
      return undefined;
    });
  }

  private judge(typed: string) {
    const departedAt = parseInstant(readMinute(typed));
    if (departedAt === undefined) return { kind: 'INSTANT_FORMAT' };
    const times = {
      arrivedAt: Date.parse(this.stay.arrivedAt),
      departedAt,
      now: this.clock.read().getTime(),
    };
    const code = judgeCheckOut(times).errors[0]?.code;
    return code && { kind: code };
  }
}
