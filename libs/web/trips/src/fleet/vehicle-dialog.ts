import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { type FieldTree, REQUIRED, form, metadata, submit, validate } from '@angular/forms/signals';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogTitle,
} from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import type { VehicleResponse } from '@luutru/contracts';
import { isPlate } from '@luutru/domain';
import { Notice, formatDay, readDay } from '@luutru/web-ui';
import { DESCRIBE_ERROR, TextField } from '@luutru/web-ui/fields';

import { DescribeCode } from '../describe-code';
import { orNull } from '../typed-times';
import { FormDialog } from './form-dialog';
import { judgeDay, judgeWhole } from './judge-field';

const day = (date: string | null | undefined): string => (date ? formatDay(date) : '');

/** A vehicle of the register, new or changed. */
@Component({
  selector: 'lt-vehicle-dialog',
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
  templateUrl: './vehicle-dialog.html',
  styleUrl: './form-dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class VehicleDialog extends FormDialog {
  protected readonly vehicle = inject<VehicleResponse | null>(MAT_DIALOG_DATA, { optional: true });

  protected readonly fields = form(
    signal({
      plate: this.vehicle?.plateShown ?? '',
      seats: String(this.vehicle?.seats ?? ''),
      beds: String(this.vehicle?.beds ?? ''),
      badgeNumber: this.vehicle?.badgeNumber ?? '',
      badgeExpiresOn: day(this.vehicle?.badgeExpiresOn),
      inspectionExpiresOn: day(this.vehicle?.inspectionExpiresOn),
    }),
    (path) => {
      for (const field of [path.plate, path.seats, path.beds]) metadata(field, REQUIRED, () => true);
      validate(path.plate, ({ value }) => (isPlate(value()) ? undefined : { kind: 'PLATE_FORMAT' }));
      for (const field of [path.seats, path.beds])
        validate(field, ({ value }) => judgeWhole(value(), 0, 100));
      for (const field of [path.badgeExpiresOn, path.inspectionExpiresOn])
        validate(field, ({ value }) => judgeDay(value()));
    },
  );

  protected async confirm(): Promise<void> {
    this.failure.set('');
    await submit(this.fields, async () => this.take(await this.send(), (name) => this.named(name)));
  }

  private send() {
    const { plate, seats, beds, badgeNumber, badgeExpiresOn, inspectionExpiresOn } = this.fields().value();
    const body = {
      plate: plate.trim(),
      seats: Number(seats),
      beds: Number(beds),
      badgeNumber: orNull(badgeNumber),
      badgeExpiresOn: orNull(readDay(badgeExpiresOn)),
      inspectionExpiresOn: orNull(readDay(inspectionExpiresOn)),
    };
    return this.vehicle
      ? this.sending.change('PATCH', `/api/v1/vehicles/${this.vehicle.id}`, this.vehicle.version, body)
      : this.sending.post('/api/v1/vehicles', body);
  }

  private named(name: string): FieldTree<string> | undefined {
    return Object.entries(this.fields).find(([key]) => key === name)?.[1];
  }
}
