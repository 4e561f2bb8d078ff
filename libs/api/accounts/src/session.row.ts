/** A session (phiên đăng nhập): a family of refresh tokens of which one is current. */
export interface SessionRow {
  session_id: string;
  account_id: string;
  /** SHA-256 of the current token. */
  token_hash: Buffer;
  /** SHA-256 of the token that the current one replaced at `rotated_at`. */
  previous_hash: Buffer | null;
  rotated_at: Date;
  last_used_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
}
