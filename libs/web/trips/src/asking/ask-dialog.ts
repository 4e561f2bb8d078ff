import { ChangeDetectionStrategy, Component, computed, inject, signal } from '@angular/core';
import { REQUIRED, form, metadata, submit, validate } from '@angular/forms/signals';
import {
  MAT_DIALOG_DATA,
  MatDialogActions,
  MatDialogClose,
  MatDialogContent,
  MatDialogRef,
  MatDialogTitle,
} from '@angular/material/dialog';
import { TranslocoPipe } from '@jsverse/transloco';
import { Notice } from '@luutru/web-ui';
import { DESCRIBE_ERROR, SelectField, TextField } from '@luutru/web-ui/fields';

import { DescribeCode } from '../describe-code';
import type { AskData } from './ask-data';

/** A question with one answer. It stays open, with what was typed, until the server has taken it. */
@Component({
  selector: 'lt-ask-dialog',
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
  templateUrl: './ask-dialog.html',
  styleUrl: './ask-dialog.scss',
  changeDetection: ChangeDetectionStrategy.OnPush,
})
export class AskDialog {
  protected readonly ask = inject<AskData>(MAT_DIALOG_DATA);
  private readonly dialog = inject<MatDialogRef<AskDialog, true>>(MatDialogRef);
  private readonly describe = inject(DescribeCode);

  protected readonly failure = signal('');
  protected readonly fields = form(signal({ answer: this.ask.field?.value ?? '' }), (path) => {
    metadata(path.answer, REQUIRED, () => this.ask.field !== undefined);
    validate(path.answer, ({ value }) => {
      const code = this.ask.field?.judge(value());
      return code === undefined ? undefined : { kind: code };
    });
  });
  protected readonly note = computed(() => {
    const answer = this.fields.answer();
    return answer.valid() ? (this.ask.note?.(answer.value()) ?? '') : '';
  });

  protected async confirm(): Promise<void> {
    this.failure.set('');
    await submit(this.fields, async () => {
      const problem = await this.ask.send(this.fields.answer().value().trim());
      if (problem) this.failure.set(this.describe.ofProblem(problem));
      else this.dialog.close(true);
      return undefined;
    });
  }
}
