import { citizenResults, comparedFields, wireSexes } from './code-lists.js';
import type { CitizenResult, ComparedField, WireSex } from './code-lists.js';
import { MAX_BATCH } from './limits.js';
import { makeReader } from './read-message.js';
import { batchOf, closedObject, date, oneOf, text } from './schema.js';

/** `POST /v1/citizens:verify` — are these the persons whom the numbers belong to? */
export const VERIFY_PATH = '/v1/citizens:verify';

export interface CitizenQuestion {
  /** The asker's own reference, echoed. */
  ref: string;
  /** 12-digit personal number (số định danh cá nhân). */
  personalNumber: string;
  /** Compared in NFC without regard to case and runs of blanks; accents and tone marks count. */
  fullName: string;
  /** `YYYY-MM-DD` */
  dateOfBirth: string;
  /** `unspecified` claims nothing, so it is not compared. */
  sex: WireSex;
}

export interface VerifyRequest {
  items: CitizenQuestion[];
}

export interface CitizenAnswer {
  ref: string;
  result: CitizenResult;
  /** What differs; empty unless `mismatch` or `deceased`. */
  mismatched: ComparedField[];
}

/** Answers in the order of the questions. */
export interface VerifyResponse {
  items: CitizenAnswer[];
}

const question = closedObject<CitizenQuestion>({
  ref: text(64),
  personalNumber: { type: 'string', pattern: '^[0-9]{12}$' },
  fullName: text(200),
  dateOfBirth: date,
  sex: oneOf(wireSexes),
});

const answer = closedObject<CitizenAnswer>({
  ref: text(64),
  result: oneOf(citizenResults),
  mismatched: { type: 'array', items: oneOf(comparedFields) },
});

export const readVerifyRequest = makeReader<VerifyRequest>(batchOf(question, 1), MAX_BATCH);
export const readVerifyResponse = makeReader<VerifyResponse>(batchOf(answer, 0), MAX_BATCH);
