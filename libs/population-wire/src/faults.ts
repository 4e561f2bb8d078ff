import type { SchemaObject } from 'ajv';
import { makeReader } from './read-message.js';
import { closedObject, integer } from './schema.js';

/** `GET` and `PUT /v1/faults` — a test's lever, not part of the real service; unsigned. PUT replaces all of it. */
export const FAULTS_PATH = '/v1/faults';

export interface Faults {
  /** Delay before a request is looked at. */
  latencyMs?: number;
  /** Up to this much more, evenly spread. */
  jitterMs?: number;
  /** Share of requests answered 429, 500 or 503 with `Retry-After`, unprocessed. */
  errorRate?: number;
  /** Share of requests that are processed and then cut off without an answer. */
  dropResponseRate?: number;
  /** Share of requests that are processed twice at once. */
  duplicateRate?: number;
  /** Every connection is cut at once, unprocessed. */
  down?: boolean;
  /** Starts the sequence of chances anew, so that a run can be repeated. */
  seed?: number;
}

const milliseconds = integer(0, 60_000);
const rate: SchemaObject = { type: 'number', minimum: 0, maximum: 1 };

export const readFaults = makeReader<Faults>(
  closedObject<Faults>(
    {
      latencyMs: milliseconds,
      jitterMs: milliseconds,
      errorRate: rate,
      dropResponseRate: rate,
      duplicateRate: rate,
      down: { type: 'boolean' },
      seed: integer(0, 4_294_967_295),
    },
    ['latencyMs', 'jitterMs', 'errorRate', 'dropResponseRate', 'duplicateRate', 'down', 'seed'],
  ),
);
