import type { Transaction } from '@luutru/database';

/** A session: one family of refresh tokens, of which only fingerprints are kept. */
export interface SessionRow {
  session_id: string;
  account_id: string;
  token_hash: Buffer;
  previous_hash: Buffer | null;
  rotated_at: Date;
  last_used_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
}

export class SessionsRepository {
  constructor(private readonly transaction: Transaction) {}

  async open(sessionId: string, accountId: string, tokenHash: Buffer, expiresAt: Date): Promise<void> {
    await this.transaction.query(
      'insert into app.session (session_id, account_id, token_hash, expires_at) values ($1, $2, $3, $4)',
      [sessionId, accountId, tokenHash, expiresAt],
    );
  }

  async lock(sessionId: string): Promise<SessionRow | undefined> {
    const [row] = await this.transaction.query<SessionRow>(
      'select * from app.session where session_id = $1 for update',
      [sessionId],
    );
    return row;
  }

  async rotate(sessionId: string, tokenHash: Buffer, previousHash: Buffer): Promise<void> {
    await this.transaction.query(
      `update app.session set token_hash = $2, previous_hash = $3, rotated_at = now(), last_used_at = now()
        where session_id = $1`,
      [sessionId, tokenHash, previousHash],
    );
  }

  /** Ends a session and tells every replica of it. */
  async revoke(sessionId: string): Promise<void> {
    await this.transaction.query(
      'update app.session set revoked_at = coalesce(revoked_at, now()) where session_id = $1',
      [sessionId],
    );
    await this.transaction.query(`select pg_notify('luutru_events', $1)`, [
      JSON.stringify({ type: 'sessionRevoked', sessionId }),
    ]);
  }

  /** Sessions whose access tokens may still be alive. */
  async recentlyRevoked(): Promise<string[]> {
    const rows = await this.transaction.query<{ session_id: string }>(
      `select session_id from app.session where revoked_at > now() - interval '10 minutes'`,
    );
    return rows.map(({ session_id }) => session_id);
  }
}
