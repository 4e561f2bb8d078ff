import type { CitizenAnswer, CitizenQuestion } from '@luutru/population-wire';
import type { CallOutcome } from './call-outcome.js';
import type { ClaimedStay } from './claimed-stay.js';
import { citizenQuestion, unknownPerson, verifiedBy, type Verified } from './identity.js';
import { sendInParts } from './send-in-parts.js';

/** What is known of a stay's identity after a batch. */
export type Verdict =
  { kind: 'known'; verified: Verified } | { kind: 'retry'; retryAfterMs: number | null } | { kind: 'left' };

interface Asked {
  stay: ClaimedStay;
  question: CitizenQuestion;
}

/** Verifies the identities of a batch. Whom the register cannot know is settled without a call. */
export async function verify(
  stays: ClaimedStay[],
  ask: (questions: CitizenQuestion[]) => Promise<CallOutcome<CitizenAnswer[]>>,
): Promise<Map<ClaimedStay, Verdict>> {
  const verdicts = new Map<ClaimedStay, Verdict>();
  const asked: Asked[] = [];
  for (const stay of stays.filter(({ unverified }) => unverified)) {
    const question = stay.newest && citizenQuestion(stay.stayId, stay.newest.stay.guest);
    if (question) asked.push({ stay, question });
    else verdicts.set(stay, stay.newest ? { kind: 'known', verified: unknownPerson } : unread(stay));
  }
  await sendInParts(asked, {
    wanted: () => true,
    send: (part) => ask(part.map(({ question }) => question)),
    settle: (part, outcome) => {
      part.forEach(({ stay }, at) => verdicts.set(stay, verdictOf(outcome, at)));
    },
  });
  return verdicts;
}

/** Without a snapshot: it was damaged, or lies beyond what one batch reads. */
const unread = ({ halt }: ClaimedStay): Verdict => (halt?.kind === 'retry' ? halt : { kind: 'left' });

function verdictOf(outcome: CallOutcome<CitizenAnswer[]>, at: number): Verdict {
  switch (outcome.kind) {
    case 'left':
      return { kind: 'left' };
    case 'unavailable':
      return { kind: 'retry', retryAfterMs: outcome.retryAfterMs };
    // A question that the register will not read is one that it has no answer to.
    case 'refused':
      return { kind: 'known', verified: unknownPerson };
    case 'answered': {
      const answer = outcome.answer[at];
      return answer ? { kind: 'known', verified: verifiedBy(answer) } : { kind: 'retry', retryAfterMs: null };
    }
  }
}
