import type { Code } from '@luutru/domain';
import { operationOutcome, type OperationOutcome } from './outcome.js';

/** What became of one entry. */
export type Done =
  | { kind: 'created'; stayId: string; version: number }
  | { kind: 'updated'; stayId: string; version: number }
  | { kind: 'nothing'; code: Code };

/** The answer to a transaction (https://hl7.org/fhir/R4/http.html#transaction-response), an entry for each sent. */
export interface TransactionResponse {
  resourceType: 'Bundle';
  type: 'transaction-response';
  entry: { response: { status: string; location?: string; etag?: string; outcome?: OperationOutcome } }[];
}

/** @param done by the position of the entry; those that are absent were read and needed no answer of their own */
export const transactionResponse = (
  entries: number,
  done: ReadonlyMap<number, Done>,
): TransactionResponse => ({
  resourceType: 'Bundle',
  type: 'transaction-response',
  entry: Array.from({ length: entries }, (_, at) => ({ response: responseOf(done.get(at), at) })),
});

function responseOf(done: Done | undefined, at: number): TransactionResponse['entry'][number]['response'] {
  if (!done) return { status: '200 OK' };
  if (done.kind === 'nothing') {
    const expression = `Bundle.entry[${at}].resource`;
    return {
      status: '200 OK',
      outcome: operationOutcome('information', [{ code: done.code, expression }]),
    };
  }
  return {
    status: done.kind === 'created' ? '201 Created' : '200 OK',
    location: `/api/v1/stays/${done.stayId}`,
    etag: `W/"${done.version}"`,
  };
}
