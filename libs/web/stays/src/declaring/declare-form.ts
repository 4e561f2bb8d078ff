import { Injector, inject } from '@angular/core';
import { type FieldTree, REQUIRED, form, metadata, validateTree } from '@angular/forms/signals';

import { DeclareDraft } from './declare-draft';
import type { Draft } from './draft';

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

/** The form over the draft. What is wrong is what the rules of the server say, nothing of its own. */
export function declareForm(): FieldTree<Draft> {
  const draft = inject(DeclareDraft);
  return form(
    draft.model,
    (path) => {
      for (const field of MARKED) metadata(path[field], REQUIRED, () => true);
      validateTree(path, ({ fieldTreeOf }) =>
        draft
          .judgement()
          .errors.map(({ field, code }) => ({ kind: code, fieldTree: fieldTreeOf(path[field]) })),
      );
    },
    { injector: inject(Injector) },
  );
}
