import type { JournalKind } from '@luutru/domain';

/** What a client was promised by an answer 2xx. */
export interface Acknowledgement {
  /** The idempotency key of the request. */
  key: string;
  stayId: string;
  /** Version of the stay after it, which is also the sequence of the journal's entry. */
  version: number;
  kind: JournalKind;
}

/** One entry of our journal. */
export interface Entry {
  stayId: string;
  sequence: number;
  eventId: string;
  kind: JournalKind;
}

/** One effect that the population database has had, as it wrote it down itself. */
export interface Effect {
  stayId: string;
  sequence: number;
  eventId: string;
  operation: string;
}

/** Everything that is known once a run is over. */
export interface History {
  acknowledged: readonly Acknowledgement[];
  /** Keys of all requests that were sent, whatever became of them. */
  attempted: readonly string[];
  /** Our stays; the key that declared each stands in its field `place`. */
  stays: readonly { id: string; key: string }[];
  /** Keys of the answers that we remember. */
  remembered: readonly string[];
  journal: readonly Entry[];
  /** In the order in which they were applied. */
  effects: readonly Effect[];
}
