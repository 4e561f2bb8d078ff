import { inject, signal } from '@angular/core';
import type { FieldTree, ValidationError } from '@angular/forms/signals';
import { MatDialogRef } from '@angular/material/dialog';
import type { StayResponse } from '@luutru/contracts';

import { DescribeCode } from '../declaring/describe-code';
import { type Change, ChangeStay } from './change-stay';

type Wrong = ValidationError.WithOptionalFieldTree;

/** What the dialogs that change a stay have in common: they close with what became of it, or say why not. */
export abstract class ChangeDialog {
  private readonly dialog = inject<MatDialogRef<unknown, StayResponse | 'changed'>>(MatDialogRef);
  protected readonly changeStay = inject(ChangeStay);
  private readonly describe = inject(DescribeCode);
  protected readonly failure = signal('');

  /** @returns the error of the one field, where the server names one. */
  protected take(change: Change, field: FieldTree<string>): Wrong | undefined {
    if ('stay' in change) this.dialog.close(change.stay);
    else if ('changed' in change) this.dialog.close('changed');
    else {
      const wrong = change.problem.fields[0];
      if (wrong) return { kind: wrong.code, message: wrong.message, fieldTree: field as FieldTree<unknown> };
      this.failure.set(change.problem.detail || this.describe.describe(change.problem.code));
    }
    return undefined;
  }
}
