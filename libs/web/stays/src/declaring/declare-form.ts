import { Injector, inject } from '@angular/core';
import { type FieldTree, REQUIRED, form, metadata, validateTree } from '@angular/forms/signals';

import { DeclareDraft } from './declare-draft';
import type { Draft, DraftField } from './draft';

/** What the law asks of every guest; the rules say the rest. */
const MARKED = [
  'fullName',
  'dateOfBirth',
  'sex',
  'nationality',
  'documentType',
  'arrivedAt',
  'kind',
  'reason',
] as const;

/**
 * The form over the draft. What is wrong is what the rules of the server say, nothing of its own.
 * @param asked fields that the police want mended, as long as they are not
 */
export function declareForm(asked: () => readonly DraftField[] = () => []): FieldTree<Draft> {
  const draft = inject(DeclareDraft);
  return form(
    draft.model,
    (path) => {
      for (const field of MARKED) metadata(path[field], REQUIRED, () => true);
      validateTree(path, ({ fieldTreeOf }) =>
        [...draft.judgement().errors, ...asked().map((field) => ({ field, code: 'CORRECTION' }))].map(
          ({ field, code }) => ({ kind: code, fieldTree: fieldTreeOf(path[field]) }),
        ),
      );
    },
    { injector: inject(Injector) },
  );
}
