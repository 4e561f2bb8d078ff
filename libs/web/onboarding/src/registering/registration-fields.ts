import type { FieldTree } from '@angular/forms/signals';

import { STEPS, type RegistrationDraft, type Step } from './registration-draft';

/** Paths of the API that the form calls otherwise. */
const OWN: Readonly<Record<string, string>> = {
  sector: 'organisation.sector',
  'facility.unitCode': 'facility.unit',
};

/** The field of the form for a path of the API; undefined where there is none. */
export function fieldAt(fields: FieldTree<RegistrationDraft>, path: string): FieldTree<unknown> | undefined {
  let found: unknown = fields;
  for (const part of (OWN[path] ?? path).split('.')) {
    if (found === undefined || found === null) return undefined;
    found = (found as Record<string, unknown>)[part];
  }
  return found as FieldTree<unknown> | undefined;
}

/** The step in which a path of the API is typed. */
export const stepOf = (path: string): Exclude<Step, 'review'> | undefined => {
  const [start] = (OWN[path] ?? path).split('.');
  return STEPS.find((step): step is Exclude<Step, 'review'> => step === start && step !== 'review');
};
