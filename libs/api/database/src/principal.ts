import type { Role, Sector } from '@luutru/domain';

/** Who is asking, as the access token says. Whatever reaches a door carries one. */
export interface Principal {
  userId: string;
  displayName: string;
  role: Role;
  /** The session that issued the token; a revoked session's token is refused. */
  sessionId: string;
  tenantId?: string;
  /** What the key of a machine client may do; a person has no such bound. */
  scopes?: readonly string[];
  /** What an official may see: a department's sector, or the unit of the police. */
  scope?: { sector?: Sector; unitCode?: string };
}
