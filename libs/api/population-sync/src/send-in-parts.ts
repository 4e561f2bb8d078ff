import type { CallOutcome } from './call-outcome.js';

interface Steps<Item, Answer> {
  /** Asked again before each request, for an earlier one may have made an item pointless. */
  wanted(item: Item): boolean;
  send(items: Item[]): Promise<CallOutcome<Answer>>;
  /** Gets every outcome but the refusal of more than one item. */
  settle(items: Item[], outcome: CallOutcome<Answer>): void;
}

/**
 * Sends items in their order, one request after the other. A request that is refused as a whole is halved until the
 * item at fault stands alone, so that it costs nobody else more than some requests: about 2 log₂ n.
 */
export async function sendInParts<Item, Answer>(items: Item[], steps: Steps<Item, Answer>): Promise<void> {
  const waiting = [items];
  for (let part = waiting.shift(); part; part = waiting.shift()) {
    const wanted = part.filter((item) => steps.wanted(item));
    if (!wanted.length) continue;
    const outcome = await steps.send(wanted);
    if (outcome.kind === 'refused' && wanted.length > 1) waiting.unshift(...halves(wanted));
    else steps.settle(wanted, outcome);
  }
}

function halves<Item>(items: Item[]): [Item[], Item[]] {
  const middle = Math.ceil(items.length / 2);
  return [items.slice(0, middle), items.slice(middle)];
}
