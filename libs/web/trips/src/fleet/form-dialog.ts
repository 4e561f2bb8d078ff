import { Directive, inject, signal } from '@angular/core';
import type { FieldTree, ValidationError } from '@angular/forms/signals';
import { MatDialogRef } from '@angular/material/dialog';

import { DescribeCode } from '../describe-code';
import { type Sent, SendOnce } from '../send-once';

type Wrong = ValidationError.WithOptionalFieldTree;

/** What the dialogs of the registers have in common: they close when it is taken, or say why not, field by field. */
@Directive()
export abstract class FormDialog {
  private readonly dialog = inject<MatDialogRef<unknown, true>>(MatDialogRef);
  private readonly describe = inject(DescribeCode);
  protected readonly sending = inject(SendOnce);
  protected readonly failure = signal('');

  /** @param fieldOf the form's field for the API's name, undefined where it has none */
  protected take(sent: Sent<unknown>, fieldOf: (name: string) => FieldTree<string> | undefined): Wrong[] {
    if ('answer' in sent) {
      this.dialog.close(true);
      return [];
    }
    const { problem } = sent;
    const wrong = problem.fields.flatMap(({ path, code, message }) => {
      const field = fieldOf(path.split('.')[0] ?? '');
      return field ? [{ kind: code, message, fieldTree: field as FieldTree<unknown> }] : [];
    });
    if (wrong.length === 0) this.failure.set(this.describe.ofProblem(problem));
    return wrong;
  }
}
