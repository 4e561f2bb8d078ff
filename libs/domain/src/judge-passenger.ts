import type { DeclarationDraft } from './declaration.js';
import type { FieldError } from './error-catalogue.js';
import type { JudgingContext } from './facts.js';
import type { Judgement } from './findings.js';
import { judgeDeclaration } from './judge-declaration.js';

/** What a passenger's declaration is made from; anything may be missing or of another type. */
export interface PassengerDraft {
  readonly guest?: unknown;
  readonly boardedAt?: unknown;
  readonly reason?: unknown;
  readonly reasonText?: unknown;
  readonly overrideReason?: unknown;
}

/** Why somebody sits in a coach, unless something else is said. */
export const reasonOfTravel = 'transit';

/**
 * Judges a passenger as the declaration that departure will make of them, so that it cannot fail then.
 * Paths are those of the passenger: the arrival of the stay is the boarding.
 */
export function judgePassenger(draft: PassengerDraft, context: JudgingContext): Judgement {
  const declaration: DeclarationDraft = {
    kind: 'overnight',
    guest: draft.guest,
    arrivedAt: draft.boardedAt,
    reason: draft.reason ?? reasonOfTravel,
    reasonText: draft.reasonText,
    overrideReason: draft.overrideReason,
  };
  const { errors, warnings } = judgeDeclaration(declaration, context);
  return { errors: errors.map(toPassenger), warnings };
}

const renamed: Readonly<Record<string, string>> = { arrivedAt: 'boardedAt', place: 'seat' };

/** The same error where a passenger's contract has the field. */
export const toPassenger = ({ path, code }: FieldError): FieldError => ({
  path: renamed[path] ?? path,
  code,
});
