import type { UserResponse } from '@luutru/contracts';
import type { Principal } from '@luutru/database';
import type { Role, Sector } from '@luutru/domain';
import type { AccessClaims } from '@luutru/http';

/** An account with the name and trade of its tenant, where it has one. */
export interface AccountRow {
  account_id: string;
  tenant_id: string | null;
  tenant_name: string | null;
  tenant_sector: Sector | null;
  username: string;
  display_name: string;
  role: Role;
  scope_sector: Sector | null;
  scope_unit_code: string | null;
  password_hash: string;
  totp_sealed: Buffer | null;
  totp_last_step: string;
  failed_attempts: number;
  locked_until: Date | null;
  last_login_at: Date | null;
  disabled_at: Date | null;
  created_at: Date;
}

/** What an official may see; undefined for the people of a tenant. */
export function scopeOf(row: AccountRow): Principal['scope'] {
  if (!row.scope_sector && !row.scope_unit_code) return undefined;
  return {
    ...(row.scope_sector && { sector: row.scope_sector }),
    ...(row.scope_unit_code && { unitCode: row.scope_unit_code }),
  };
}

export function userResponse(row: AccountRow): UserResponse {
  const scope = scopeOf(row);
  const sector = row.tenant_sector ?? row.scope_sector;
  return {
    id: row.account_id,
    username: row.username,
    displayName: row.display_name,
    role: row.role,
    ...(row.tenant_id && { tenantId: row.tenant_id }),
    ...(row.tenant_name && { tenantName: row.tenant_name }),
    ...(sector && { sector }),
    ...(scope && { scope }),
  };
}

export function accessClaims(row: AccountRow, sessionId: string): Omit<AccessClaims, 'iat'> {
  const scope = scopeOf(row);
  return {
    sub: row.account_id,
    sid: sessionId,
    role: row.role,
    name: row.display_name,
    ...(row.tenant_id && { tid: row.tenant_id }),
    ...(scope && { scope }),
  };
}
