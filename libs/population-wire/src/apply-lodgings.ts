import { applyResults, operations, rejectionCodes } from './code-lists.js';
import type { ApplyResult, Operation, RejectionCode } from './code-lists.js';
import { MAX_BATCH, MAX_SEQUENCE } from './limits.js';
import { contentProperties, type LodgingContent } from './lodging-content.js';
import { makeReader } from './read-message.js';
import { batchOf, closedObject, instant, integer, oneOf, uuid } from './schema.js';

/**
 * `POST /v1/lodgings:apply` — applies events in the order given, all of a request in one transaction.
 *
 * | the stay is | declare | amend | cancel |
 * |---|---|---|---|
 * | unknown | applied | `UNKNOWN_STAY` | `UNKNOWN_STAY` |
 * | declared | `ALREADY_DECLARED` | applied | applied |
 * | cancelled | applied | `STAY_CANCELLED` | `STAY_CANCELLED` |
 *
 * Before that: a known `eventId` is a `duplicate`, for ever; a sequence below the last applied one is `stale`; the
 * same sequence under another `eventId` is `SEQUENCE_TAKEN`. A sequence that leaves a gap is applied and counted.
 * A request with a malformed entry is refused as a whole (422), and the fault's path names the entry (`items[3]…`).
 */
export const APPLY_PATH = '/v1/lodgings:apply';

export interface LodgingItem extends LodgingContent {
  /** Idempotency key of the event. */
  eventId: string;
  stayId: string;
  /** Place of the event within its stay, from 1. */
  sequence: number;
  operation: Operation;
  /** When it happened at the sender; RFC 3339. */
  occurredAt: string;
}

export interface ApplyRequest {
  items: LodgingItem[];
}

export interface ApplyAnswer {
  eventId: string;
  result: ApplyResult;
  /** Present when `rejected`. */
  code?: RejectionCode;
  /** Highest sequence applied to the stay once this event was judged; 0 for an unknown stay. */
  lastSequence: number;
}

/** Answers in the order of the events. */
export interface ApplyResponse {
  items: ApplyAnswer[];
}

const item = closedObject<LodgingItem>({
  eventId: uuid,
  stayId: uuid,
  sequence: integer(1, MAX_SEQUENCE),
  operation: oneOf(operations),
  occurredAt: instant,
  ...contentProperties,
});

const answer = closedObject<ApplyAnswer>(
  {
    eventId: uuid,
    result: oneOf(applyResults),
    code: oneOf(rejectionCodes),
    lastSequence: integer(0, MAX_SEQUENCE),
  },
  ['code'],
);

export const readApplyRequest = makeReader<ApplyRequest>(batchOf(item, 1), MAX_BATCH);
export const readApplyResponse = makeReader<ApplyResponse>(batchOf(answer, 0), MAX_BATCH);
