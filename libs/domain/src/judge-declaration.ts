import { type DeclarationDraft, textAt } from './declaration.js';
import type { FieldError } from './error-catalogue.js';
import { factsOf, type JudgingContext } from './facts.js';
import { conclude, type Judgement } from './findings.js';
import { judgeDocument } from './judge-document.js';
import { judgeForm } from './judge-form.js';
import { judgeGuest } from './judge-guest.js';
import { judgeStay } from './judge-stay.js';
import { judgeVisa } from './judge-visa.js';

/**
 * Judges what a declaration means: every wrong field at once, and what is doubtful. It runs on a half-written draft
 * and skips what is missing or of another type, for the contract names that; only what a rule makes mandatory (birth
 * date, document number, reason in words) is `REQUIRED` here. Put both lists together with `mergeErrors`. The draft
 * need not be normalised. What the population database says plays no part.
 */
export function judgeDeclaration(draft: DeclarationDraft, context: JudgingContext): Judgement {
  const facts = factsOf(draft, context);
  const findings = [judgeForm, judgeGuest, judgeDocument, judgeVisa, judgeStay].flatMap((judge) =>
    judge(facts),
  );
  return conclude(findings, facts.text('overrideReason'));
}

/** What no declaration can do without, whatever the rules say. */
export const requiredFields = [
  'facilityId',
  'kind',
  'guest.fullName',
  'guest.sex',
  'guest.nationality',
  'guest.document.type',
  'arrivedAt',
  'reason',
  'captureMethod',
] as const;

/** The required fields that a form has left empty; on the server the contract says the same. */
export function missingFields(draft: DeclarationDraft): FieldError[] {
  return requiredFields
    .filter((path) => (textAt(draft, path) ?? '').trim() === '')
    .map((path) => ({ path, code: 'REQUIRED' }));
}
