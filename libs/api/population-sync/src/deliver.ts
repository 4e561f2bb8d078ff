import type { ApplyAnswer, LodgingItem } from '@luutru/population-wire';
import type { CallOutcome } from './call-outcome.js';
import type { ClaimedStay, Halt } from './claimed-stay.js';
import { sendInParts } from './send-in-parts.js';

/** How far a stay came. */
export interface Progress {
  acked: number;
  halt: Halt | null;
}

/** From so many failures in a row on, a stay goes in a request of its own, lest it be what fails its neighbours. */
const suspectAfter = 3;

/** Splits a batch so that nobody shares a request with a suspect. */
export function partsOf<Stay extends Pick<ClaimedStay, 'attempts'>>(stays: Stay[]): Stay[][] {
  const healthy = stays.filter(({ attempts }) => attempts < suspectAfter);
  const suspects = stays.filter(({ attempts }) => attempts >= suspectAfter);
  return [...(healthy.length ? [healthy] : []), ...suspects.map((stay) => [stay])];
}

interface Sent {
  item: LodgingItem;
  progress: Progress;
}

/**
 * Tells the population database the entries of a batch. Each stay goes on until the first entry that is not a definite
 * success; stays do not wait for each other.
 */
export async function deliver(
  stays: ClaimedStay[],
  send: (items: LodgingItem[]) => Promise<CallOutcome<ApplyAnswer[]>>,
): Promise<Map<ClaimedStay, Progress>> {
  const reached = new Map(stays.map((stay) => [stay, { acked: stay.acked, halt: null } as Progress]));
  for (const part of partsOf([...reached.keys()])) {
    const sent = part.flatMap((stay) => {
      const progress = reached.get(stay);
      return progress ? stay.items.map((item): Sent => ({ item, progress })) : [];
    });
    await sendInParts(sent, {
      wanted: ({ progress }) => progress.halt === null,
      send: (entries) => send(entries.map(({ item }) => item)),
      settle: advance,
    });
  }
  for (const [stay, progress] of reached) progress.halt ??= stay.halt;
  return reached;
}

/** Moves each stay as far as the outcome says. */
export function advance(sent: Sent[], outcome: CallOutcome<ApplyAnswer[]>): void {
  sent.forEach(({ item, progress }, at) => {
    // An earlier entry of the same stay was not taken; whatever became of this one, it will be told again.
    if (progress.halt) return;
    switch (outcome.kind) {
      case 'left':
        progress.halt = { kind: 'left' };
        return;
      case 'unavailable':
        progress.halt = { kind: 'retry', retryAfterMs: outcome.retryAfterMs };
        return;
      case 'refused':
        progress.halt = { kind: 'park', code: outcome.code };
        return;
      case 'answered':
        judge(progress, item.sequence, outcome.answer[at]);
    }
  });
}

/** `duplicate` is the answer that was lost before; `stale` means that a later entry is there, which says all of this one. */
function judge(progress: Progress, sequence: number, answer: ApplyAnswer | undefined): void {
  if (!answer) progress.halt = { kind: 'retry', retryAfterMs: null };
  else if (answer.result === 'rejected') progress.halt = { kind: 'park', code: answer.code ?? 'REJECTED' };
  else progress.acked = sequence;
}
