import { MAX_SEQUENCE } from './limits.js';
import { lodgingStatuses, operations, type LodgingStatus, type Operation } from './code-lists.js';
import { contentProperties, type LodgingContent } from './lodging-content.js';
import { makeReader } from './read-message.js';
import { closedObject, hash, instant, integer, oneOf, uuid } from './schema.js';

/** `GET /v1/lodgings/{stayId}` — the stay as it stands, and every effect it has had; 404 when unknown. */
export const lodgingPath = (stayId: string): string => `/v1/lodgings/${encodeURIComponent(stayId)}`;

/** One applied event, in the order of application. */
export interface LodgingEffect {
  eventId: string;
  sequence: number;
  operation: Operation;
  /** Whether it did not follow the previous sequence directly. */
  gap: boolean;
  /** The population database's clock, RFC 3339 in UTC. */
  appliedAt: string;
}

export interface LodgingRecord extends LodgingContent {
  stayId: string;
  /** Of the last applied event. */
  sequence: number;
  status: LodgingStatus;
  /** SHA-256 in hex, see `contentHash`. */
  contentHash: string;
  effects: LodgingEffect[];
}

const effect = closedObject<LodgingEffect>({
  eventId: uuid,
  sequence: integer(1, MAX_SEQUENCE),
  operation: oneOf(operations),
  gap: { type: 'boolean' },
  appliedAt: instant,
});

export const readLodgingRecord = makeReader<LodgingRecord>(
  closedObject<LodgingRecord>({
    stayId: uuid,
    sequence: integer(1, MAX_SEQUENCE),
    status: oneOf(lodgingStatuses),
    contentHash: hash,
    effects: { type: 'array', items: effect },
    ...contentProperties,
  }),
);
