import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { REQUIRED, form, metadata, submit, validate } from '@angular/forms/signals';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { TranslocoPipe, TranslocoService } from '@jsverse/transloco';
import { type EndReason, judgeCheckOut, parseInstant } from '@luutru/domain';
import { Language, Notice, ServerClock, formatDateTime, readMinute } from '@luutru/web-ui';
import { DESCRIBE_ERROR, SelectField, TextField } from '@luutru/web-ui/fields';

import { DescribeCode } from '../declaring/describe-code';
import { termsOf } from '../terms';
import { ChangeDialog } from './change-dialog';
import type { CheckOutData } from './check-out-action';
import { endReasonsOf, isPatient } from './end-reasons';

/** When did the guest leave (trả phòng, ra viện), and how did the stay end? Now, usually. */
@Component({
  selector: 'lt-check-out-dialog',
  imports: [
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    Notice,
    SelectField,
    TextField,
    TranslocoPipe,
  ],
  providers: [{ provide: DESCRIBE_ERROR, useFactory: () => inject(DescribeCode).ofError }],
  template: `
    <form novalidate (submit)="$event.preventDefault(); confirm()">
      <h2 mat-dialog-title>{{ terms.checkOutOf | transloco: { name: stay.guest.fullName } }}</h2>
      <mat-dialog-content>
        <div class="body">
          <p>{{ (patient ? 'stays.checkOut.textOfPatient' : 'stays.checkOut.text') | transloco }}</p>
          <lt-text-field
            name="departedAt"
            mask="minute"
            inputmode="numeric"
            [field]="fields.departedAt"
            [label]="'stays.checkOut.departedAt' | transloco"
            [hint]="'stays.declare.minuteHint' | transloco"
          />
          <lt-select-field
            name="endReason"
            [field]="fields.endReason"
            [label]="'stays.checkOut.endReason' | transloco"
            [choices]="choices()"
          />
          @if (failure(); as words) {
            <lt-notice tone="bad" role="alert">{{ words }}</lt-notice>
          }
        </div>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button type="button" class="button" mat-dialog-close>{{ 'stays.dialog.back' | transloco }}</button>
        <button type="submit" class="button primary" [attr.aria-disabled]="fields().submitting()">
          {{ terms.checkOut | transloco }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styleUrl: './dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class CheckOutDialog extends ChangeDialog {
  private readonly data = inject<CheckOutData>(MAT_DIALOG_DATA);
  protected readonly stay = this.data.stay;
  private readonly clock = inject(ServerClock);
  private readonly language = inject(Language);
  private readonly transloco = inject(TranslocoService);
  protected readonly terms = termsOf(this.stay.sector);
  protected readonly patient = isPatient(this.stay);
  private readonly reasons = endReasonsOf(this.stay);

  protected readonly fields = form(
    signal({
      departedAt: formatDateTime(this.clock.read()),
      endReason: (this.data.endReason ?? this.reasons[0] ?? 'left') as string,
    }),
    (path) => {
      metadata(path.departedAt, REQUIRED, () => true);
      validate(path.departedAt, ({ value }) => this.judge(value()));
    },
  );
  protected readonly choices = computed(() => {
    const language = this.language.code();
    return this.reasons.map((value) => ({
      value,
      label: this.transloco.translate(`stays.ends.${value}`, {}, language),
    }));
  });

  protected async confirm(): Promise<void> {
    this.failure.set('');
    await submit(this.fields, async () => {
      const { departedAt, endReason } = this.fields().value();
      const change = await this.changeStay.checkOut(
        this.stay,
        readMinute(departedAt),
        endReason as EndReason,
      );
      return this.take(change, this.fields.departedAt);
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
