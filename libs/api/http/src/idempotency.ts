import { createHash } from 'node:crypto';
import type { Transaction } from '@luutru/database';
import type { Vault } from '@luutru/vault';
import { Refused } from './problem.js';

/** One write that may be sent again: the client's key, and what it asks for. */
export interface Attempt {
  tenantId: string;
  /** Undefined when the client sent no key; then nothing is remembered. */
  key: string | undefined;
  /** SHA-256 over route and body, so that a key used again for something else is noticed. */
  hash: Buffer;
}

/** An answer, and whether it was given before. */
export interface Answer<Body> {
  status: number;
  body: Body;
  replayed: boolean;
}

export const attemptOf = (
  tenantId: string,
  key: string | undefined,
  route: string,
  body: unknown,
): Attempt => ({
  tenantId,
  key,
  hash: createHash('sha256')
    .update(`${route}\n${JSON.stringify(body)}`)
    .digest(),
});

const cellOf = ({ tenantId, key }: Attempt) => ({ owner: tenantId, table: 'idempotency', row: key ?? '' });

/** The answer as it is remembered: sealed, for it names a guest. */
export const sealAnswer = (vault: Vault, attempt: Attempt, body: unknown): Buffer =>
  vault.seal(cellOf(attempt), body);

/**
 * The answer given before to the same key, and whether it also warned of a duplicate.
 * @throws Refused 422 when the key was used for another request
 */
export async function recall<Body>(
  transaction: Transaction,
  vault: Vault,
  attempt: Attempt,
): Promise<(Answer<Body> & { duplicate: boolean }) | undefined> {
  if (attempt.key === undefined) return undefined;
  // Of two requests with one key at the same time the second waits here, and then finds the first one's answer.
  await transaction.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
    `${attempt.tenantId} ${attempt.key}`,
  ]);
  const [row] = await transaction.query<{
    request_hash: Buffer;
    status: number;
    sealed: Buffer;
    duplicate: boolean;
  }>(
    'select request_hash, status, sealed, duplicate from app.idempotency where tenant_id = $1 and key = $2',
    [attempt.tenantId, attempt.key],
  );
  if (!row) return undefined;
  if (!row.request_hash.equals(attempt.hash)) throw new Refused(422, 'IDEMPOTENCY_KEY_REUSED');
  return {
    status: row.status,
    body: vault.open<Body>(cellOf(attempt), row.sealed),
    replayed: true,
    duplicate: row.duplicate,
  };
}

/** Remembers an answer in the transaction of the write itself: both are kept or neither. */
export async function remember(
  transaction: Transaction,
  vault: Vault,
  attempt: Attempt,
  { status, body }: { status: number; body: unknown },
): Promise<void> {
  if (attempt.key === undefined) return;
  await transaction.query(
    `insert into app.idempotency (tenant_id, key, request_hash, status, sealed) values ($1, $2, $3, $4, $5)`,
    [attempt.tenantId, attempt.key, attempt.hash, status, sealAnswer(vault, attempt, body)],
  );
}
