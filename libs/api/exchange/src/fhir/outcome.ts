import { message } from '@luutru/domain';
import type { Wrong } from './draft.js';

/** The part of a FHIR R4 OperationOutcome that is written here (https://hl7.org/fhir/R4/operationoutcome.html). */
export interface OperationOutcome {
  resourceType: 'OperationOutcome';
  issue: {
    severity: 'error' | 'information';
    code: 'invalid' | 'required' | 'value' | 'structure' | 'not-found' | 'conflict' | 'informational';
    details: { coding: { system: string; code: string; display: string }[]; text: string };
    expression: string[];
  }[];
}

/** The system of our own codes; each is published, with its words, at `GET /api/v1/error-codes`. */
const codeSystem = 'urn:luutru:error-codes';

const kinds: Readonly<Record<string, OperationOutcome['issue'][number]['code']>> = {
  REQUIRED: 'required',
  DOCUMENT_NUMBER_REQUIRED: 'required',
  FHIR_BUNDLE_EXPECTED: 'structure',
  FHIR_REFERENCE_UNRESOLVED: 'not-found',
  FACILITY_UNKNOWN: 'not-found',
  STAY_NOT_PRESENT: 'conflict',
  STAY_CANCELLED: 'conflict',
};

/** Says what is wrong, or why nothing was done: our code, its words in Vietnamese and English, and the element. */
export const operationOutcome = (
  severity: OperationOutcome['issue'][number]['severity'],
  findings: readonly Wrong[],
): OperationOutcome => ({
  resourceType: 'OperationOutcome',
  issue: findings.map(({ code, expression }) => ({
    severity,
    code: severity === 'information' ? 'informational' : (kinds[code] ?? 'value'),
    details: {
      coding: [{ system: codeSystem, code, display: message(code, 'en') }],
      text: `${message(code, 'vi')} / ${message(code, 'en')}`,
    },
    expression: [expression],
  })),
});
