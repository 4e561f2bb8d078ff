import { createHash, randomBytes } from 'node:crypto';
import type { StatementLink } from '@luutru/contracts';
import { formatInstant } from '@luutru/domain';

/** The row of `app.statement_link`, but for the fingerprint of its token. */
export interface StatementLinkRow {
  tenant_id: string;
  id: string;
  stay_id: string;
  created_at: Date;
  expires_at: Date;
  revoked_at: Date | null;
}

/** 32 random bytes: who has the link is who was given it. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** Plain, for what is random and this long cannot be guessed. */
export const tokenHash = (token: string): Buffer => createHash('sha256').update(token).digest();

export const looksLikeToken = (text: string): boolean => /^[\w-]{43}$/.test(text);

export const statementLink = (row: StatementLinkRow): StatementLink => ({
  id: row.id,
  createdAt: formatInstant(row.created_at.getTime()),
  expiresAt: formatInstant(row.expires_at.getTime()),
  revokedAt: row.revoked_at && formatInstant(row.revoked_at.getTime()),
});
