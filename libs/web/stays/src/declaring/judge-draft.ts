import {
  type Code,
  type Sector,
  judgeDeclaration,
  missingFields,
  parseInstant,
  ruleSetAt,
} from '@luutru/domain';

import type { DraftField } from './draft';
import { type DraftBody, fieldOf } from './draft-request';

export interface DraftFinding {
  readonly field: DraftField;
  readonly code: Code;
}

export interface DraftJudgement {
  readonly errors: readonly DraftFinding[];
  /** Worth a second look; never refuses. */
  readonly warnings: readonly Code[];
  /** Whether something is doubtful that a reason would let through. */
  readonly doubtful: boolean;
}

/** Any reason that is long enough: asks the rules what a reason would let through. */
const SOME_REASON = 'x'.repeat(10);

/** The rules of the server, asked in the browser: the same function, the same codes. */
export function judgeDraft(body: DraftBody, now: Date, sector: Sector | undefined): DraftJudgement {
  const arrival = typeof body.arrivedAt === 'string' ? parseInstant(body.arrivedAt) : undefined;
  const context = {
    now: now.getTime(),
    ruleSet: ruleSetAt(arrival ?? now.getTime()),
    ...(sector && { facility: { sector } }),
  };
  const judgement = judgeDeclaration(body, context);
  const found = [...missingFields(body), ...judgement.errors];
  return {
    errors: found.flatMap(({ path, code }) => {
      const field = fieldOf(path);
      return field === undefined ? [] : [{ field, code }];
    }),
    warnings: judgement.warnings,
    doubtful: judgeDeclaration({ ...body, overrideReason: SOME_REASON }, context).warnings.includes(
      'OVERRIDDEN',
    ),
  };
}
