import { type DatabaseEvent, eventChannel, type Transaction } from '@luutru/database';
import type { SessionRow } from './session.row.js';

/** Sessions, within a transaction of the platform door. */
export class SessionsRepository {
  constructor(private readonly transaction: Transaction) {}

  /** Opens a session. The account's sessions that ended more than a day ago are swept out on this occasion. */
  async open(sessionId: string, accountId: string, tokenHash: Buffer, seconds: number): Promise<void> {
    await this.transaction.query(
      `with swept as (delete from app.session where account_id = $2 and expires_at < now() - interval '1 day')
       insert into app.session (session_id, account_id, token_hash, expires_at)
       values ($1, $2, $3, now() + make_interval(secs => $4))`,
      [sessionId, accountId, tokenHash, seconds],
      'session open',
    );
  }

  /** With the row locked: of two requests with the same token the second sees what the first one did. */
  async locked(sessionId: string): Promise<SessionRow | undefined> {
    const [row] = await this.transaction.query<SessionRow>(
      `select session_id, account_id, token_hash, previous_hash, rotated_at, last_used_at, expires_at, revoked_at
         from app.session where session_id = $1 for update`,
      [sessionId],
      'session locked',
    );
    return row;
  }

  async rotate(sessionId: string, tokenHash: Buffer): Promise<void> {
    await this.transaction.query(
      `update app.session
          set previous_hash = token_hash, token_hash = $2, rotated_at = now(), last_used_at = now()
        where session_id = $1`,
      [sessionId, tokenHash],
      'session rotate',
    );
  }

  /** Ends a session and tells every replica. Harmless for one that ended or never was. */
  async revoke(sessionId: string): Promise<void> {
    const event: DatabaseEvent = { type: 'sessionRevoked', sessionId };
    await this.transaction.query(
      `with ended as (
         update app.session set revoked_at = now() where session_id = $1 and revoked_at is null returning session_id)
       select pg_notify($2, $3) from ended`,
      [sessionId, eventChannel, JSON.stringify(event)],
    );
  }

  /** Sessions that ended so recently that access tokens of theirs may still run. */
  async recentlyRevoked(seconds: number): Promise<string[]> {
    const rows = await this.transaction.query<{ session_id: string }>(
      'select session_id from app.session where revoked_at > now() - make_interval(secs => $1)',
      [seconds],
    );
    return rows.map((row) => row.session_id);
  }
}
