import type { Code, FieldError } from './error-catalogue.js';

/** What a set of rules says of its input: every wrong field at once, and what is worth a second look. */
export interface Judgement {
  readonly errors: FieldError[];
  readonly warnings: Code[];
}

/** A wrong field: an error stands, a doubt yields to a reason. */
interface Objection extends FieldError {
  readonly level: 'error' | 'doubt';
}

/** One thing a rule has found; a warning never refuses. */
export type Finding = Objection | { readonly level: 'warning'; readonly code: Code };

/** What a rule gives: a finding for each thing wrong; a condition that did not hold leaves false or nothing. */
export type Findings = readonly (Finding | false | undefined)[];

export function error(path: string, code: Code): Objection {
  return { level: 'error', path, code };
}

export function doubt(path: string, code: Code): Objection {
  return { level: 'doubt', path, code };
}

export function warning(code: Code): Finding {
  return { level: 'warning', code };
}

/** Shortest reason that explains anything, in UTF-16 units. */
const shortestReason = 3;

/** What is left of the doubts once the reason for filing all the same has been read. */
function weigh(
  doubts: readonly Objection[],
  reason: string | undefined,
): { errors: readonly Objection[]; warnings: Code[] } {
  if (doubts.length === 0) return { errors: [], warnings: [] };
  if (reason === undefined) return { errors: doubts, warnings: [] };
  if (reason.length < shortestReason)
    return { errors: [error('overrideReason', 'OVERRIDE_REASON_REQUIRED')], warnings: [] };
  return { errors: [], warnings: [...doubts.map(({ code }) => code), 'OVERRIDDEN'] };
}

/**
 * Sums up. Doubts are errors unless a reason for filing all the same is given; then each is a warning, and
 * `OVERRIDDEN` with them. A reason without a doubt changes nothing.
 */
export function conclude(findings: Findings, overrideReason: string | undefined): Judgement {
  const found = findings.filter((finding) => finding !== undefined && finding !== false);
  if (!found.length) return { errors: [], warnings: [] };
  const objections = found.filter((finding): finding is Objection => finding.level !== 'warning');
  const warnings = found.filter(({ level }) => level === 'warning').map(({ code }) => code);
  const weighed = weigh(
    objections.filter(({ level }) => level === 'doubt'),
    overrideReason,
  );
  return {
    errors: [...objections.filter(({ level }) => level === 'error'), ...weighed.errors].map(
      ({ path, code }) => ({ path, code }),
    ),
    warnings: [...new Set([...warnings, ...weighed.warnings])],
  };
}
