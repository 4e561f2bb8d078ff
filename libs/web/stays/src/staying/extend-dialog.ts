import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
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
import { day, parseInstant, ruleSetAt } from '@luutru/domain';
import { Notice, ServerClock, formatDateTime, plusDays, readMinute } from '@luutru/web-ui';
import { DESCRIBE_ERROR, TextField } from '@luutru/web-ui/fields';

import { DescribeCode } from '../declaring/describe-code';
import { ChangeDialog } from './change-dialog';

/** Until when does the guest stay now (gia hạn)? A night more by one press. */
@Component({
  selector: 'lt-extend-dialog',
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
      <h2 mat-dialog-title>{{ 'stays.extend.title' | transloco: { name: stay.guest.fullName } }}</h2>
      <mat-dialog-content>
        <div class="body">
          <lt-text-field
            name="until"
            mask="minute"
            inputmode="numeric"
            [field]="fields.until"
            [label]="'stays.declare.expectedDepartureAt' | transloco"
            [hint]="'stays.declare.minuteHint' | transloco"
          />
          <div class="shortcuts" role="group" [attr.aria-label]="'stays.extend.longer' | transloco">
            @for (nights of shortcuts; track nights) {
              <button type="button" class="button compact" (click)="add(nights)">
                {{
                  (nights === 1 ? 'stays.extend.night' : 'stays.extend.nights') | transloco: { count: nights }
                }}
              </button>
            }
          </div>
          <div class="live" aria-live="polite">
            @if (long()) {
              <lt-notice tone="warn">{{ describeCode.describe('STAY_OVER_30_DAYS') }}</lt-notice>
            }
          </div>
          @if (failure(); as words) {
            <lt-notice tone="bad" role="alert">{{ words }}</lt-notice>
          }
        </div>
      </mat-dialog-content>
      <mat-dialog-actions align="end">
        <button type="button" class="button" mat-dialog-close>{{ 'stays.dialog.back' | transloco }}</button>
        <button type="submit" class="button primary" [attr.aria-disabled]="fields().submitting()">
          {{ 'stays.extend.action' | transloco }}
        </button>
      </mat-dialog-actions>
    </form>
  `,
  styleUrl: './dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class ExtendDialog extends ChangeDialog {
  protected readonly stay = inject<StayResponse>(MAT_DIALOG_DATA);
  private readonly clock = inject(ServerClock);
  protected readonly describeCode = inject(DescribeCode);
  /** Nights by which the planned departure is moved. */
  protected readonly shortcuts = [1, 2, 7];
  private readonly arrived = Date.parse(this.stay.arrivedAt);

  protected readonly fields = form(
    signal({ until: formatDateTime(this.stay.expectedDepartureAt ?? this.clock.read()) }),
    (path) => {
      metadata(path.until, REQUIRED, () => true);
      validate(path.until, ({ value }) => {
        const until = parseInstant(readMinute(value()));
        if (until === undefined) return { kind: 'INSTANT_FORMAT' };
        return until > this.arrived ? undefined : { kind: 'DEPARTURE_BEFORE_ARRIVAL' };
      });
    },
  );
  private readonly until = computed(() => parseInstant(readMinute(this.fields.until().value())));
  protected readonly long = computed(() => {
    const { temporaryResidenceDays } = ruleSetAt(this.arrived);
    return (this.until() ?? this.arrived) - this.arrived >= temporaryResidenceDays * day;
  });

  /** From what stands in the field, so that pressing twice is two nights. */
  protected add(nights: number): void {
    const from = this.until() ?? this.clock.read().getTime();
    this.fields.until().value.set(formatDateTime(plusDays(new Date(from), nights)));
  }

  protected async confirm(): Promise<void> {
    this.failure.set('');
    await submit(this.fields, async () => {
      const change = await this.changeStay.extend(this.stay, readMinute(this.fields.until().value()));
      return this.take(change, this.fields.until);
    });
  }
}
