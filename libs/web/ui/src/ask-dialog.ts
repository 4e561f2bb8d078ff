import { HttpErrorResponse } from '@angular/common/http';
import { inject, signal } from '@angular/core';
import type { FieldTree, ValidationError } from '@angular/forms/signals';
import { MatDialogRef } from '@angular/material/dialog';
import { type Problem, problemOf } from './problem';

type Wrong = ValidationError.WithOptionalFieldTree;

/** What dialogs that send something have in common: they close with the answer, or say why not. */
export abstract class AskDialog<Answer> {
  protected readonly dialog = inject<MatDialogRef<unknown, Answer>>(MatDialogRef);
  protected readonly failure = signal<Problem | undefined>(undefined);

  /** @returns the errors of the fields that the server names, by the paths of its body */
  protected async ask(send: () => Promise<Answer>, fields: object): Promise<Wrong[] | undefined> {
    this.failure.set(undefined);
    try {
      this.take(await send());
      return undefined;
    } catch (error) {
      if (!(error instanceof HttpErrorResponse)) throw error;
      const problem = problemOf(error);
      const wrong = problem.fields.flatMap(({ path, code, message }) => {
        const fieldTree = (fields as Readonly<Record<string, FieldTree<unknown>>>)[path];
        return fieldTree ? [{ kind: code, message, fieldTree }] : [];
      });
      if (wrong.length === 0) this.failure.set(problem);
      return wrong;
    }
  }

  protected take(answer: Answer): void {
    this.dialog.close(answer);
  }
}
