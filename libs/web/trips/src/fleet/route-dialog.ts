import { ChangeDetectionStrategy, Component, inject, signal } from '@angular/core';
import { type FieldTree, REQUIRED, form, metadata, submit, validate } from '@angular/forms/signals';
import { MatDialogActions, MatDialogClose, MatDialogContent, MatDialogTitle } from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import { judgeTrip } from '@luutru/domain';
import { Notice } from '@luutru/web-ui';
import { DESCRIBE_ERROR, TextField } from '@luutru/web-ui/fields';

import { DescribeCode } from '../describe-code';
import { FormDialog } from './form-dialog';
import { judgeText, judgeWhole } from './judge-field';
import { readStops } from './stops';

/** A new route of the register (tuyến). */
@Component({
  selector: 'lt-route-dialog',
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
  templateUrl: './route-dialog.html',
  styleUrl: './form-dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class RouteDialog extends FormDialog {
  protected readonly fields = form(
    signal({ code: '', from: '', to: '', distanceKm: '', stops: '' }),
    (path) => {
      for (const field of [path.code, path.from, path.to, path.distanceKm])
        metadata(field, REQUIRED, () => true);
      for (const field of [path.code, path.from, path.to]) validate(field, ({ value }) => judgeText(value()));
      validate(path.distanceKm, ({ value }) => judgeWhole(value(), 1, 5000));
      validate(path.stops, ({ value }) => {
        const code = judgeTrip({ stops: readStops(value()) })[0]?.code;
        return code && { kind: code };
      });
    },
  );

  protected async confirm(): Promise<void> {
    this.failure.set('');
    await submit(this.fields, async () => {
      const { code, from, to, distanceKm, stops } = this.fields().value();
      const body = {
        code: code.trim(),
        from: from.trim(),
        to: to.trim(),
        distanceKm: Number(distanceKm),
        stops: readStops(stops),
      };
      return this.take(await this.sending.post('/api/v1/routes', body), (name) => this.named(name));
    });
  }

  private named(name: string): FieldTree<string> | undefined {
    return Object.entries(this.fields).find(([key]) => key === name)?.[1];
  }
}
