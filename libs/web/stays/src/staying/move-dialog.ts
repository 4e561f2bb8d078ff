import { httpResource } from '@angular/common/http';
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
import type { PlaceList, StayResponse } from '@luutru/contracts';
import { Loading, Notice, ProblemPanel } from '@luutru/web-ui';
import { DESCRIBE_ERROR, TextField } from '@luutru/web-ui/fields';

import { DescribeCode } from '../declaring/describe-code';
import { isFree, lodgings } from '../places';
import { termsOf } from '../terms';
import { ChangeDialog } from './change-dialog';

/** Which room or bed does the guest take now (đổi phòng)? Those that are free are there to be pressed. */
@Component({
  selector: 'lt-move-dialog',
  imports: [
    Loading,
    MatDialogActions,
    MatDialogClose,
    MatDialogContent,
    MatDialogTitle,
    Notice,
    ProblemPanel,
    TextField,
    TranslocoPipe,
  ],
  providers: [{ provide: DESCRIBE_ERROR, useFactory: () => inject(DescribeCode).ofError }],
  templateUrl: './move-dialog.html',
  styleUrls: ['./dialog.scss', './move-dialog.scss'],
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class MoveDialog extends ChangeDialog {
  protected readonly stay = inject<StayResponse>(MAT_DIALOG_DATA);
  protected readonly terms = termsOf(this.stay.sector);
  protected readonly places = httpResource<PlaceList>(
    () => `/api/v1/facilities/${this.stay.facilityId}/places`,
  );
  protected readonly free = computed(() =>
    lodgings(this.places.hasValue() ? this.places.value().items : []).filter(
      (place) => isFree(place) && place.label !== this.stay.place,
    ),
  );
  protected readonly fields = form(signal({ place: '' }), (path) => {
    metadata(path.place, REQUIRED, () => true);
    validate(path.place, ({ value }) => (value().trim() === '' ? { kind: 'REQUIRED' } : undefined));
  });

  protected choose(label: string): void {
    this.fields.place().value.set(label);
  }

  protected async confirm(): Promise<void> {
    this.failure.set('');
    await submit(this.fields, async () => {
      const change = await this.changeStay.move(this.stay, this.fields.place().value().trim());
      return this.take(change, this.fields.place);
    });
  }
}
